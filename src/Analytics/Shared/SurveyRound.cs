using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>One survey round with the rule of the regime it was held under.</summary>
public sealed record SurveyRound
{
    /// <summary>Its key in the snapshot.</summary>
    public required int Key { get; init; }

    /// <summary>Its code, as <c>--round</c> takes it.</summary>
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The survey kind of its regime; only rounds of one kind are joined in a trend.</summary>
    public required string SurveyKind { get; init; }

    /// <summary>First day of the period asked about.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period asked about.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Label on axes and in tables: 2025Q3, 2010H2; the round's code where two rounds of the kind share a period.</summary>
    public required string Label { get; init; }

    /// <summary>Forms sent; null where nobody counted.</summary>
    public required int? FormsSent { get; init; }

    /// <summary>Whether forms may still come back: it is not closed and its period was not over when the snapshot was taken.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Order by period.</summary>
    public required int Position { get; init; }

    /// <summary>All ratings of the round, of every part.</summary>
    public required long Ratings { get; init; }

    /// <summary>Key of the regime version in the snapshot; null when the round names none.</summary>
    public required int? RegimeKey { get; init; }

    /// <summary>The regime's title and version; null when the round names none.</summary>
    public required LocalizedText? Regime { get; init; }

    /// <summary>Weight of the self-rated part in the overall value, 0 to 100; null when the regime does not blend (R08.21).</summary>
    public required decimal? SelfWeightPercent { get; init; }

    /// <summary>What a missed return rate takes from the composite rate (R01.18); null without such a rule.</summary>
    public required PenaltyRule? Penalty { get; init; }

    /// <summary>From which base figures are shown.</summary>
    public required PresentationRules Presentation { get; init; }

    /// <summary>Rule ids of the regime's survey rule; empty without one.</summary>
    public required string Rules { get; init; }
}
