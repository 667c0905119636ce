using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>How many there were of a base: on a day, or over a period.</summary>
/// <param name="Base">The base.</param>
/// <param name="First">The day, or the first day of the period.</param>
/// <param name="Last">The day itself, or the last day of the period.</param>
/// <param name="Count">How many, 0 or more.</param>
public sealed record BaseCount(LimitBase Base, DateOnly First, DateOnly Last, long Count);

/// <summary>Which count a share stands against.</summary>
public static class BaseJudgement
{
    /// <summary>Whether a base is counted over a period: patients are discharged in it, while households and customers are there on a day.</summary>
    public static bool IsOverPeriod(LimitBase whom) => whom == LimitBase.DischargedPatients;

    /// <summary>
    /// How many there are of a base for what is looked at over some days. Occupied households are those of the day on which the distribution starts (R01.7), resident
    /// households and customers those of the first day (R05.15, R05.24, R11.2): of the last count up to that day. Discharged patients are those of all counts within
    /// the days (R06.17), which must cover them without a gap and without one patient twice.
    /// </summary>
    /// <param name="whom">The base.</param>
    /// <param name="counts">The counts of the whole organisation, of all bases, in no order.</param>
    /// <param name="distributed">The day on which the distribution starts.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <returns>Null where that is not recorded.</returns>
    [Judges("R01.7", "R05.24", "R06.17")]
    public static long? Of(LimitBase whom, IEnumerable<BaseCount> counts, DateOnly distributed, DateOnly first, DateOnly last)
    {
        var own = counts.Where(count => count.Base == whom);
        return IsOverPeriod(whom) ? Covering([.. own.Where(count => count.First >= first && count.Last <= last).OrderBy(count => count.First)], first, last)
            : own.Where(count => count.First <= (whom == LimitBase.OccupiedHouseholds ? distributed : first)).MaxBy(count => count.First)?.Count;
    }

    private static long? Covering(IReadOnlyList<BaseCount> parts, DateOnly first, DateOnly last)
    {
        if (parts.FirstOrDefault(count => count.First == first && count.Last == last) is { } whole)
        {
            return whole.Count;
        }

        var next = first;
        foreach (var part in parts)
        {
            if (part.First != next)
            {
                return null;
            }

            next = part.Last.AddDays(1);
        }

        return next == last.AddDays(1) ? parts.Sum(part => part.Count) : null;
    }
}
