using CSat.Domain.Text;

namespace CSat.Domain.Calendars;

/// <summary>The public holidays of a calendar, and what is due before them (R09.17).</summary>
public static class Holidays
{
    /// <summary>The published holidays in their order. Make-up workdays and weekends that no holiday names belong to none.</summary>
    /// <param name="calendar">The calendar.</param>
    public static IReadOnlyList<Holiday> Of(WorkingCalendar calendar)
    {
        var holidays = new List<Holiday>();
        foreach (var day in calendar.Exceptions.Where(day => !day.Working).OrderBy(day => day.Date))
        {
            if (holidays.Count > 0 && holidays[^1] is var last && last.Name == day.Name && last.Last.AddDays(1) == day.Date)
            {
                holidays[^1] = last with { Last = day.Date };
            }
            else
            {
                holidays.Add(new(day.Name, day.Date, day.Date));
            }
        }

        return holidays;
    }

    /// <summary>The holiday before which something is still due on a day (R09.17): the first that begins after the day, so on the holiday's own first day it is too late.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="day">The day of asking.</param>
    /// <returns>Null where no later holiday is published.</returns>
    public static Holiday? Next(WorkingCalendar calendar, DateOnly day) =>
        Of(calendar).Where(holiday => holiday.First > day).Select(holiday => (Holiday?)holiday).FirstOrDefault();
}

/// <summary>A public holiday: days off of one name without a gap.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">Its first day off.</param>
/// <param name="Last">Its last day off.</param>
public readonly record struct Holiday(LocalizedText Name, DateOnly First, DateOnly Last)
{
    /// <summary>The last day before it, by whose end what is due before the holiday must be done (R09.17).</summary>
    public DateOnly DueBefore => First.AddDays(-1);
}
