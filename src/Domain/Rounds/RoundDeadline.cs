using CSat.Domain.Calendars;

namespace CSat.Domain.Rounds;

/// <summary>How a round stands to a time limit of its processing.</summary>
/// <param name="Rule">The limit.</param>
/// <param name="StartedAt">When it began to run; null where it has not.</param>
/// <param name="DueAt">Its last moment; null likewise, and where the regime gives no time.</param>
/// <param name="ReachedAt">When the event that meets it happened; null where it has not.</param>
/// <param name="Outcome">How it stands.</param>
public sealed record RoundDeadline(DeadlineRule Rule, DateTimeOffset? StartedAt, DateTimeOffset? DueAt, DateTimeOffset? ReachedAt, RoundDeadlineOutcome Outcome)
{
    /// <summary>Whether the round is named for it.</summary>
    public bool IsOverdue => Outcome is RoundDeadlineOutcome.Late or RoundDeadlineOutcome.Missing or RoundDeadlineOutcome.NotRecorded;

    /// <summary>Whether all its years have published holidays; otherwise weekends alone were counted.</summary>
    public bool CalendarKnown { get; init; } = true;
}

/// <summary>How a time limit of a round stands.</summary>
public enum RoundDeadlineOutcome
{
    /// <summary>What starts it has not happened, or is not recorded.</summary>
    NotStarted,

    /// <summary>It runs.</summary>
    Open,

    /// <summary>It was met by its last moment.</summary>
    InTime,

    /// <summary>What meets it happened before it may.</summary>
    TooEarly,

    /// <summary>What meets it happened after its last moment.</summary>
    Late,

    /// <summary>What meets it is not recorded, and its last moment is over.</summary>
    Missing,

    /// <summary>What the regime demands without giving a time is recorded.</summary>
    Recorded,

    /// <summary>What the regime demands without giving a time is not recorded, although what it follows has happened.</summary>
    NotRecorded,
}
