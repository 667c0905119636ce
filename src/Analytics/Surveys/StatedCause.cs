using CSat.Domain.Responses;
using CSat.Domain.Text;

namespace CSat.Analytics.Surveys;

/// <summary>What somebody wrote beside an item rated dissatisfied or very dissatisfied.</summary>
/// <param name="Part">Surveyed or self-rated.</param>
/// <param name="Item">The item.</param>
/// <param name="Level">The level given.</param>
/// <param name="Comment">The text as written.</param>
public sealed record StatedCause(RatingKind Part, LocalizedText Item, LocalizedText Level, string Comment);
