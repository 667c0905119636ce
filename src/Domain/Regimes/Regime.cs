using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>Everything that differs between management systems, as one immutable value read from one file.</summary>
public sealed record Regime
{
    /// <summary>The requirement set it carries out, for example <c>R08</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Stable name, equal to its file's name, for example <c>manufacturing-after-sales</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The version of the text, for example <c>1</c>; a changed regime gets a new one.</summary>
    public required string Version { get; init; }

    /// <summary>Where the regime comes from; null when not stated.</summary>
    public LocalizedText? Source { get; init; }

    /// <summary>The roles that it names.</summary>
    public IReadOnlyList<RoleRule> Roles { get; init; } = [];

    /// <summary>The answer scales that its questionnaires may use.</summary>
    public IReadOnlyList<Scale> Scales { get; init; } = [];

    /// <summary>Survey rules; null for a regime of complaints alone.</summary>
    public SurveyRules? Survey { get; init; }

    /// <summary>Complaint rules; null for a regime of surveys alone.</summary>
    public ComplaintRules? Complaints { get; init; }

    /// <summary>Which targets are set and how.</summary>
    public IReadOnlyList<TargetRule> Targets { get; init; } = [];

    /// <summary>From which base figures are shown.</summary>
    public PresentationRules Presentation { get; init; } = PresentationRules.Default;

    /// <summary>The meetings it demands.</summary>
    public IReadOnlyList<MeetingRule> Meetings { get; init; } = [];

    /// <summary>The forms it demands.</summary>
    public IReadOnlyList<DocumentRule> Forms { get; init; } = [];

    /// <summary>The reports it demands.</summary>
    public IReadOnlyList<DocumentRule> Reports { get; init; } = [];

    /// <summary>Rules that software records but cannot enforce: purpose, scope, plain role statements.</summary>
    public IReadOnlyList<Statement> Recorded { get; init; } = [];

    /// <summary>Which reading of an open point was taken, and what else the schema allows.</summary>
    public IReadOnlyList<ReadingNote> Readings { get; init; } = [];

    /// <summary>The scale of a code; null when the regime has none of that code.</summary>
    public Scale? FindScale(string code) => Scales.FirstOrDefault(scale => scale.Code == code);
}
