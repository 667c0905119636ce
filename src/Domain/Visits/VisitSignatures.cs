using CSat.Domain.Regimes;

namespace CSat.Domain.Visits;

/// <summary>Who signs the visit record (R05.19, R05.33).</summary>
public static class VisitSignatures
{
    /// <summary>Whether an entry is complete (R05.33): a visit at the door needs the owner's signature, a call or a letter none.</summary>
    /// <param name="visit">The entry.</param>
    /// <param name="door">Code of the channel for visits at the door.</param>
    [Judges("R05.33")]
    public static bool IsComplete(VisitEntry visit, string door) => visit.SignedByOwner || visit.Channel != door;

    /// <summary>
    /// Whether the head of the office has read the month's record (R05.19): a signature in the month, on or after the day of its last visit, so that all of them
    /// were read.
    /// </summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="visits">The days of the visits; those of other months do not count.</param>
    /// <param name="signed">The days on which the head signed.</param>
    [Judges("R05.19")]
    public static bool IsReviewed(DateOnly month, IEnumerable<DateOnly> visits, IEnumerable<DateOnly> signed)
    {
        var last = visits.Where(InMonth).DefaultIfEmpty(DateOnly.MinValue).Max();
        return signed.Any(day => InMonth(day) && day >= last);

        bool InMonth(DateOnly day) => (day.Year, day.Month) == (month.Year, month.Month);
    }
}
