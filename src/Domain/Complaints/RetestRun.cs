namespace CSat.Domain.Complaints;

/// <summary>One person's run of a retest.</summary>
/// <param name="Tester">Who.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended, not before it began.</param>
public sealed record RetestRun(string Tester, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
