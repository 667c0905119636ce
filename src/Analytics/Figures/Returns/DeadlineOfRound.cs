using CSat.Domain.Calendars;
using CSat.Domain.Rounds;

namespace CSat.Analytics.Figures;

/// <summary>A round against a time limit.</summary>
/// <param name="Round">The round.</param>
/// <param name="Rule">The limit.</param>
/// <param name="StartedOn">Day on which it began; null where it has not.</param>
/// <param name="DueOn">Its last day; null likewise, and where the regime gives no time.</param>
/// <param name="ReachedOn">Day on which it was met; null where it was not.</param>
/// <param name="Outcome">How it stood when the snapshot was taken.</param>
/// <param name="CalendarKnown">Whether the holidays of all its years were published.</param>
public sealed record DeadlineOfRound(
    SurveyRound Round, DeadlineRule Rule, DateOnly? StartedOn, DateOnly? DueOn, DateOnly? ReachedOn, RoundDeadlineOutcome Outcome, bool CalendarKnown)
{
    /// <summary>Whether the round is named for it.</summary>
    public bool IsOverdue => Outcome is RoundDeadlineOutcome.Late or RoundDeadlineOutcome.Missing or RoundDeadlineOutcome.NotRecorded;
}
