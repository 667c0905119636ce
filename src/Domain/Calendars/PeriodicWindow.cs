namespace CSat.Domain.Calendars;

/// <summary>The window of a duty that returns in every period.</summary>
/// <param name="Period">The period that the duty is for.</param>
/// <param name="Window">When it is to be done; may lie in a later period.</param>
public readonly record struct PeriodicWindow(CalendarPeriod Period, TimeWindow Window);
