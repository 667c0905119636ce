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
