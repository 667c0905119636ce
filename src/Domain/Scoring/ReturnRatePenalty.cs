using CSat.Domain.Regimes;

namespace CSat.Domain.Scoring;

/// <summary>Lowers the composite satisfaction rate when too few forms came back (R01.18).</summary>
/// <param name="RequiredReturnRate">The required return rate in percent.</param>
/// <param name="DeductionPerPoint">Percentage points deducted for each point short.</param>
/// <param name="WholePointsOnly">Whether only whole points short count (Q06).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record PenaltyRule(decimal RequiredReturnRate, decimal DeductionPerPoint, bool WholePointsOnly, IReadOnlyList<string> Rules);

/// <summary>What a missed return rate takes from the composite satisfaction rate 综合满意率 (R01.18).</summary>
public static class ReturnRatePenalty
{
    /// <summary>
    /// The composite rate after the deduction (R01.18): composite - deduction · points short, never below 0 and never above the composite. A fraction of a point
    /// short counts in proportion, unless the rule counts whole points only (Q06).
    /// </summary>
    /// <param name="composite">Composite rate in percent, 0 to 100; null for no data.</param>
    /// <param name="returnRate">Return rate in percent, 0 or more; null when no form was sent.</param>
    /// <param name="rule">The penalty.</param>
    /// <returns>Percent, unrounded; null when either is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value outside its range, or a negative deduction.</exception>
    [Judges("survey.penalty")]
    public static decimal? Apply(decimal? composite, decimal? returnRate, PenaltyRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rule.DeductionPerPoint, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegative(composite ?? 0, nameof(composite));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(composite ?? 0, 100m, nameof(composite));
        ArgumentOutOfRangeException.ThrowIfNegative(returnRate ?? 0, nameof(returnRate));
        if (composite is not { } full || returnRate is not { } returned)
        {
            return null;
        }

        var missing = Math.Max(0, rule.RequiredReturnRate - returned);
        var counted = rule.WholePointsOnly ? Math.Floor(missing) : missing;
        return Math.Max(0, full - (counted * rule.DeductionPerPoint));
    }
}
