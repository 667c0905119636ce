namespace CSat.Domain.Regimes;

/// <summary>When within a period something is due.</summary>
/// <param name="Kind">Where in the period.</param>
/// <param name="Number">The day, the number of days or the quarter; for a weekday 1 (Monday) to 7; 0 where the kind needs none.</param>
/// <param name="From">For a weekday: the beginning; else null.</param>
/// <param name="To">For a weekday: the end; else null.</param>
public sealed record DueRule(DueKind Kind, int Number, TimeOnly? From, TimeOnly? To);
