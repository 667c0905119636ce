using CSat.Domain.Calendars;
using CSat.Domain.Scoring;

namespace CSat.Domain.Visits;

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
