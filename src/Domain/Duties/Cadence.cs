using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Duties;

/// <summary>How often something happens.</summary>
public enum Cadence
{
    /// <summary>Irregular, as needed (R08.14).</summary>
    AsNeeded,

    /// <summary>With each event of a kind, such as each discharge (R06.17).</summary>
    PerEvent,

    /// <summary>Regularly (定期): the organisation sets the interval; while it has set none, nothing counts as met (R03.5, R03.6, Q46).</summary>
    ToBeSet,

    /// <summary>Every day (R11.44).</summary>
    Daily,

    /// <summary>Every week (R03.14).</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter (R08.12, R11.15).</summary>
    Quarterly,

    /// <summary>Every half year (R08.13).</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,

    /// <summary>Every three years (R18.16).</summary>
    ThreeYearly,

    /// <summary>Before every public holiday of the working-day calendar, by the end of the day before it (R09.17).</summary>
    BeforeHolidays,
}

/// <summary>
/// How often a survey or duty must happen: at least so many times in each calendar period (R02.14, R03.3, R03.4, R05.21, R08.12, R08.13), or anew
/// within so many periods of the last time (R18.16).
/// </summary>
public sealed record CadenceRule
{
    private CadenceRule(int times, PeriodUnit unit, int length, bool rolling)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Times = times;
        Unit = unit;
        Length = length;
        IsRolling = rolling;
    }

    /// <summary>How often at least.</summary>
    public int Times { get; }

    /// <summary>The kind of period.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>How many such periods make the duty's own; 1 for calendar periods.</summary>
    public int Length { get; }

    /// <summary>Whether a period begins when the duty was last done, instead of with the calendar.</summary>
    public bool IsRolling { get; }

    /// <summary>At least so many times in every calendar period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than once.</exception>
    public static CadenceRule AtLeast(int times, PeriodUnit unit) => new(times, unit, 1, false);

    /// <summary>Anew at the latest so many periods after the last time, such as every 3 years (R18.16).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public static CadenceRule Every(int length, PeriodUnit unit) => new(1, unit, length, true);

    /// <summary>
    /// The rule of a cadence: at least so many times in each of its periods (R02.14, R03.3, R05.21, R08.12, R08.13), for three years anew after the last time
    /// (R18.16); null where no period is given: as needed (R08.14) and with each event (R06.17).
    /// </summary>
    /// <param name="cadence">The cadence.</param>
    /// <param name="times">How often a period, at least; without meaning for three years.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than once.</exception>
    public static CadenceRule? Of(Cadence cadence, int times = 1) => cadence switch
    {
        Cadence.ThreeYearly => Every(3, PeriodUnit.Year),
        _ => PeriodOf(cadence) is { } unit ? AtLeast(times, unit) : null,
    };

    /// <summary>The calendar period of a cadence; null where it has none.</summary>
    public static PeriodUnit? PeriodOf(Cadence cadence) => cadence switch
    {
        Cadence.Daily => PeriodUnit.Day,
        Cadence.Weekly => PeriodUnit.Week,
        Cadence.Monthly => PeriodUnit.Month,
        Cadence.Quarterly => PeriodUnit.Quarter,
        Cadence.HalfYearly => PeriodUnit.HalfYear,
        Cadence.Yearly => PeriodUnit.Year,
        _ => null,
    };

    /// <summary>Counts and judges every period of a range.</summary>
    /// <param name="done">The days on which the duty was done, in any order.</param>
    /// <param name="from">The first day: the periods that hold a day of the range are judged whole. For a rolling rule the day from which the first period runs.</param>
    /// <param name="to">The last day of the range.</param>
    /// <param name="today">The day of judging: a period whose last day is today is not over.</param>
    /// <returns>The periods in order; none when <paramref name="to"/> is before <paramref name="from"/>.</returns>
    [Judges("survey.kinds", "survey.populations", "survey.steps", "survey.discipline", "complaints.duties", "improvement.steps", "duties", "notices", "training", "approvals", "meetings", "forms", "reports")]
    public IReadOnlyList<CadenceCount> Judge(IEnumerable<DateOnly> done, DateOnly from, DateOnly to, DateOnly today) => IsRolling
        ? [.. Rolling([.. done.Where(day => day > from).Distinct().Order()], from, to, today)]
        : [.. Counts([.. done], from, to, today)];

    /// <summary>The last day by which the duty must be done once more.</summary>
    /// <param name="done">The days on which it was done, in any order.</param>
    /// <param name="from">The day from which the rule holds; for a rolling rule the day from which the first period runs.</param>
    /// <param name="today">The day of asking. For a rolling rule the result may lie before it: then the duty is overdue.</param>
    public DateOnly NextDueBy(IEnumerable<DateOnly> done, DateOnly from, DateOnly today)
    {
        var past = done.Where(day => day <= today);
        if (IsRolling)
        {
            return RollingEnd(past.Append(from).Max());
        }

        var period = CalendarPeriod.Of(Unit, from > today ? from : today);
        return (past.Count(period.Contains) < Times ? period : period.Shift(1)).Last;
    }

    private IEnumerable<CadenceCount> Counts(DateOnly[] done, DateOnly from, DateOnly to, DateOnly today) =>
        CalendarPeriod.Between(Unit, from, to).Select(period => Count(period.First, period.Last, done.Count(period.Contains), today));

    private IEnumerable<CadenceCount> Rolling(DateOnly[] done, DateOnly from, DateOnly to, DateOnly today)
    {
        var next = 0;
        for (var start = from; start <= to;)
        {
            var end = RollingEnd(start);
            yield return Count(start, end, next < done.Length && done[next] <= end ? 1 : 0, today);
            if (next == done.Length)
            {
                yield break;
            }

            start = done[next++];
        }
    }

    private CadenceCount Count(DateOnly from, DateOnly to, int done, DateOnly today) =>
        new(from, to, done, Times, done >= Times ? CadenceOutcome.Met : today <= to ? CadenceOutcome.Open : CadenceOutcome.Missed);

    private DateOnly RollingEnd(DateOnly start) => Unit switch
    {
        PeriodUnit.Day => start.AddDays(Length),
        PeriodUnit.Week => start.AddDays(7 * Length),
        _ => start.AddMonths(CalendarPeriod.Months(Unit) * Length),
    };
}

/// <summary>How often a repeated duty was done in one period, against how often it must be.</summary>
/// <param name="From">The period's first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Done">How often it was done.</param>
/// <param name="Required">How often it must be done at least.</param>
/// <param name="Outcome">The judgement.</param>
public readonly record struct CadenceCount(DateOnly From, DateOnly To, int Done, int Required, CadenceOutcome Outcome);

/// <summary>How a repeated duty stands in one period.</summary>
public enum CadenceOutcome
{
    /// <summary>Done often enough.</summary>
    Met,

    /// <summary>Not yet, and the period has not ended.</summary>
    Open,

    /// <summary>Not often enough, and the period has ended.</summary>
    Missed,
}
