using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Indicators;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>An indicator that is counted from what complainants say is not entered by hand.</summary>
    public static Problem IndicatorCounted(string field, IndicatorRule rule) =>
        new(ProblemReason.IndicatorCounted, field, Cited(rule.Rules, "regime"), ("indicator", rule.Code));

    /// <summary>A share of nothing.</summary>
    public static Problem DenominatorZero(string field, IndicatorRule rule) =>
        new(ProblemReason.DenominatorZero, field, Cited(rule.Rules, "regime"), ("indicator", rule.Code));

    /// <summary>Days that are not one period of the indicator's cadence.</summary>
    public static Problem PeriodNotOfCadence(string field, IndicatorRule rule, Cadence cadence, CalendarPeriod period) => Problem.Worded(
        "indicator", ProblemReason.PeriodNotOfCadence, field, Cited(rule.Rules, "regime"),
        ("indicator", rule.Code), ("cadence", EnumCode.Of(cadence)), ("period", period.Name));

    /// <summary>The regime itself says what the indicator must keep.</summary>
    public static Problem IndicatorTargetFixed(string field, IndicatorRule rule, Threshold target) => new(
        ProblemReason.IndicatorTargetFixed, field, Cited(rule.Rules, "regime"), ("indicator", rule.Code), ("target", string.Create(CultureInfo.InvariantCulture, $"{target.Sign} {target.Limit:0.######}")));

    /// <summary>A target that would call the worse direction the better.</summary>
    public static Problem IndicatorDirection(string field, IndicatorRule rule, Better better) => Problem.Worded(
        EnumCode.Of(better), ProblemReason.IndicatorDirection, field, Cited(rule.Rules, "regime"), ("indicator", rule.Code));
}
