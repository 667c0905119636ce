namespace CSat.Domain.Calendars;

/// <summary>
/// The days and moments that anybody can mean. What lies outside is a broken date: a spreadsheet's empty cell, a placeholder for "never". It would not stay
/// harmless: PostgreSQL keeps the first and the last day that .NET knows as <c>-infinity</c> and <c>infinity</c>, a zone moves a moment at either end out of
/// what can be told, and the warehouse has a row for every day between two others. Room is left on both sides for whatever a file of today may hold.
/// </summary>
public static class BelievableRange
{
    /// <summary>The first day.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The last day.</summary>
    public static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The first moment.</summary>
    public static readonly DateTimeOffset FirstMoment = new(FirstDay, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The first moment after the last.</summary>
    public static readonly DateTimeOffset End = new(LastDay.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Whether a day lies within.</summary>
    public static bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Whether a moment lies within.</summary>
    public static bool Holds(DateTimeOffset moment) => moment >= FirstMoment && moment < End;
}
