using CSat.Analytics.Shared;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

/// <summary>The forms of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Self">Self-ratings returned.</param>
/// <param name="Surveyed">Customers' forms about the own company returned.</param>
/// <param name="Competitors">Customers' forms about competitors returned.</param>
public sealed record RoundReturn(SurveyRound Round, long Self, long Surveyed, long Competitors)
{
    /// <summary>Return rate of the customers' forms in percent (R11.22); null where nobody counted the forms sent.</summary>
    public decimal? ReturnRatePercent => Round.FormsSent is { } sent ? ReturnRate.Of(Surveyed, sent) : null;

    /// <summary>Forms of one part.</summary>
    public long Forms(RatingKind kind) => kind switch
    {
        RatingKind.Self => Self,
        RatingKind.Surveyed => Surveyed,
        RatingKind.Competitor => Competitors,
        _ => 0,
    };
}
