using CSat.Domain.Scoring;

namespace CSat.Domain.Surveys;

/// <summary>How often one grade was given.</summary>
/// <param name="Level">The grade.</param>
/// <param name="Ratings">Ratings of the service in that grade.</param>
/// <param name="Share">Their share of all ratings of the service in percent, unrounded; null for no data.</param>
public sealed record LevelShare(Level Level, long Ratings, decimal? Share);
