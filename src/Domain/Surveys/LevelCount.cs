using CSat.Domain.Responses;

namespace CSat.Domain.Surveys;

/// <summary>How often one item was rated at one level in one part of a survey.</summary>
/// <param name="Kind">The part: surveyed, self-rated or about competitors.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Level">The stored value of the level.</param>
/// <param name="Ratings">How often.</param>
public sealed record LevelCount(RatingKind Kind, string Item, short Level, long Ratings);
