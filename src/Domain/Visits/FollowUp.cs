namespace CSat.Domain.Visits;

/// <summary>The follow-up of one event, such as a patient's discharge.</summary>
/// <param name="EventAt">When it happened.</param>
/// <param name="ReachedAt">When the customer was first reached; null when not reached.</param>
/// <param name="ContentRecorded">Whether what was said is recorded.</param>
public sealed record FollowUp(DateTimeOffset EventAt, DateTimeOffset? ReachedAt, bool ContentRecorded);
