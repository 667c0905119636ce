namespace CSat.Etl.Tests.Source;

/// <summary>A clock as the source stores it.</summary>
internal sealed record StoredClock(string Code, DateTimeOffset? StartedAt, DateTimeOffset? DueAt, DateTimeOffset? MetAt, string? ReportedOutcome = null);
