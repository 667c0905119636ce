using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Indicators;

/// <summary>What an indicator came to in a period: a share of two counts, or a value as it was measured.</summary>
/// <param name="Numerator">Part of the share, zero or more; null for a measured value.</param>
/// <param name="Denominator">Whole of the share; null for a measured value.</param>
/// <param name="Measured">The measured value in the unit of the indicator; null for a share.</param>
public sealed record IndicatorAmount(decimal? Numerator, decimal? Denominator, decimal? Measured)
{
    /// <summary>Its value in the unit of the indicator, unrounded: numerator ÷ denominator, in percent where that is the unit (R21.2, R22.3), or what was measured.</summary>
    /// <param name="rule">The indicator.</param>
    /// <returns>Null for a denominator of zero.</returns>
    public decimal? In(IndicatorRule rule) => (Numerator, Denominator) switch
    {
        (null, null) => Measured,
        (_, null or 0) => null,
        ({ } part, { } whole) => part / whole * (rule.Unit == IndicatorEntry.PercentUnit ? IndicatorEntry.Hundred : 1),
        _ => null,
    };
}

/// <summary>What may be entered of an indicator.</summary>
public static class IndicatorEntry
{
    /// <summary>The unit of shares.</summary>
    public const string PercentUnit = "percent";

    internal const decimal Hundred = 100;

    /// <summary>
    /// Why a value is not taken: the indicator is counted from complaints (R19.3), the denominator is zero, or the days are not one period of its cadence
    /// (R16.17, R21.2: by the year).
    /// </summary>
    /// <param name="rule">The indicator.</param>
    /// <param name="amount">What it came to.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <returns>Empty where it is taken.</returns>
    [Judges("indicators")]
    public static IReadOnlyList<Problem> Check(IndicatorRule rule, IndicatorAmount amount, DateOnly from, DateOnly to)
    {
        var problems = new List<Problem>();
        if (rule.Perceived is not null)
        {
            problems.Add(Problems.Problems.IndicatorCounted("indicator", rule));
        }

        if (amount.Denominator == 0)
        {
            problems.Add(Problems.Problems.DenominatorZero("denominator", rule));
        }

        if (rule.Schedule is { Cadence: var cadence } && CadenceRule.PeriodOf(cadence) is { } unit && CalendarPeriod.Of(unit, from) is var period && (period.First, period.Last) != (from, to))
        {
            problems.Add(Problems.Problems.PeriodNotOfCadence("period_end", rule, cadence, period));
        }

        return problems;
    }

    /// <summary>Why a target of the organisation is not taken: the regime gives one itself (R21.2), or it would call the worse direction the better (R16.17, R22.3).</summary>
    /// <param name="rule">The indicator.</param>
    /// <param name="target">The target.</param>
    /// <returns>Empty where it is taken.</returns>
    [Judges("indicators")]
    public static IReadOnlyList<Problem> Check(IndicatorRule rule, Threshold target) => (rule.Target, rule.Better, target.Operator) switch
    {
        ({ } fixedTarget, _, _) => [Problems.Problems.IndicatorTargetFixed("indicator", rule, fixedTarget)],
        (_, Better.Higher, ThresholdOperator.AtMost or ThresholdOperator.LessThan) => [Problems.Problems.IndicatorDirection("operator", rule, Better.Higher)],
        (_, Better.Lower, ThresholdOperator.AtLeast or ThresholdOperator.MoreThan) => [Problems.Problems.IndicatorDirection("operator", rule, Better.Lower)],
        _ => [],
    };
}
