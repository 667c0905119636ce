namespace CSat.Domain.Findings;

/// <summary>The complaints received in one period.</summary>
/// <param name="Period">The period's label; the caller orders the periods, all of about the same length.</param>
/// <param name="Complaints">How many.</param>
public sealed record ComplaintCount(string Period, long Complaints);
