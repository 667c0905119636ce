using CSat.Domain.Calendars;

namespace CSat.Domain.Regimes;

/// <summary>How often something is due, and by when.</summary>
/// <param name="Cadence">The period.</param>
/// <param name="Times">How often a period, at least; 1 or more.</param>
/// <param name="Due">When within the period or after it; null when any time in it does.</param>
public sealed record Schedule(Cadence Cadence, int Times, PeriodicDue? Due)
{
    /// <summary>How often it must happen, as a rule that counts; null where no period says so (R08.14).</summary>
    public CadenceRule? Rule => CadenceRule.Of(Cadence, Times);
}
