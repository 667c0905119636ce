using CSat.Domain.Notices;
using CSat.Domain.Rounds;

namespace CSat.Api.Rounds.Milestones;

/// <summary>What a round has reached.</summary>
public sealed record MilestoneRow
{
    /// <summary>The round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>Code of the event.</summary>
    public string Event { get; init; } = "";

    /// <summary>When it happened, UTC.</summary>
    public DateTime ReachedAt { get; init; }

    /// <summary>Role in which it was recorded; empty where none was named.</summary>
    public string Role { get; init; } = "";

    /// <summary>When it was recorded, UTC; null for what nobody records.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>The same as the rules see it.</summary>
    internal ReachedMilestone Reached => new(Event, new DateTimeOffset(ReachedAt));
}

/// <summary>A round of a page with the regime version that it is held under.</summary>
internal sealed record RoundRulesRow
{
    public Guid RoundId { get; init; }

    public string Code { get; init; } = "";

    public string TitleZh { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string SurveyKind { get; init; } = "";

    public DateOnly PeriodStart { get; init; }

    public Guid RegimeVersionId { get; init; }
}

/// <summary>A round and what has become of it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Milestones">What it has reached, the earliest first.</param>
/// <param name="Deadlines">How it stands to the time limits of its regime.</param>
/// <param name="Corrections">What was corrected, the first correction first.</param>
/// <param name="Demands">What its regime has done in it.</param>
/// <param name="Notices">The notices that it calls for and that are not out in time.</param>
public sealed record RoundLife(
    RoundRow Round, IReadOnlyList<MilestoneRow> Milestones, IReadOnlyList<RoundDeadline> Deadlines, IReadOnlyList<CorrectionRow> Corrections, IReadOnlyList<RoundDemand> Demands,
    IReadOnlyList<DemandedNotice> Notices);

/// <summary>A correction as it is stored.</summary>
public sealed record CorrectionRow
{
    /// <summary>What was corrected.</summary>
    public string Field { get; init; } = "";

    /// <summary>The value before; empty where there was none.</summary>
    public string Before { get; init; } = "";

    /// <summary>The value since.</summary>
    public string Value { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime CorrectedAt { get; init; }
}

/// <summary>A round that is late, and by what.</summary>
/// <param name="Row">The round.</param>
/// <param name="Deadlines">The time limits that it has met late or not met.</param>
internal sealed record LateRound(RoundRulesRow Row, IReadOnlyList<RoundDeadline> Deadlines);

/// <summary>A page of late rounds.</summary>
/// <param name="Rounds">The rounds.</param>
/// <param name="After">The last round that was looked at, where others follow; null at the end.</param>
internal sealed record LateRounds(IReadOnlyList<LateRound> Rounds, RoundRulesRow? After);
