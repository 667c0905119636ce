using CSat.Domain.Text;

namespace CSat.Domain.Calendars;

/// <summary>A day that departs from the weekly pattern.</summary>
/// <param name="Date">The day.</param>
/// <param name="Working">True for a make-up workday (调休), false for a day off.</param>
/// <param name="Name">The holiday it belongs to.</param>
public sealed record CalendarDay(DateOnly Date, bool Working, LocalizedText Name);
