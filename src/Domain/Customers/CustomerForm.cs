using CSat.Domain.Calendars;
using CSat.Domain.Documents;
using CSat.Domain.Regimes;

namespace CSat.Domain.Customers;

/// <summary>Whether something with a due day was done by it.</summary>
public enum Timeliness
{
    /// <summary>Nothing is due by the regime.</summary>
    None,

    /// <summary>By the last moment of the due day.</summary>
    InTime,

    /// <summary>After it.</summary>
    Late,
}

/// <summary>When a form of collected customers is due.</summary>
public static class CustomerForm
{
    /// <summary>Whether the form of a month was handed in by the regime's day (R09.13: by the 25th of the month, that day included; late after it).</summary>
    /// <param name="form">The form.</param>
    /// <param name="month">The month that it is of.</param>
    /// <param name="at">When it was handed in.</param>
    /// <param name="zone">The organisation's zone.</param>
    /// <returns>The last moment in time and the judgement; null and none where the regime names no day of the month.</returns>
    [Judges("R09.13")]
    public static (DateTimeOffset? DueAt, Timeliness Timeliness) Judge(DocumentRule form, CalendarPeriod month, DateTimeOffset at, TimeZoneInfo zone)
    {
        if (form.Schedule?.Due is not { Unit: PeriodUnit.Month } due)
        {
            return (null, Timeliness.None);
        }

        var last = due.WindowOf(month, zone).Due;
        return (last, at <= last ? Timeliness.InTime : Timeliness.Late);
    }
}
