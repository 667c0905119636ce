using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE in all its range, years before 1 and infinities included.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDateOnly : IEquatable<DuckDBDateOnly>
{
    private const int PositiveInfinityDays = int.MaxValue;
    private const int NegativeInfinityDays = -int.MaxValue;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A calendar date of the proleptic Gregorian calendar.</summary>
    /// <param name="year">Astronomical year: 0 is 1 BC.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the month's length.</param>
    public DuckDBDateOnly(int year, byte month, byte day) => Days = CivilCalendar.DaysFrom(year, month, day);

    internal DuckDBDateOnly(int days) => Days = days;

    /// <summary>The date after every other.</summary>
    public static readonly DuckDBDateOnly PositiveInfinity = new(PositiveInfinityDays);

    /// <summary>The date before every other.</summary>
    public static readonly DuckDBDateOnly NegativeInfinity = new(NegativeInfinityDays);

    internal int Days { get; }

    /// <summary>Astronomical year: 0 is 1 BC.</summary>
    public int Year => CivilCalendar.FromDays(Days).Year;

    /// <summary>1 to 12.</summary>
    public byte Month => CivilCalendar.FromDays(Days).Month;

    /// <summary>1 to 31.</summary>
    public byte Day => CivilCalendar.FromDays(Days).Day;

    /// <summary>Whether this is the date after every other.</summary>
    public bool IsPositiveInfinity => Days == PositiveInfinityDays;

    /// <summary>Whether this is the date before every other.</summary>
    public bool IsNegativeInfinity => Days == NegativeInfinityDays;

    /// <summary>Whether this is no calendar date.</summary>
    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

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

    /// <inheritdoc />
    public bool Equals(DuckDBDateOnly other) => Days == other.Days;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is DuckDBDateOnly other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Days;

    /// <inheritdoc />
    public override string ToString() =>
        IsPositiveInfinity ? "infinity" : IsNegativeInfinity ? "-infinity" : string.Create(null, $"{Year:0000}-{Month:00}-{Day:00}");

    /// <summary>Whether both are the same date.</summary>
    public static bool operator ==(DuckDBDateOnly left, DuckDBDateOnly right) => left.Equals(right);

    /// <summary>Whether the dates differ.</summary>
    public static bool operator !=(DuckDBDateOnly left, DuckDBDateOnly right) => !left.Equals(right);
}
