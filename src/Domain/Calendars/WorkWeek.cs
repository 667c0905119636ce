using CSat.Domain.Regimes;

namespace CSat.Domain.Calendars;

/// <summary>The working hours of a week: several intervals a day, or whole days.</summary>
public sealed class WorkWeek
{
    private readonly IReadOnlyList<WorkInterval>[] _days = new IReadOnlyList<WorkInterval>[7];

    /// <summary>Makes a week.</summary>
    /// <param name="days">The intervals of the worked weekdays, each in order and without overlap; a weekday that is missing or empty is not worked.</param>
    /// <param name="ordinary">The intervals of a make-up workday (调休); null for those of the first worked weekday from Monday on.</param>
    /// <exception cref="ArgumentException">No weekday is worked, an ordinary day without interval, or intervals that overlap.</exception>
    public WorkWeek(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkInterval>> days, IReadOnlyList<WorkInterval>? ordinary = null)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            _days[(int)day] = [.. days.GetValueOrDefault(day, [])];
        }

        // A week of work begins on Monday, an enumeration of weekdays on Sunday.
        Ordinary = ordinary ?? Enumerable.Range(1, 7).Select(day => _days[day % 7]).FirstOrDefault(intervals => intervals.Count > 0) ?? [];
        if (Ordinary.Count == 0 || !_days.Any(intervals => intervals.Count > 0))
        {
            throw new ArgumentException("A calendar needs at least one working weekday.", nameof(days));
        }

        if (!_days.Append(Ordinary).All(WorkInterval.AreInOrder))
        {
            throw new ArgumentException("The intervals of a day follow one another without overlap.", nameof(days));
        }
    }

    /// <summary>The intervals of a make-up workday.</summary>
    public IReadOnlyList<WorkInterval> Ordinary { get; }

    /// <summary>Whether any day is worked for a part only; otherwise an hour of working time is any hour of a working day.</summary>
    public bool HasHours => _days.Append(Ordinary).Any(intervals => intervals.Count > 0 && intervals.Sum(interval => (interval.To - interval.From).Ticks) < TimeSpan.TicksPerDay);

    /// <summary>A week whose working days are worked from midnight to midnight: for limits that count days only.</summary>
    /// <exception cref="ArgumentException">No weekday.</exception>
    public static WorkWeek WholeDays(IEnumerable<DayOfWeek> weekdays) =>
        new(weekdays.Distinct().ToDictionary(day => day, _ => (IReadOnlyList<WorkInterval>)[WorkInterval.WholeDay]));

    /// <summary>The intervals of a weekday; none when it is not worked.</summary>
    public IReadOnlyList<WorkInterval> Of(DayOfWeek day) => _days[(int)day];
}

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

/// <summary>The time in which something is to be done; both moments belong to it.</summary>
/// <param name="From">The earliest moment.</param>
/// <param name="Due">The latest moment.</param>
public readonly record struct TimeWindow(DateTimeOffset From, DateTimeOffset Due)
{
    /// <summary>Whether the moment lies in it.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= From && moment <= Due;

    /// <summary>Judges what was done, or what is still to be done.</summary>
    /// <param name="doneAt">When it was done; null when it is not done.</param>
    /// <param name="now">The moment of judging; counts only for what is not done.</param>
    [Judges("survey.deadlines", "improvement.deadlines")]
    public WindowOutcome Judge(DateTimeOffset? doneAt, DateTimeOffset now) => doneAt is { } done
        ? done < From ? WindowOutcome.TooEarly : done <= Due ? WindowOutcome.InTime : WindowOutcome.Late
        : now < From ? WindowOutcome.Waiting : now <= Due ? WindowOutcome.Open : WindowOutcome.Late;
}
