using CSat.Analytics.Shared;

namespace CSat.Analytics.Surveys;

/// <summary>The three parts over the rounds of a review, pooled.</summary>
/// <param name="Self">Self-rated.</param>
/// <param name="Surveyed">Customers about the own company.</param>
/// <param name="Competitors">Customers about competitors.</param>
/// <param name="OverallDegree">Overall degree of the pooled parts in percent (R08.21); null without weights or one of the parts.</param>
/// <param name="OverallRate">Overall rate of the pooled parts in percent (R08.22); likewise.</param>
public sealed record PartTotals(
    SatisfactionReading Self,
    SatisfactionReading Surveyed,
    SatisfactionReading Competitors,
    decimal? OverallDegree,
    decimal? OverallRate);
