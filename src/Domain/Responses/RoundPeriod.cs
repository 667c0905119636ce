using CSat.Domain.Calendars;

namespace CSat.Domain.Responses;

/// <summary>
/// Which forms belong to a round: those sent within its period, and where sending is not recorded those answered within it. So a form that was sent on the last
/// day and comes back a week later stays in its round (R11.23 says that it may be late, not that it is another quarter's).
/// </summary>
/// <param name="From">First moment of the period in the organisation's zone.</param>
/// <param name="Until">First moment after it.</param>
/// <param name="SentAt">First moment of the day on which the round's forms were sent; null where not recorded.</param>
public sealed record RoundPeriod(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? SentAt)
{
    /// <summary>The period of a round.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="sentOn">Day on which its forms were sent; null where not recorded.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static RoundPeriod Of(DateOnly first, DateOnly last, DateOnly? sentOn, TimeZoneInfo zone) => new(
        Deadline.StartOfDay(first, zone), Deadline.EndOfDay(last, zone).AddMicroseconds(1), sentOn is { } day ? Deadline.StartOfDay(day, zone) : null);

    /// <summary>Whether a form belongs to the round.</summary>
    public bool Takes(ResponseDraft draft) => IsWithin(draft.SentAt ?? draft.RespondedAt)
        || (draft.SentAt is null && SentAt is { } sent && IsWithin(sent) && draft.RespondedAt >= sent);

    private bool IsWithin(DateTimeOffset moment) => moment >= From && moment < Until;
}
