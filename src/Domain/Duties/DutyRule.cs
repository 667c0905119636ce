using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Duties;

/// <summary>Something that somebody has to do: a duty, a notice, a training, an approval, a step.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="BackTo">Code of the step of the same list that follows when the answer is no: not approved, not feasible, not effective (R21.1, R21.4, R21.5); null where nothing is decided.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DutyRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    string? BackTo,
    IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be done; false: it may be (可) or is so in general (一般), and what is not done is listed, never a breach (R11.6, R11.9).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>What calls for it beside its schedule.</summary>
    public Occasion Occasion { get; init; } = Occasion.Always;

    /// <summary>For a notice: what it must have (R05.10, R05.32); empty for nothing beside its text.</summary>
    public IReadOnlyList<NoticePart> Requires { get; init; } = [];

    /// <summary>For a notice: codes of the documents that go out with it (R07.7); empty for none.</summary>
    public IReadOnlyList<string> Enclosed { get; init; } = [];

    /// <summary>For a notice: for whom it is (R11.25, R21.16); null where the regime does not say.</summary>
    public NoticeAudience? Audience { get; init; }

    /// <summary>For a notice: whether it is out before the round that it is about begins (R01.11).</summary>
    public bool BeforeRound { get; init; }

    /// <summary>For the discipline of the survey: whether each surveyor declares for each round that it is kept (R06.32, R06.33, R06.34).</summary>
    public bool Declared { get; init; }

    /// <summary>For an entry of the survey: codes of the survey kinds it is for (R08.18, R05.23); empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>How often something is due, and by when.</summary>
/// <param name="Cadence">The period.</param>
/// <param name="Times">How often a period, at least; 1 or more.</param>
/// <param name="Due">When within the period or after it; null when any time in it does.</param>
public sealed record Schedule(Cadence Cadence, int Times, PeriodicDue? Due)
{
    /// <summary>How often it must happen, as a rule that counts; null where no period says so (R08.14).</summary>
    public CadenceRule? Rule => CadenceRule.Of(Cadence, Times);
}

/// <summary>What calls for a duty, a meeting or a document beside its schedule, and until when.</summary>
/// <param name="After">Code of the event from which on it is due; null where none is named.</param>
/// <param name="Window">When after that event (R05.32: by day 21 after the survey); null without limit.</param>
/// <param name="Until">Code of the event that ends it (R11.44: audited daily until the complaint is closed); null where it goes on.</param>
/// <param name="OnlyIf">Code of the event without which it is not due at all (R05.32: only where problems are widespread); null where it is due anyway.</param>
/// <param name="CalledBy">Codes of the survey's triggers and limits of which one must have called for it or been missed (R11.30); empty where it is due anyway.</param>
public sealed record Occasion(string? After, DueWindow? Window, string? Until, string? OnlyIf, IReadOnlyList<string> CalledBy)
{
    /// <summary>Nothing but its schedule calls for it.</summary>
    public static Occasion Always { get; } = new(null, null, null, null, []);
}
