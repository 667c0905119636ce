using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>Satisfaction with one service by its grades (R07.12, R07.16).</summary>
/// <param name="Levels">Every grade of the scale with its number and share, best first (R07.12).</param>
/// <param name="Ratings">All ratings of this service; those of other services are in no part of its rate (Q04).</param>
/// <param name="Rate">Ratings in the satisfied grades ÷ ratings of the service in percent, unrounded; null for no data.</param>
public sealed record ServiceSatisfaction(IReadOnlyList<LevelShare> Levels, long Ratings, decimal? Rate)
{
    /// <summary>Counts one service (R07.12, R07.16). Which grades count as satisfied is the scale's to say, because the source does not name them (Q04).</summary>
    /// <param name="scale">The scale of the questionnaire's version.</param>
    /// <param name="ratings">Ratings of the service by level value; <see cref="Scale.NotApplicable"/> is none.</param>
    /// <exception cref="ArgumentException">A level that the scale does not know.</exception>
    public static ServiceSatisfaction Of(Scale scale, IReadOnlyDictionary<short, long> ratings)
    {
        var tally = RatingTally.Sum(ratings.Select(count => RatingTally.Of(scale, count.Key, count.Value)));
        var levels = scale.Levels.Select(level => (Level: level, Count: ratings.GetValueOrDefault(level.Value)));
        return new([.. levels.Select(pair => new LevelShare(pair.Level, pair.Count, Ratio.Percent(pair.Count, tally.Ratings)))], tally.Ratings, SatisfactionRate.Of(tally));
    }
}
