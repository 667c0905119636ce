using CSat.Domain.Text;

namespace CSat.Analytics.Surveys;

/// <summary>How often one answer level was given in one part.</summary>
/// <param name="Code">The level's code.</param>
/// <param name="Name">The level's name.</param>
/// <param name="Satisfied">Whether it counts as satisfied.</param>
/// <param name="Ratings">How often.</param>
/// <param name="SharePercent">Of all ratings of the part, in percent, unrounded; null for no data.</param>
public sealed record LevelShare(string Code, LocalizedText Name, bool Satisfied, long Ratings, decimal? SharePercent);
