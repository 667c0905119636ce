using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>How often a complaint may be opened again (R11.46, R20.18).</summary>
public static class ReopeningJudgement
{
    /// <summary>
    /// Whether it may be opened once more: when the defect comes back (R11.46), and as often as the customer is not satisfied (R20.18), unless the organisation
    /// sets a number (Q18).
    /// </summary>
    /// <param name="rule">The rule; null where the regime says nothing, which does not forbid it.</param>
    /// <param name="reopened">How often it was opened again so far, 0 or more.</param>
    public static bool MayReopen(ReopeningRule? rule, int reopened) => rule?.Most is not { } most || reopened < most;
}
