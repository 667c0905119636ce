using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE in all its range, years before 1 and infinities included.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly
{
    private const int PositiveInfinityDays = int.MaxValue;
    private const int NegativeInfinityDays = -int.MaxValue;
    private const int DaysPerCycle = 146_097;
    private const int YearsPerCycle = 400;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A calendar date of the proleptic Gregorian calendar.</summary>
    /// <param name="year">Astronomical year: 0 is 1 BC.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's length.</param>
    public DuckDBDateOnly(int year, byte month, byte day)
    {
        // The Gregorian calendar repeats every 400 years: move the year into .NET's range, then move the result back.
        var cycle = (int)Math.Floor((year - 1) / (double)YearsPerCycle);
        var number = new DateOnly(year - (cycle * YearsPerCycle), month, day).DayNumber;
        Days = checked((int)(number + ((long)cycle * DaysPerCycle) - EpochDayNumber));
    }

    internal DuckDBDateOnly(int days) => Days = days;

    /// <summary>The date after every other.</summary>
    public static readonly DuckDBDateOnly PositiveInfinity = new(PositiveInfinityDays);

    /// <summary>The date before every other.</summary>
    public static readonly DuckDBDateOnly NegativeInfinity = new(NegativeInfinityDays);

    internal int Days { get; }

    /// <summary>Astronomical year: 0 is 1 BC.</summary>
    public int Year => InCycle.Date.Year + (InCycle.Cycle * YearsPerCycle);

    /// <summary>1 to 12.</summary>
    public byte Month => (byte)InCycle.Date.Month;

    /// <summary>1 to 31.</summary>
    public byte Day => (byte)InCycle.Date.Day;

    /// <summary>Whether this is the date after every other.</summary>
    public bool IsPositiveInfinity => Days == PositiveInfinityDays;

    /// <summary>Whether this is the date before every other.</summary>
    public bool IsNegativeInfinity => Days == NegativeInfinityDays;

    /// <summary>Whether this is no calendar date.</summary>
    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    private (int Cycle, DateOnly Date) InCycle
    {
        get
        {
            var number = (long)Days + EpochDayNumber;
            var cycle = (int)Math.Floor(number / (double)DaysPerCycle);
            return (cycle, DateOnly.FromDayNumber((int)(number - ((long)cycle * DaysPerCycle))));
        }
    }

    /// <summary>The .NET date at midnight. Throws <see cref="ArgumentOutOfRangeException"/> outside of years 1 to 9999.</summary>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    /// <summary>The .NET date. Throws <see cref="ArgumentOutOfRangeException"/> outside of years 1 to 9999.</summary>
    internal DateOnly ToDateOnly()
    {
        var number = (long)Days + EpochDayNumber;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new ArgumentOutOfRangeException(null, $"The DATE {this} is outside of what a DateOnly or DateTime holds; read it as DuckDBDateOnly.");
    }

    /// <summary>From a .NET date; its time of day is dropped.</summary>
    public static DuckDBDateOnly FromDateTime(DateTime dateTime) => FromDateOnly(DateOnly.FromDateTime(dateTime));

    /// <summary>From a .NET date.</summary>
    internal static DuckDBDateOnly FromDateOnly(DateOnly date) => new(date.DayNumber - EpochDayNumber);

    /// <summary>As <see cref="ToDateTime"/>.</summary>
    public static explicit operator DateTime(DuckDBDateOnly date) => date.ToDateTime();

    /// <summary>As <see cref="FromDateTime"/>.</summary>
    public static explicit operator DuckDBDateOnly(DateTime date) => FromDateTime(date);

    /// <summary>The .NET date. Throws <see cref="ArgumentOutOfRangeException"/> outside of years 1 to 9999.</summary>
    public static explicit operator DateOnly(DuckDBDateOnly date) => date.ToDateOnly();

    /// <summary>From a .NET date.</summary>
    public static explicit operator DuckDBDateOnly(DateOnly date) => FromDateOnly(date);

    public override string ToString() =>
        IsPositiveInfinity ? "infinity" : IsNegativeInfinity ? "-infinity" : string.Create(null, $"{Year:0000}-{Month:00}-{Day:00}");
}
