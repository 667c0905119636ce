using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>Whether an appeal is taken (R20.1).</summary>
public static class AppealJudgement
{
    /// <summary>Judges an appeal (R20.1): about what may be appealed, filed in time, in writing, with everything it must hold. All flaws are named at once.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="appeal">The appeal.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    public static AppealReading Judge(AppealRule rule, Appeal appeal, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        var due = Deadline.DueAt(appeal.EventAt, rule.Within, calendar, zone);
        CodedName[] missing = [.. rule.Contents.Where(content => !appeal.Contents.Contains(content.Code, StringComparer.Ordinal))];
        (bool Is, AppealFlaw Flaw)[] flaws =
        [
            (appeal.FiledAt > due, AppealFlaw.TooLate),
            (appeal.FiledAt < appeal.EventAt, AppealFlaw.BeforeTheEvent),
            (rule.Categories.Count > 0 && !rule.Categories.Contains(appeal.Category, StringComparer.Ordinal), AppealFlaw.OtherCategory),
            (rule.Written && !appeal.Written, AppealFlaw.NotWritten),
            (missing.Length > 0, AppealFlaw.Incomplete),
        ];
        return new(due, [.. flaws.Where(flaw => flaw.Is).Select(flaw => flaw.Flaw)], missing);
    }
}
