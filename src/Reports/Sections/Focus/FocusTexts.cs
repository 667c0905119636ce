using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Sections.Focus;

/// <summary>The words of the chapter on focus analyses and fallen parts.</summary>
internal static class FocusTexts
{
    private const int Five = 5;

    public static LocalizedText NotRecorded { get; } = new("未采集", "not recorded");

    /// <summary>Why customers cannot be compared.</summary>
    public static LocalizedText NoCustomers { get; } =
        new("未采集：问卷不记录是哪位客户填写，无法按客户比较。", "Not recorded: forms do not say which customer filled them in, so customers cannot be compared.");

    public static LocalizedText WholeForm { get; } = new("整份问卷", "Whole form");

    /// <summary>The heading; the number only where it is the five of the source.</summary>
    public static LocalizedText Heading(int analyses) => new(analyses == Five ? "五项重点分析" : "重点分析", analyses == Five ? "Five focus analyses" : "Focus analyses");

    public static LocalizedText Name(FocusKind kind) => kind switch
    {
        FocusKind.LowestSatisfied => new("满意等级比率最低的服务项目", "Service with the lowest satisfied ratio"),
        FocusKind.HighestDissatisfied => new("不满意等级比率最高的服务项目", "Service with the highest dissatisfied ratio"),
        FocusKind.WrittenOpinions => new("书面意见和建议", "Written opinions and suggestions"),
        FocusKind.Expectations => new("客户的服务期望", "Customers' service expectations"),
        _ => new("满意度比上一轮降低的服务项目", "Services whose satisfaction has fallen"),
    };

    /// <summary>What an analysis of items says when it found none.</summary>
    public static LocalizedText None(FocusKind kind, FocusFigures figures) => (kind, figures) switch
    {
        (FocusKind.Declined, { Previous: null }) => new("没有上一轮可供比较：无数据。", "There is no previous round to compare with: no data."),
        (FocusKind.Declined, _) => new("可比较的项目均未下降。", "None of the services that can be compared has fallen."),
        (FocusKind.HighestDissatisfied, _) => new("可显示的项目均没有不满意的评价。", "No service that can be shown has a dissatisfied rating."),
        _ => new("可显示的项目满意等级比率均为 100%。", "Every service that can be shown has a satisfied ratio of 100%."),
    };

    public static LocalizedText Subject(TrendSubject subject) => subject switch
    {
        TrendSubject.Total => new("总体", "The whole"),
        TrendSubject.Item => new("各单项", "Items"),
        TrendSubject.Department => new("各部门", "Departments"),
        TrendSubject.Customer => new("各客户", "Customers"),
        TrendSubject.Competitor => new("竞争对手", "Competitors"),
        _ => new("企业基准", "Own baseline"),
    };

    /// <summary>Why there is nothing to list about a trend's parts.</summary>
    public static LocalizedText Nothing(FallenResult result) => result switch
    {
        { IsRecorded: false, Rule.By: TrendSubject.Customer } => NoCustomers,
        { IsRecorded: false } => new("未采集：没有按轮次的数值可供比较。", "Not recorded: there is no value by round to compare."),
        { Compared: 0 } => new("两轮都有评价的部分一个也没有：无数据。", "No part has ratings in both rounds: no data."),
        { Rule.By: TrendSubject.Total } => new("未下降。", "Not fallen."),
        _ => new($"比较了 {result.Compared} 个，均未下降。", $"None of the {result.Compared} that were compared has fallen."),
    };

    /// <summary>Parts whose values are not shown; null for none.</summary>
    public static LocalizedText? LeftOut(FallenResult result) => result.TooFew == 0 || result.Compared == 0
        ? null
        : new($"其中 {result.TooFew} 个已判定，但为保护小样本不显示数值", $"{result.TooFew} of them judged, but their values are suppressed for the sake of small bases");

    public static LocalizedText Judgement(TrendChange change) => Display.Judged(change.Direction);

    /// <summary>The judgement of the share of dissatisfied ratings, which rises when that of satisfied ones falls.</summary>
    public static LocalizedText Mirrored(TrendChange change) => Judgement(change with
    {
        Direction = change.Direction switch
        {
            TrendDirection.Fallen => TrendDirection.Risen,
            TrendDirection.Risen => TrendDirection.Fallen,
            var other => other,
        },
    });

    public static LocalizedText Counted(CommentCount count)
    {
        var (comments, dissatisfied) = (Display.Count(count.Comments), Display.Count(count.Dissatisfied));
        var (zh, en) = ($"{comments} 条", count.Comments == 1 ? "1 comment" : $"{comments} comments");
        return count.Dissatisfied == 0
            ? new(zh, en)
            : new($"{zh}，其中 {dissatisfied} 条附于不满意评价", $"{en}, of them {dissatisfied} beside dissatisfied ratings");
    }
}
