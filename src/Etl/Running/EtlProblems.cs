using CSat.Domain.Problems;

namespace CSat.Etl.Running;

/// <summary>The problems of a run, one method a reason.</summary>
public static class EtlProblems
{
    /// <summary>A check found rows that break its law; nothing was published.</summary>
    public const string CheckFailedReason = "WAREHOUSE_CHECK_FAILED";

    /// <summary>Another run of the same organisation is under way.</summary>
    public const string BusyReason = "WAREHOUSE_BUSY";

    /// <summary>A check found rows that break its law.</summary>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="check">The check's name.</param>
    /// <param name="found">What it found, with numbers.</param>
    public static Problem CheckFailed(string organization, string check, string found) => new(
        CheckFailedReason,
        organization,
        check,
        new($"检查“{check}”未通过：{found}。未发布，原有数据仓库文件保持不变。", $"The check {check} failed: {found}. Nothing was published; the last good file stays."),
        new("请按所示数据改正来源后重新运行 etl run。", "Correct the source by the rows shown, then run etl run again."));

    /// <summary>Another run holds the organisation's lock.</summary>
    /// <param name="organization">The organisation's code.</param>
    public static Problem Busy(string organization) => new(
        BusyReason,
        organization,
        "one-run",
        new($"组织“{organization}”的另一次数据仓库运行尚未结束。", $"Another run for the organisation {organization} is under way."),
        new("请等它结束后再试。", "Try again when it has ended."));
}
