namespace CSat.Domain.Complaints;

/// <summary>How one time limit stands for one complaint.</summary>
/// <param name="Code">The clock's code.</param>
/// <param name="StartedAt">When it started; null when it has not, or the time is not stated.</param>
/// <param name="DueAt">Its last moment; null as <paramref name="StartedAt"/>.</param>
/// <param name="MetAt">When it was met; null when it was not, or the time is not stated.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="ByCustomerLimit">Whether the customer's own limit took the place of the regime's (R11.42).</param>
/// <param name="CalendarKnown">False when working days were counted in a year without published holidays (weekends only).</param>
public sealed record ClockReading(
    string Code,
    DateTimeOffset? StartedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? MetAt,
    ClockOutcome Outcome,
    bool ByCustomerLimit,
    bool CalendarKnown);
