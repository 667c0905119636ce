using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>
/// The event after which a kind of survey asks each customer: the receipt of the goods (R09.5), the discharge (R06.6, R06.17). A form says on which day it happened in the attribute
/// that bears the event's code, yyyy-MM-dd.
/// </summary>
public static class SurveyOccasion
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>
    /// How a form stands to its event: with 7 to 15 working days after the receipt of the goods (R09.5) a call on working day 6 is too early, on day 7 and on day 15 in time, on
    /// day 16 late; with 0 days (R06.6, R06.17) only the day of the discharge is in time. What is too early or late is named and counts all the same: what a customer said is
    /// not thrown away. The event's day is day 0; a limit shorter than a day runs from its first moment.
    /// </summary>
    /// <param name="kind">The kind of survey.</param>
    /// <param name="attributes">What the form says of the respondent.</param>
    /// <param name="respondedAt">When it was filled in.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <returns>Null for a kind that follows no event, or has no time after it.</returns>
    [Judges("R06.6", "R06.17", "R09.4", "R09.5")]
    public static FormOccasion? Of(SurveyKind kind, IReadOnlyDictionary<string, string> attributes, DateTimeOffset respondedAt, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (kind is not { After: { } code, Window: { } window })
        {
            return null;
        }

        if (!attributes.TryGetValue(code, out var said) || DayOf(said) is not { } day)
        {
            return new(code, null, null, null, FormTiming.NotStated);
        }

        var days = window.After(Deadline.StartOfDay(day, zone), calendar, zone);
        return new(
            code, day, Deadline.DayOf(days.From, zone), Deadline.DayOf(days.Due, zone),
            respondedAt < days.From ? FormTiming.TooEarly : respondedAt > days.Due ? FormTiming.Late : FormTiming.InTime);
    }

    /// <summary>What is wrong with the day that a form gives for its event: no day, or none that can be meant, such as one after the form was filled in.</summary>
    /// <param name="kind">The kind of survey.</param>
    /// <param name="attributes">What the form says of the respondent.</param>
    /// <param name="respondedAt">When it was filled in.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <returns>Nothing where the form says no day.</returns>
    [Judges("R06.6", "R09.5")]
    public static IReadOnlyList<Problem> Check(SurveyKind kind, IReadOnlyDictionary<string, string> attributes, DateTimeOffset respondedAt, TimeZoneInfo zone)
    {
        if (kind is not { After: { } code, Window: not null } || !attributes.TryGetValue(code, out var said))
        {
            return [];
        }

        var (earliest, latest) = (DateOnly.FromDateTime(ResponseLimits.Earliest.UtcDateTime), Deadline.DayOf(respondedAt, zone));
        return DayOf(said) is { } day && day >= earliest && day <= latest
            ? []
            : [FieldInvalid($"attributes[{code}]", said, ProblemForm.BelievableDate, ("earliest", Text(earliest)), ("latest", Text(latest))) with { Rule = Cited(kind.Rules, "regime") }];
    }

    private static string Text(DateOnly day) => day.ToString(Form, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string said) =>
        DateOnly.TryParseExact(said, Form, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>How a form stands to the event after which its survey is held.</summary>
/// <param name="Event">Code of the event.</param>
/// <param name="HappenedOn">The day on which it happened; null where the form does not say it.</param>
/// <param name="From">The first day on which the customer is to be asked; null likewise.</param>
/// <param name="To">The last day; null likewise.</param>
/// <param name="Timing">How the form stands to them.</param>
public sealed record FormOccasion(string Event, DateOnly? HappenedOn, DateOnly? From, DateOnly? To, FormTiming Timing);

/// <summary>When a form was filled in, against the days that the regime gives.</summary>
public enum FormTiming
{
    /// <summary>The form does not say when the event happened.</summary>
    NotStated,

    /// <summary>Before the first day.</summary>
    TooEarly,

    /// <summary>On one of the days.</summary>
    InTime,

    /// <summary>After the last day.</summary>
    Late,
}
