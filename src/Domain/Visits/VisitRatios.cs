using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Visits;

/// <summary>The ratios that limits on visits look at, from the entries of one month and area.</summary>
public static class VisitRatios
{
    /// <summary>Households visited ÷ resident households (R05.15); a household visited twice counts once, and phone follow-ups count as visits.</summary>
    /// <param name="visits">The entries.</param>
    /// <param name="resident">Permanently resident households at the first day of the month, 0 or more.</param>
    /// <returns>Percent, unrounded; null without resident households.</returns>
    [Judges("visits.limits:visit-share")]
    public static decimal? VisitShare(IEnumerable<VisitEntry> visits, long resident) => Ratio.Percent(Households(visits).Count(), resident);

    /// <summary>Households followed up by phone alone ÷ households visited (R05.17): a household that was also visited otherwise is no phone follow-up.</summary>
    /// <param name="visits">The entries.</param>
    /// <param name="phone">Code of the channel for phone calls.</param>
    /// <returns>Percent, unrounded; null when nobody was visited.</returns>
    [Judges("visits.limits:phone-share")]
    public static decimal? PhoneShare(IEnumerable<VisitEntry> visits, string phone)
    {
        var households = Households(visits).ToArray();
        return Ratio.Percent(households.Count(household => household.All(visit => visit.Channel == phone)), households.Length);
    }

    /// <summary>Cases followed up ÷ cases due 回访率 (R17.7, R17.10).</summary>
    /// <param name="due">The cases that call for a return visit, each once.</param>
    /// <param name="followedUp">The cases for which one was made; those not due count nowhere.</param>
    /// <returns>Percent, unrounded; null when none was due.</returns>
    [Judges("visits.limits:follow-up-rate")]
    public static decimal? FollowUpRate(IEnumerable<string> due, IEnumerable<string> followedUp)
    {
        var (cases, done) = (due.ToHashSet(StringComparer.Ordinal), followedUp.ToHashSet(StringComparer.Ordinal));
        return Ratio.Percent(cases.Count(done.Contains), cases.Count);
    }

    private static IEnumerable<IGrouping<string, VisitEntry>> Households(IEnumerable<VisitEntry> visits) => visits.GroupBy(visit => visit.Household, StringComparer.Ordinal);
}

/// <summary>One entry of the visit record 访问住户记录.</summary>
/// <param name="Household">Who was visited.</param>
/// <param name="On">The day.</param>
/// <param name="Channel">Code of the way of the visit.</param>
/// <param name="SignedByOwner">Whether the owner signed the record.</param>
public sealed record VisitEntry(string Household, DateOnly On, string Channel, bool SignedByOwner);

/// <summary>Effective phone follow-up 有效电话回访 (R06.7, R06.18, R06.26).</summary>
public static class EffectiveFollowUp
{
    /// <summary>
    /// Whether a follow-up is effective (R06.7, R06.18, R06.26): the customer was reached within the window and what was said is recorded. The source does not
    /// define the word; an attempt that reached nobody followed nothing up.
    /// </summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="window">When after the event, for example 10 calendar days; null without limit.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("visits.kinds")]
    public static bool IsEffective(FollowUp followUp, DueWindow? window, WorkingCalendar calendar, TimeZoneInfo zone) =>
        followUp is { ContentRecorded: true, ReachedAt: { } reached } && (window?.After(followUp.EventAt, calendar, zone).Contains(reached) ?? reached >= followUp.EventAt);

    /// <summary>Effective follow-ups ÷ events of the month, such as the discharges of one doctor (R06.26).</summary>
    /// <param name="followUps">One an event, also for those who were never called.</param>
    /// <param name="window">As in <see cref="IsEffective"/>.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    /// <returns>Percent, unrounded; null when nothing happened in the month.</returns>
    public static decimal? Rate(IReadOnlyCollection<FollowUp> followUps, DueWindow? window, WorkingCalendar calendar, TimeZoneInfo zone) =>
        Ratio.Percent(followUps.Count(followUp => IsEffective(followUp, window, calendar, zone)), followUps.Count);
}

/// <summary>The follow-up of one event, such as a patient's discharge.</summary>
/// <param name="EventAt">When it happened.</param>
/// <param name="ReachedAt">When the customer was first reached; null when not reached.</param>
/// <param name="ContentRecorded">Whether what was said is recorded.</param>
public sealed record FollowUp(DateTimeOffset EventAt, DateTimeOffset? ReachedAt, bool ContentRecorded);
