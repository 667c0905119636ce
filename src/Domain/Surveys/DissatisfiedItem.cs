using CSat.Domain.Responses;

namespace CSat.Domain.Surveys;

/// <summary>An item with ratings below satisfied (R08.29).</summary>
/// <param name="Kind">The part of the survey.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Levels">The levels below satisfied that were given, best first, with their number and their share of the item's ratings in this part.</param>
/// <param name="Frequency">How often such a level was given.</param>
/// <param name="Share">Their share of the item's ratings in this part in percent, unrounded.</param>
public sealed record DissatisfiedItem(RatingKind Kind, string Item, IReadOnlyList<LevelShare> Levels, long Frequency, decimal Share);
