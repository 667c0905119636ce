using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The words for satisfaction in daily business.</summary>
public static class DailyGradeTexts
{
    /// <summary>The grade, or why there is none: the organisation has set no bands, there is no information, too little, or no band holds the share.</summary>
    public static LocalizedText Grade(DailyGradeRow row) => row switch
    {
        { Daily.Rule.Bands.Count: 0 } => new("等级未设定", "no grades set"),
        { Size: BaseSize.NoData } => Display.NoData,
        { Size: BaseSize.Suppressed } => Display.Suppressed,
        { Daily.Grade: { } grade } => new($"{grade.Code}（{grade.Name.Zh}）", $"{grade.Code} ({grade.Name.En})"),
        _ => new("不属任何等级", "in no grade"),
    };

    /// <summary>The share satisfied, or why it is not shown.</summary>
    public static LocalizedText Share(DailyGradeRow row) => row switch
    {
        { Daily.Share: null } => Display.NoData,
        { Size: BaseSize.Suppressed } => Display.Suppressed,
        _ => LocalizedText.Same(Display.Percent(row.Daily.Share.Value)),
    };

    internal static IEnumerable<Finding> Findings(ReviewFigures figures) =>
        from row in figures.Of(DailyGrades.Figure).Rows
        where row.Daily.Rule.Bands.Count == 0
        let rules = string.Join(", ", row.Daily.Rule.Rules)
        select new Finding(
            "daily-grades-not-set", DailyGrades.Figure.Id, FindingTone.Bad,
            new(
                $"“{row.Daily.Rule.Name.Zh}”须划分等级，而组织尚未设定等级（{rules}）：请在制度的 gradings 中写明 bands。",
                $"\"{row.Daily.Rule.Name.En}\" is to be graded, and the organisation has set no grades ({rules}): state the bands under gradings of the regime."));
}
