using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>One survey round with the regime that it was held under.</summary>
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

    /// <summary>Day on which the distribution started; null where that is not recorded.</summary>
    public DateOnly? FormsSentOn { get; init; }

    /// <summary>Whether forms may still come back: it is not closed and its period was not over when the snapshot was taken.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Order by period.</summary>
    public required int Position { get; init; }

    /// <summary>Number of the planned round within its survey kind; a planned round that was not held leaves a gap.</summary>
    public int Ordinal { get; init; }

    /// <summary>All ratings of the round, of every part.</summary>
    public required long Ratings { get; init; }

    /// <summary>Key of the regime version in the snapshot; null when the round names none.</summary>
    public required int? RegimeKey { get; init; }

    /// <summary>The regime; null when the round names none.</summary>
    public required Regime? Regime { get; init; }

    /// <summary>How the regime surveys; null when the round names none.</summary>
    public SurveyRules? Survey => Regime?.Survey;

    /// <summary>Who is asked, by the regime; customers where it does not say.</summary>
    public SurveyAudience Audience => Survey?.FindKind(SurveyKind)?.Audience ?? SurveyAudience.Customers;

    /// <summary>Weight of the self-rated part in the overall value, 0 to 100; null when the regime does not blend (R08.21).</summary>
    public decimal? SelfWeightPercent => Survey?.Blend?.SelfPercent;

    /// <summary>What a missed return rate takes from the composite rate (R01.18); null without such a rule.</summary>
    public PenaltyRule? Penalty => Survey?.Penalty;

    /// <summary>From which base figures are shown.</summary>
    public PresentationRules Presentation => Regime?.Presentation ?? PresentationRules.Default;
}
