using CSat.Analytics.Shared;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

/// <summary>One round of the satisfaction trend.</summary>
public sealed record TrendRow
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>The self-rated part.</summary>
    public required SatisfactionReading Self { get; init; }

    /// <summary>The surveyed part: customers about the own company.</summary>
    public required SatisfactionReading Surveyed { get; init; }

    /// <summary>Customers about competitors, pooled.</summary>
    public required SatisfactionReading Competitors { get; init; }

    /// <summary>Target for the degree in percent, in force at the end of the round's period; null for none.</summary>
    public required decimal? DegreeTarget { get; init; }

    /// <summary>Target for the rate in percent, likewise.</summary>
    public required decimal? RateTarget { get; init; }

    /// <summary>Overall degree (R08.21); null without the weights or one of the parts.</summary>
    public decimal? OverallDegree => Round.SelfWeightPercent is { } weight ? OverallBlend.Of(Self.Degree, Surveyed.Degree, weight) : null;

    /// <summary>Overall rate (R08.22); null without the weights or one of the parts.</summary>
    public decimal? OverallRate => Round.SelfWeightPercent is { } weight ? OverallBlend.Of(Self.Rate, Surveyed.Rate, weight) : null;
}
