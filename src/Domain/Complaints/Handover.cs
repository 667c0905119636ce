namespace CSat.Domain.Complaints;

/// <summary>A complaint is passed on to somebody else.</summary>
/// <param name="To">To whom.</param>
/// <param name="AcceptedAt">When that person or department accepted it; null while it has not.</param>
public sealed record Handover(string To, DateTimeOffset? AcceptedAt);
