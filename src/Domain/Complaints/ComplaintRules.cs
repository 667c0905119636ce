using CSat.Domain.Appeals;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Complaints;

/// <summary>How a regime handles complaints.</summary>
public sealed record ComplaintRules
{
    /// <summary>No rule at all: every channel and category is taken, nothing is timed, an answered complaint may be closed.</summary>
    public static ComplaintRules Free { get; } = new();

    /// <summary>The channels (R11.35); empty when any is taken.</summary>
    public IReadOnlyList<CodedName> Channels { get; init; } = [];

    /// <summary>What is to be asked at intake (R11.35).</summary>
    public IReadOnlyList<CodedName> IntakeFields { get; init; } = [];

    /// <summary>The categories; empty when the organisation names its own.</summary>
    public IReadOnlyList<CategoryRule> Categories { get; init; } = [];

    /// <summary>Steps beyond the common events, such as "stock quarantined" (R11.37).</summary>
    public IReadOnlyList<CodedName> Steps { get; init; } = [];

    /// <summary>The time limits (R11.36, R11.37, R11.38, R11.42).</summary>
    public IReadOnlyList<DeadlineRule> Clocks { get; init; } = [];

    /// <summary>When a complaint may be closed (R11.45).</summary>
    public ClosureRule Closure { get; init; } = ClosureRule.Free;

    /// <summary>When a complaint is opened again (R11.46); null when the regime says nothing, which does not forbid it.</summary>
    public ReopeningRule? Reopening { get; init; }

    /// <summary>Objections to a result (R20.1); null where the regime knows none.</summary>
    public AppealRule? Appeal { get; init; }

    /// <summary>
    /// What a finding of justified or unjustified calls for (R07.26, R20.15, R20.16), by the codes <c>justified</c> and <c>unjustified</c>; empty where the regime does not ask for the finding.
    /// </summary>
    public IReadOnlyList<DutyRule> Findings { get; init; } = [];

    /// <summary>What may be offered to the customer: the resolutions (R19.13).</summary>
    public IReadOnlyList<CodedName> Resolutions { get; init; } = [];

    /// <summary>Whether the customer may ask for the state of a complaint (R19.16).</summary>
    public Statement? PublicStatus { get; init; }

    /// <summary>When the categories warn early (R19.4, R19.12); null where the regime does not ask for it.</summary>
    public EarlyWarningRule? EarlyWarning { get; init; }

    /// <summary>Duties of handling that are recorded and shown (R11.39 to R11.41, R11.43, R11.44, R11.47).</summary>
    public IReadOnlyList<DutyRule> Duties { get; init; } = [];
}

/// <summary>A category of complaints and its route.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="HandledBy">Codes of the roles that handle it; empty when the regime names none.</param>
/// <param name="ReportTo">Codes of the roles to whom it is reported on receipt (R18.9); empty for none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record CategoryRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<string> HandledBy,
    IReadOnlyList<string> ReportTo,
    IReadOnlyList<string> Rules);

/// <summary>Early warning of complaints, month by month and category by category (R19.4, R19.12).</summary>
/// <param name="Months">So many whole months there must be, the judged one among them, before anything warns; 3 or more.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record EarlyWarningRule(int Months, IReadOnlyList<string> Rules);
