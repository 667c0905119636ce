using CSat.Domain.Calendars;
using CSat.Domain.Regimes;

namespace CSat.Domain.Appeals;

/// <summary>Objections to a result (R20.1).</summary>
/// <param name="Within">How long after the event an appeal is taken.</param>
/// <param name="After">Code of the event.</param>
/// <param name="Written">Whether it must be in writing.</param>
/// <param name="Contents">What it must hold.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record AppealRule(TimeLimit Within, string After, bool Written, IReadOnlyList<CodedName> Contents, IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the complaint categories that may be appealed (R20.1: objections to test results); empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>An objection to a result 申诉.</summary>
/// <param name="EventAt">When what it objects to happened, for example the test report was received.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Written">Whether it is in writing.</param>
/// <param name="Contents">Codes of what it holds.</param>
public sealed record Appeal(DateTimeOffset EventAt, DateTimeOffset FiledAt, bool Written, IReadOnlyCollection<string> Contents)
{
    /// <summary>The category of what it is about; null when it has none.</summary>
    public string? Category { get; init; }
}

/// <summary>How an appeal stands to its rule.</summary>
/// <param name="DueAt">The last moment at which it may be filed.</param>
/// <param name="Flaws">Everything against it; empty when it is taken.</param>
/// <param name="Missing">The contents it lacks, in the regime's order.</param>
public sealed record AppealReading(DateTimeOffset DueAt, IReadOnlyList<AppealFlaw> Flaws, IReadOnlyList<CodedName> Missing)
{
    /// <summary>Whether it is taken.</summary>
    public bool IsAccepted => Flaws.Count == 0;
}

/// <summary>Why an appeal is not taken.</summary>
public enum AppealFlaw
{
    /// <summary>It came after its time limit.</summary>
    TooLate,

    /// <summary>It came before the event that it objects to.</summary>
    BeforeTheEvent,

    /// <summary>It is about something that cannot be appealed (R20.1: only test results can).</summary>
    OtherCategory,

    /// <summary>It is not in writing.</summary>
    NotWritten,

    /// <summary>It lacks contents, such as reasons or evidence.</summary>
    Incomplete,
}

/// <summary>Whether an appeal is taken (R20.1).</summary>
public static class AppealJudgement
{
    /// <summary>Judges an appeal (R20.1): about what may be appealed, filed in time, in writing, with everything it must hold. All flaws are named at once.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="appeal">The appeal.</param>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="zone">The organisation's time zone.</param>
    [Judges("complaints.appeal")]
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
