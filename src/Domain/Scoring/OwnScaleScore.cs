using CSat.Domain.Regimes;
using CSat.Domain.Statistics;

namespace CSat.Domain.Scoring;

/// <summary>
/// What an item on a scale of its own, beside the questionnaire's, comes to. It is never pooled with the degree and rate of the questionnaire's scale.
/// </summary>
/// <param name="Measure">What its scale measures; it decides which of the values is there.</param>
/// <param name="Levels">Every level with its number and share, best first.</param>
/// <param name="Ratings">Its answers.</param>
/// <param name="Recommendation">Promoters, passives, detractors; of a recommendation only.</param>
/// <param name="Degree">Points given of the best in percent, unrounded; of satisfaction and other scales only, null for no data.</param>
/// <param name="Rate">Satisfied answers, or those of yes, in percent, unrounded; of satisfaction and of yes or no only, null for no data.</param>
/// <param name="RateInterval">95 % interval of <paramref name="Rate"/> as proportions, one answer a form: Wilson; null for no data.</param>
public sealed record OwnScaleScore(
    ScaleMeasure Measure, IReadOnlyList<LevelShare> Levels, long Ratings, Recommendation? Recommendation, decimal? Degree, decimal? Rate, Interval? RateInterval)
{
    /// <summary>Whether <see cref="RateInterval"/> is approximate.</summary>
    public bool IsApproximate => Rate is { } rate && FormEstimate.IsApproximateFor((double)rate / 100, Ratings);

    /// <summary>Counts the answers of one item on one scale, at most one a form.</summary>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    [Judges("scales")]
    public static OwnScaleScore Of(ScaleRatings rated)
    {
        var (service, measure) = (ServiceSatisfaction.Of([rated]), rated.Scale.MeasureApart);
        var tally = RatingTally.Sum(rated.Ratings.Select(count => RatingTally.Of(rated.Scale, count.Key, count.Value)));
        var rate = measure is ScaleMeasure.Satisfaction or ScaleMeasure.YesNo ? service.Rate : null;
        return new(
            measure,
            service.Levels,
            service.Ratings,
            measure == ScaleMeasure.Recommendation ? Scoring.Recommendation.Of(rated) : null,
            measure is ScaleMeasure.Satisfaction or ScaleMeasure.Other ? SatisfactionDegree.Of(tally) : null,
            rate,
            rate is null ? null : Wilson.Of(tally.Satisfied, tally.Ratings));
    }
}
