using CSat.Domain.Problems;

namespace CSat.Analytics.Snapshot;

/// <summary>What can be wrong with a warehouse or with what was asked of it.</summary>
internal static class SnapshotProblems
{
    public static Problem NoWarehouse(string organizationCode) => new(
        ProblemReason.NotFound, "organization", "warehouse",
        new($"组织“{organizationCode}”没有已发布的数据仓库，无法生成报告。", $"There is no published warehouse for organisation \"{organizationCode}\", so there is nothing to report."),
        new("请核对组织代码；若已提交数据，请先运行 csat etl run。", "Check the organisation's code; if data were submitted, run csat etl run first."));

    public static Problem Unfinished() => new(
        ProblemReason.NotFound, "organization", "warehouse",
        new("数据仓库中没有已完成的运行记录。", "The warehouse holds no finished run."),
        new("请运行 csat etl rebuild 重新生成。", "Run csat etl rebuild to make it anew."));

    public static Problem OtherVersion(string organizationCode, string found, string wanted) => new(
        ProblemReason.NotFound, "organization", "warehouse",
        new($"组织“{organizationCode}”的数据仓库由另一版本的 CSat 生成（表结构版本 {found}，需要 {wanted}）。", $"The warehouse of organisation \"{organizationCode}\" was made by another version of CSat (tables of version {found}, {wanted} needed)."),
        new("请运行 csat etl run 重新生成。", "Run csat etl run to make it anew."));

    public static Problem Unreadable(string organizationCode, string found) => new(
        ProblemReason.NotFound, "organization", "warehouse",
        new($"组织“{organizationCode}”的数据仓库文件无法读取：{found}", $"The warehouse file of organisation \"{organizationCode}\" cannot be read: {found}"),
        new("请运行 csat etl run 重新生成。", "Run csat etl run to make it anew."));

    public static Problem NoData(string organizationCode) => new(
        ProblemReason.NotFound, "organization", "no-data",
        new($"组织“{organizationCode}”既没有调查评价，也没有投诉记录，未生成报告。", $"Organisation \"{organizationCode}\" has neither ratings nor complaints: no data, no report was written."),
        new("请先提交或导入数据，然后运行 csat etl run。", "Submit or import data, then run csat etl run."));

    public static Problem NoRound(string roundCode, IEnumerable<string> known)
    {
        var some = string.Join(", ", known);
        return new(
            ProblemReason.NotFound, "round", "reference",
            new($"找不到调查轮次“{roundCode}”。", $"There is no survey round \"{roundCode}\"."),
            new($"最近的轮次：{(some.Length > 0 ? some : "无")}。", $"The latest rounds: {(some.Length > 0 ? some : "none")}."));
    }
}
