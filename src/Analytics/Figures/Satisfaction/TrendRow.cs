using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>One round of the satisfaction trend.</summary>
public sealed record TrendRow
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>How the surveyed part was measured; null without customers' forms.</summary>
    public TrendBasis? Basis { get; init; }

    /// <summary>The self-rated part.</summary>
    public required SatisfactionReading Self { get; init; }

    /// <summary>The surveyed part: customers about the own company.</summary>
    public required SatisfactionReading Surveyed { get; init; }

    /// <summary>Customers about competitors, pooled.</summary>
    public required SatisfactionReading Competitors { get; init; }

    /// <summary>Target for the degree, in force at the end of the round's period: the organisation's, else the regime's; null for none.</summary>
    public required TargetRule? DegreeGoal { get; init; }

    /// <summary>Target for the rate, likewise.</summary>
    public required TargetRule? RateGoal { get; init; }

    /// <summary>Target for the mean of the forms' totals, likewise.</summary>
    public TargetRule? MeanGoal { get; init; }

    /// <summary>Target for the degree in percent; null for none.</summary>
    public decimal? DegreeTarget => DegreeGoal?.Value;

    /// <summary>Target for the rate in percent; null for none.</summary>
    public decimal? RateTarget => RateGoal?.Value;

    /// <summary>The target of a measure; null for none.</summary>
    public TargetRule? Goal(TrendMeasure measure) => measure switch
    {
        TrendMeasure.Degree => DegreeGoal,
        TrendMeasure.Rate => RateGoal,
        _ => MeanGoal,
    };

    /// <summary>What stands for the whole round: the mean of the forms' totals where the regime follows that (R11.28), else the degree.</summary>
    public TrendMeasure Leading => Round.Survey?.Trends.FirstOrDefault(trend => trend.By == TrendSubject.Total)?.Measure == TrendMeasure.FormMean ? TrendMeasure.FormMean : TrendMeasure.Degree;

    /// <summary>The value of a measure that stands for the round: the overall one where the regime blends, else the surveyed one.</summary>
    public decimal? Composite(TrendMeasure measure) => Round.SelfWeightPercent is { } weight ? OverallBlend.Of(Self.Value(measure), Surveyed.Value(measure), weight) : Surveyed.Value(measure);

    /// <summary>The value that stands for the round whatever its base: for triggers, limits and duties; not for display. Null for no data.</summary>
    public decimal? Judged(TrendMeasure measure) => Round.SelfWeightPercent is { } weight
        ? OverallBlend.Of(Self.Judged(measure), Surveyed.Judged(measure), weight)
        : Surveyed.Judged(measure);

    /// <summary>Overall degree (R08.21); null without the weights or one of the parts.</summary>
    public decimal? OverallDegree => Round.SelfWeightPercent is { } weight ? OverallBlend.Of(Self.Degree, Surveyed.Degree, weight) : null;

    /// <summary>Overall rate (R08.22); null without the weights or one of the parts.</summary>
    public decimal? OverallRate => Round.SelfWeightPercent is { } weight ? OverallBlend.Of(Self.Rate, Surveyed.Rate, weight) : null;
}
