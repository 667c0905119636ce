namespace CSat.Domain.Rounds;

/// <summary>An event in the life of a round and the moment at which it happened.</summary>
/// <param name="Event">Code of the event: a common one of rounds, or one of the regime's own.</param>
/// <param name="At">When.</param>
public sealed record ReachedMilestone(string Event, DateTimeOffset At);

/// <summary>What a milestone of a round is judged by.</summary>
/// <param name="Reached">What has been reached so far, the sending and the closing among it.</param>
/// <param name="Begins">First moment of the round's period.</param>
/// <param name="Now">The moment of the record.</param>
public sealed record RoundCourse(IReadOnlyList<ReachedMilestone> Reached, DateTimeOffset Begins, DateTimeOffset Now)
{
    /// <summary>When an event happened; null where it has not.</summary>
    public DateTimeOffset? At(string code) => Reached.FirstOrDefault(milestone => milestone.Event == code)?.At;
}
