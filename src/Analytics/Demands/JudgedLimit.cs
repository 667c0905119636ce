using CSat.Analytics.Shared;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Demands;

/// <summary>One limit of a regime against what the warehouse counts for a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Rule">The limit.</param>
/// <param name="Reading">Domain's judgement.</param>
/// <param name="Part">The count, or what is divided; null where it is not recorded.</param>
/// <param name="Whole">What it is divided by; null for counts and where it is not recorded.</param>
/// <param name="Rounds">How many rounds were counted together: more than one for a limit by period (R11.21).</param>
public sealed record JudgedLimit(SurveyRound Round, LimitRule Rule, LimitReading Reading, long? Part, long? Whole, int Rounds)
{
    /// <summary>Whether the warehouse holds what the limit looks at; without it the limit is never met.</summary>
    public bool IsRecorded => Part is not null;

    /// <summary>Whether it is missed for good: the condition does not hold and no further form can come back.</summary>
    public bool IsMissed => Reading.Outcome == LimitOutcome.Missed && !Round.IsOpen;
}
