using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>How many forms of a survey came back.</summary>
/// <param name="Sent">Forms sent; null where nobody counted them.</param>
/// <param name="Returned">Answered forms back in time, or whose time cannot be judged: the part of the return rate.</param>
/// <param name="Undated">Those of them whose return window cannot be judged.</param>
/// <param name="Late">Answered forms that came back after the return window.</param>
/// <param name="Blank">Forms that came back without one answered item.</param>
public sealed record ReturnCount(long? Sent, long Returned, long Undated, long Late, long Blank)
{
    /// <summary>Forms with an answer, in time or late: the forms behind every rating.</summary>
    public long Answered => Returned + Late;

    /// <summary>Forms sent that are not back at all, neither answered nor blank, 0 or more: awaited while the round is open, missing afterwards (R11.20). Null where nobody counted what was sent.</summary>
    public long? Outstanding => Sent is { } sent ? Math.Max(0, sent - Answered - Blank) : null;

    /// <summary>Return rate in percent, unrounded (R11.22); null when no form was sent or nobody counted. Blank and late forms are no part of it.</summary>
    public decimal? Rate => Sent is { } sent ? ReturnRate.Of(Returned, sent) : null;

    /// <summary>
    /// How one form stands (R11.23): one that comes back after the window counts as not returned for the rate. Its answers may be shown and scored all the same,
    /// because the rule speaks of the rate alone.
    /// </summary>
    /// <param name="form">What is stored of the form.</param>
    /// <param name="window">How long it may take; null without limit (R07.13 has 7 calendar days, R11.23 5 working days).</param>
    /// <param name="now">The moment of judging; counts only for what is not back.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("survey.return-window")]
    public static FormState StateOf(FormReturn form, TimeLimit? window, DateTimeOffset now, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        if (form is { ReceivedAt: not null, Content: FormContent.Blank })
        {
            return FormState.Blank;
        }

        if (window is null || form.SentAt is not { } sent)
        {
            return form.ReceivedAt is null ? FormState.Awaited : window is null ? FormState.Returned : FormState.ReturnedUndated;
        }

        var due = Deadline.DueAt(sent, window, calendar, zone);
        return form.ReceivedAt is { } received
            ? received <= due ? FormState.Returned : FormState.ReturnedLate
            : now <= due ? FormState.Awaited : FormState.Missing;
    }
}

/// <summary>What is stored of a form that was sent.</summary>
/// <param name="SentAt">When it was sent; null when not recorded.</param>
/// <param name="ReceivedAt">When it came back; null when it did not.</param>
/// <param name="Content">Whether any item is answered.</param>
public readonly record struct FormReturn(DateTimeOffset? SentAt, DateTimeOffset? ReceivedAt, FormContent Content);

/// <summary>How a form that was sent stands.</summary>
public enum FormState
{
    /// <summary>Not back, and its return window is open.</summary>
    Awaited,

    /// <summary>Back in time.</summary>
    Returned,

    /// <summary>Back, but when it was sent is not recorded, so that the return window cannot be judged; counts as returned and is named.</summary>
    ReturnedUndated,

    /// <summary>Back after its return window; counts as not returned (R11.23).</summary>
    ReturnedLate,

    /// <summary>Back without one answered item; counts as not returned.</summary>
    Blank,

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
