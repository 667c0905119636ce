namespace CSat.Domain.Surveys;

/// <summary>An item that a focus analysis found.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Value">Its ratio in percent, unrounded: of satisfied ratings, or of dissatisfied ones where those were looked for.</param>
/// <param name="Previous">The same ratio in the previous survey; null for no data.</param>
public sealed record FocusItem(string Item, decimal Value, decimal? Previous);
