namespace CSat.Domain.Surveys;

/// <summary>What the focus analyses look at.</summary>
/// <param name="Items">The items of this survey in the questionnaire's order.</param>
/// <param name="Previous">The items of the previous survey; empty when there was none.</param>
/// <param name="WrittenOpinions">Number of written opinions and suggestions.</param>
/// <param name="Expectations">Number of expectations stated.</param>
public sealed record FocusInput(IReadOnlyList<ItemTally> Items, IReadOnlyList<ItemTally> Previous, long WrittenOpinions, long Expectations);
