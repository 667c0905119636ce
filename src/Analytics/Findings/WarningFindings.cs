using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Categories of complaints that are hot, a sentence each.</summary>
public static class WarningFindings
{
    /// <summary>What a signal of a control chart says of a month.</summary>
    public static LocalizedText Say(ControlSignalKind signal) => signal switch
    {
        ControlSignalKind.Outside => new("超出控制上限", "above the upper control limit"),
        ControlSignalKind.SevenOnOneSide => new($"连续 {MovingRange.Row} 个月以上高于均值", $"{MovingRange.Row} months or more in a row above the mean"),
        ControlSignalKind.SevenInOneDirection => new($"连续 {MovingRange.Row} 个月以上上升", $"{MovingRange.Row} months or more in a row rising"),
        _ => new("3 个月中 2 个月接近控制上限", "two of three months near the upper control limit"),
    };

    internal static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        var warnings = figures.Warnings;
        return warnings.Hot.Select(hot => new Finding($"hot-{hot.Standing.Category}", EarlyWarnings.Figure.Id, FindingTone.Bad, Text(warnings, hot)));
    }

    private static LocalizedText Text(EarlyWarnings warnings, WarnedCategory hot)
    {
        var (month, count, before) = (warnings.Months[^1], Display.Count(hot.Standing.Complaints), warnings.Months.Count - 1);
        var (expected, signals) = (Display.Short((decimal)hot.Standing.Limits.Mean), Display.Join([.. hot.Standing.Signals.Select(Say)]));
        return new(
            $"投诉预警：{month} “{hot.Name.Zh}”{count} 件，此前 {before} 个月平均每月 {expected} 件：{signals.Zh}。",
            $"Early warning: {Display.Counted(hot.Standing.Complaints, "complaint", "complaints")} of \"{hot.Name.En}\" in {month}, on average {expected} in the {before} months before: {signals.En}.");
    }
}
