using System.Globalization;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Indicators;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The words for indicators.</summary>
public static class IndicatorTexts
{
    private const string PercentUnit = "percent";

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A value in its unit; in words why there is none.</summary>
    public static LocalizedText Value(IndicatorRow row) => row switch
    {
        { Value: null, Rule.Perceived: null } => DemandTexts.NotRecorded,
        { Value: null } => Display.NoData,
        { Size: BaseSize.Suppressed } => Display.Suppressed,
        { Value: { } value, Rule.Unit: PercentUnit } => LocalizedText.Same(Display.Percent(value) + (row.Size == BaseSize.Caution ? "*" : "")),
        { Value: { } value } => LocalizedText.Same(Number(value)),
    };

    /// <summary>What it must keep.</summary>
    public static LocalizedText Target(IndicatorRow row) => row.Rule.Target is { } target
        ? LocalizedText.Same($"{target.Sign} {(row.Rule.Unit == PercentUnit ? Display.Percent(target.Limit) : Number(target.Limit))}")
        : new("未设定", "not set");

    /// <summary>How it stands to its target.</summary>
    public static LocalizedText Verdict(IndicatorOutcome outcome) => outcome switch
    {
        IndicatorOutcome.Met => new("达到", "met"),
        IndicatorOutcome.Missed => new("未达到", "missed"),
        IndicatorOutcome.NoTarget => new("只作趋势", "trend only"),
        _ => new("不能判定", "not judged"),
    };

    /// <summary>How it stands to the period before.</summary>
    public static LocalizedText Course(IndicatorCourse course) => course switch
    {
        IndicatorCourse.Improved => new("改善", "improved"),
        IndicatorCourse.Worsened => new("变差", "worse"),
        IndicatorCourse.Unchanged => new("持平", "unchanged"),
        IndicatorCourse.Changed => new("有变化", "changed"),
        _ => LocalizedText.Same("–"),
    };

    /// <summary>The days that it is of.</summary>
    public static LocalizedText Period(IndicatorRow row) => (row.PeriodStart, row.PeriodEnd) switch
    {
        ({ } from, { } to) => LocalizedText.Same($"{from:yyyy-MM-dd}–{to:yyyy-MM-dd}"),
        _ when row.Rule.Perceived is not null => new("评审范围内的投诉", "complaints of the review"),
        _ => LocalizedText.Same("–"),
    };
}

/// <summary>Sentences about indicators.</summary>
internal static class IndicatorFindings
{
    /// <summary>Indicators that miss their targets, and what the regime has follow from it (R21.2, R21.11).</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures) => figures.Of(OperationalIndicators.Figure).Rows
        .Where(row => row.Outcome == IndicatorOutcome.Missed && row.Size is not (BaseSize.NoData or BaseSize.Suppressed))
        .Select(row =>
        {
            var (value, target) = (IndicatorTexts.Value(row), IndicatorTexts.Target(row));
            var then = row.Rule.Consequence is { } consequence ? DemandTexts.Consequence(consequence, null) : null;
            return new Finding("indicator-missed", OperationalIndicators.Figure.Id, FindingTone.Bad, new(
                $"指标“{row.Rule.Name.In(Language.Chinese)}”为 {value.Zh}，未达到 {target.Zh}{(then is null ? "" : $"：{then.Zh}")}。",
                $"The indicator \"{row.Rule.Name.In(Language.English)}\" is {value.En} and misses {target.En}{(then is null ? "" : $": {then.En}")}."));
        });
}
