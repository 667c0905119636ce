using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>How many forms of a survey came back.</summary>
/// <param name="Sent">Forms sent.</param>
/// <param name="Returned">Forms back in time: the part of the return rate.</param>
/// <param name="Late">Forms that came back after the return window.</param>
public sealed record ReturnCount(long Sent, long Returned, long Late)
{
    /// <summary>Return rate in percent, unrounded (R11.22); null when no form was sent.</summary>
    public decimal? Rate => ReturnRate.Of(Returned, Sent);

    /// <summary>Counts the forms of a survey (R11.22, R11.23).</summary>
    [Judges("R11.22", "R11.23")]
    public static ReturnCount Of(IEnumerable<FormState> forms)
    {
        var all = forms.ToArray();
        return new(all.Length, all.Count(form => form == FormState.Returned), all.Count(form => form == FormState.ReturnedLate));
    }

    /// <summary>
    /// How one form stands (R11.23): one that comes back after the window counts as not returned for the rate. Its answers may be shown and scored all the same,
    /// because the rule speaks of the rate alone.
    /// </summary>
    /// <param name="sentAt">When it was sent.</param>
    /// <param name="receivedAt">When it came back; null when it did not.</param>
    /// <param name="window">How long it may take; null without limit (R07.13 has 7 calendar days, R11.23 5 working days).</param>
    /// <param name="now">The moment of judging; counts only for what is not back.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("survey.return-window")]
    public static FormState StateOf(
        DateTimeOffset sentAt, DateTimeOffset? receivedAt, TimeLimit? window, DateTimeOffset now, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        var due = window is { } limit ? Deadline.DueAt(sentAt, limit, calendar, zone) : DateTimeOffset.MaxValue;
        return receivedAt is { } received
            ? received <= due ? FormState.Returned : FormState.ReturnedLate
            : now <= due ? FormState.Awaited : FormState.Missing;
    }
}

/// <summary>How a form that was sent stands.</summary>
public enum FormState
{
    /// <summary>Not back, and its return window is open.</summary>
    Awaited,

    /// <summary>Back in time.</summary>
    Returned,

    /// <summary>Back after its return window; counts as not returned (R11.23).</summary>
    ReturnedLate,

    /// <summary>Not back, and its return window has ended.</summary>
    Missing,
}

/// <summary>A form that was handed out.</summary>
/// <param name="Respondent">To whom.</param>
/// <param name="Distributor">Who handed it out; null when not recorded.</param>
public sealed record SentForm(string Respondent, string? Distributor);

/// <summary>Those who did not return their form and are visited by the person who handed it out (R05.27).</summary>
public static class NonResponders
{
    /// <summary>Those sent minus those returned, each once, in the order of sending (R05.27).</summary>
    /// <param name="sent">The forms handed out; of several to one respondent the first counts.</param>
    /// <param name="returned">The respondents whose form came back.</param>
    [Judges("R05.27")]
    public static IReadOnlyList<SentForm> Of(IEnumerable<SentForm> sent, IEnumerable<string> returned)
    {
        var back = returned.ToHashSet(StringComparer.Ordinal);
        return [.. sent.DistinctBy(form => form.Respondent).Where(form => !back.Contains(form.Respondent))];
    }
}
