namespace CSat.Domain.Statistics;

/// <summary>How a point of a trend was measured.</summary>
/// <param name="Scale">The scale with its version; equal text is an equal scale.</param>
/// <param name="Wording">The wording of the item with its version; equal text is equal wording.</param>
/// <param name="Answers">Answers by channel, 0 or more each.</param>
public sealed record TrendBasis(string Scale, string Wording, IReadOnlyDictionary<string, long> Answers);
