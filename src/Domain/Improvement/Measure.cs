namespace CSat.Domain.Improvement;

/// <summary>A measure of an 8D report.</summary>
/// <param name="Text">What is done.</param>
/// <param name="Place">Where, for a short-term measure; null for a long-term one.</param>
/// <param name="DueOn">By when; null when not stated.</param>
/// <param name="Responsible">Who; null when not stated.</param>
public sealed record Measure(string Text, MeasurePlace? Place, DateOnly? DueOn, string? Responsible);
