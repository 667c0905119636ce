namespace CSat.Domain.Regimes;

/// <summary>Lowers the composite satisfaction rate when too few forms came back (R01.18).</summary>
/// <param name="RequiredReturnRate">The required return rate in percent.</param>
/// <param name="DeductionPerPoint">Percentage points deducted for each point short.</param>
/// <param name="WholePointsOnly">Whether only whole points short count (Q06).</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record PenaltyRule(decimal RequiredReturnRate, decimal DeductionPerPoint, bool WholePointsOnly, IReadOnlyList<string> Rules);
