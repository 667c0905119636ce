namespace CSat.Domain.Calendars;

/// <summary>A stretch of working time within a day, by the wall clock: 08:30 to 12:00.</summary>
public readonly record struct WorkInterval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="from">Since midnight, whole minutes.</param>
    /// <param name="to">Since midnight, whole minutes, after <paramref name="from"/>; 24 hours is the day's end. A night shift is two intervals.</param>
    /// <exception cref="ArgumentException">The times break these conditions.</exception>
    public WorkInterval(TimeSpan from, TimeSpan to)
    {
        if (!IsValid(from, to))
        {
            throw new ArgumentException("A working interval lies within one day, begins before it ends and counts whole minutes.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The whole day.</summary>
    public static WorkInterval WholeDay { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>Its begin, since midnight.</summary>
    public TimeSpan From { get; }

    /// <summary>Its end, since midnight; not part of it.</summary>
    public TimeSpan To { get; }

    /// <summary>Whether an interval of these times can be.</summary>
    public static bool IsValid(TimeSpan from, TimeSpan to) =>
        from >= TimeSpan.Zero && from < to && to <= TimeSpan.FromDays(1) && IsWholeMinutes(from) && IsWholeMinutes(to);

    /// <summary>Whether each interval begins at or after the end of the one before it.</summary>
    public static bool AreInOrder(IReadOnlyList<WorkInterval> intervals)
    {
        for (var i = 1; i < intervals.Count; i++)
        {
            if (intervals[i].From < intervals[i - 1].To)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWholeMinutes(TimeSpan time) => time.Ticks % TimeSpan.TicksPerMinute == 0;
}
