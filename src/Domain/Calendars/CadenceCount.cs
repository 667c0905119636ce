namespace CSat.Domain.Calendars;

/// <summary>How often a repeated duty was done in one period, against how often it must be.</summary>
/// <param name="From">The period's first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Done">How often it was done.</param>
/// <param name="Required">How often it must be done at least.</param>
/// <param name="Outcome">The judgement.</param>
public readonly record struct CadenceCount(DateOnly From, DateOnly To, int Done, int Required, CadenceOutcome Outcome);
