namespace CSat.Domain.Surveys;

/// <summary>The points that one form gives one item.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Points">The points given, 0 to the maximum; null when not answered.</param>
/// <param name="Maximum">The item's maximum points, above 0.</param>
public sealed record ItemPoints(string Item, decimal? Points, decimal Maximum);
