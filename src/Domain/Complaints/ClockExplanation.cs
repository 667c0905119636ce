using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Complaints;

/// <summary>Says step by step how the end of a clock came about: start, day 0, the days that count and those that do not, the last moment.</summary>
public static class ClockExplanation
{
    /// <summary>The steps in their order; days of one kind that follow each other are one step. Only the regime's limit where the clock has not started.</summary>
    /// <param name="rule">The clock.</param>
    /// <param name="reading">How it stands.</param>
    /// <param name="calendar">Which days are working days, as known now.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static IReadOnlyList<ClockStep> Of(DeadlineRule rule, ClockReading reading, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        var steps = new List<ClockStep> { new(ClockStepKind.Limit) { Limit = rule.Limit, Event = rule.FromEvent } };
        if (reading.StartedAt is not { } from || reading.DueAt is not { } due)
        {
            return steps;
        }

        steps.Add(new(ClockStepKind.Started) { At = from, Event = rule.FromEvent });
        if (reading.ByCustomerLimit)
        {
            steps.Add(new(ClockStepKind.CustomerLimit) { At = due });
        }
        else
        {
            var counted = Deadline.DueAt(from, rule.Limit!, calendar, zone);
            steps.AddRange(Counting(rule.Limit!, Deadline.DayOf(from, zone), Deadline.DayOf(counted, zone), calendar));
            var (first, last) = (Deadline.DayOf(from, zone).Year, Deadline.DayOf(due, zone).Year);
            if (!reading.CalendarKnown && Enumerable.Range(first, last - first + 1).Where(year => !calendar.CoveredYears.Contains(year)).ToArray() is { Length: > 0 } unknown)
            {
                steps.Add(new(ClockStepKind.CalendarUnknown) { Years = unknown });
            }

            if (reading.DueMovedFrom is { } before)
            {
                steps.Add(new(ClockStepKind.Moved) { At = before });
            }

            if (counted != due)
            {
                steps.Add(new(ClockStepKind.Kept) { At = counted });
            }
        }

        steps.Add(new(ClockStepKind.Ends) { At = due });
        return steps;
    }

    private static List<ClockStep> Counting(TimeLimit limit, DateOnly first, DateOnly last, WorkingCalendar calendar)
    {
        if (!limit.NeedsCalendar)
        {
            return limit.EndsWithDay ? [new(ClockStepKind.DayZero) { From = first, To = first }, new(ClockStepKind.LastDay) { From = last, To = last }] : [];
        }

        // Working hours pass on the day of the start too; working days are counted from the day after it.
        var counted = limit.EndsWithDay ? first.AddDays(1) : first;
        var exceptions = calendar.Exceptions.ToDictionary(day => day.Date);
        var steps = new List<ClockStep>();
        if (limit.EndsWithDay)
        {
            steps.Add(new(ClockStepKind.DayZero) { From = first, To = first });
        }

        for (var day = counted; day <= last; day = day.AddDays(1))
        {
            var name = exceptions.TryGetValue(day, out var exception) ? exception.Name : null;
            var kind = calendar.IsWorkingDay(day)
                ? name is null ? ClockStepKind.WorkingDays : ClockStepKind.MakeUpWorkdays
                : name is null ? ClockStepKind.WeeklyDaysOff : ClockStepKind.Holidays;
            var counts = kind is ClockStepKind.WorkingDays or ClockStepKind.MakeUpWorkdays ? calendar.WorkingDaysBetween(counted.AddDays(-1), day) : 0;
            if (steps is [.., var before] && before.Kind == kind && before.Holiday == name)
            {
                steps[^1] = before with { To = day, Count = counts };
            }
            else
            {
                steps.Add(new(kind) { From = day, To = day, Count = counts, Holiday = name });
            }
        }

        return steps;
    }
}

/// <summary>One step on the way to the end of a clock; which facts it has depends on its kind.</summary>
/// <param name="Kind">What it says.</param>
public sealed record ClockStep(ClockStepKind Kind)
{
    /// <summary>The regime's limit, for <see cref="ClockStepKind.Limit"/>.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>Code of the starting event, for <see cref="ClockStepKind.Limit"/> and <see cref="ClockStepKind.Started"/>.</summary>
    public string? Event { get; init; }

    /// <summary>A moment: the start, an end.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The first of the days that the step is about, in the organisation's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last of them.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many working days have passed with the last of the days; 0 where they do not count.</summary>
    public int Count { get; init; }

    /// <summary>The holiday that days off or make-up workdays belong to.</summary>
    public LocalizedText? Holiday { get; init; }

    /// <summary>The years without published holidays.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

/// <summary>What a step on the way to the end of a clock says.</summary>
public enum ClockStepKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What the regime allows.</summary>
    Limit,

    /// <summary>The starting event happened.</summary>
    Started,

    /// <summary>The day of the start, which does not count.</summary>
    DayZero,

    /// <summary>Ordinary working days, which count.</summary>
    WorkingDays,

    /// <summary>Make-up workdays 调休, which count.</summary>
    MakeUpWorkdays,

    /// <summary>Days that the week leaves free.</summary>
    WeeklyDaysOff,

    /// <summary>Days off by the calendar.</summary>
    Holidays,

    /// <summary>The last day of a limit in calendar days, months or years.</summary>
    LastDay,

    /// <summary>The customer's own limit prevails (R11.42).</summary>
    CustomerLimit,

    /// <summary>Years without published holidays were counted by the week alone.</summary>
    CalendarUnknown,

    /// <summary>The end moved with a change of the calendar; the moment is the one set at the start.</summary>
    Moved,

    /// <summary>The end stays as it was set, although by the calendar of now it would be the moment given.</summary>
    Kept,

    /// <summary>The last moment in time.</summary>
    Ends,
}
