namespace CSat.Domain.Findings;

/// <summary>The complaints of one category over periods of about the same length, the latest last and complete.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Periods">Complaints, and what they are counted against (deliveries, customers), where that is known.</param>
public sealed record CategoryHistory(string Category, IReadOnlyList<(long Complaints, long? Base)> Periods);
