using CSat.Domain.Regimes;

namespace CSat.Domain.Visits;

/// <summary>Repeated calls to a customer who was not reached (R09.9).</summary>
public static class ContactAttempts
{
    /// <summary>
    /// When the slots of a day begin where the organisation names no others: morning, afternoon, evening. The source demands another time slot without
    /// defining one.
    /// </summary>
    public static IReadOnlyList<TimeOnly> CommonSlots { get; } = [TimeOnly.MinValue, new(12, 0), new(18, 0)];

    /// <summary>Whether to call again (R09.9): after so many failed attempts the customer counts as unreachable (Q22: 2).</summary>
    /// <param name="failedAttempts">Failed attempts that count, 0 or more; see <see cref="Counted"/>.</param>
    /// <param name="attempts">After how many the customer is unreachable, 1 or more; null where no number is stated, so that none is unreachable.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number below its range.</exception>
    [Judges("R09.9")]
    public static ContactOutcome Judge(int failedAttempts, int? attempts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(failedAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts ?? 1, 1, nameof(attempts));
        return failedAttempts >= attempts ? ContactOutcome.Unreachable : ContactOutcome.CallAgain;
    }

    /// <summary>
    /// Whether a repeat comes in another time slot than the attempt before it (R09.9). A slot is a part of the day: the same hour of the next day is no other
    /// slot, because it reaches nobody who is always away at that hour.
    /// </summary>
    /// <param name="previous">The attempt before.</param>
    /// <param name="next">The repeat.</param>
    /// <param name="slots">When each slot of the day begins, ascending; what lies before the first belongs to the last slot, which runs over midnight.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static bool IsAnotherSlot(DateTimeOffset previous, DateTimeOffset next, IReadOnlyList<TimeOnly> slots, TimeZoneInfo zone) =>
        SlotOf(previous, slots, zone) != SlotOf(next, slots, zone);

    /// <summary>How many of the failed attempts count (R09.9): one in the slot of the last that counted does not.</summary>
    /// <param name="failed">The failed attempts in the order of time.</param>
    /// <param name="slots">As in <see cref="IsAnotherSlot"/>.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static int Counted(IEnumerable<DateTimeOffset> failed, IReadOnlyList<TimeOnly> slots, TimeZoneInfo zone)
    {
        var (counted, last) = (0, (int?)null);
        foreach (var slot in failed.Select(attempt => SlotOf(attempt, slots, zone)))
        {
            (counted, last) = slot == last ? (counted, last) : (counted + 1, slot);
        }

        return counted;
    }

    private static int SlotOf(DateTimeOffset at, IReadOnlyList<TimeOnly> slots, TimeZoneInfo zone)
    {
        if (slots.Count == 0)
        {
            throw new ArgumentException("A day needs at least one time slot.", nameof(slots));
        }

        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        var begun = slots.Count(slot => slot <= time);
        return begun == 0 ? slots.Count : begun;
    }
}

/// <summary>What follows from attempts to reach a customer.</summary>
public enum ContactOutcome
{
    /// <summary>To be called again, in another time slot.</summary>
    CallAgain,

    /// <summary>Not to be reached; the visit ends so.</summary>
    Unreachable,
}
