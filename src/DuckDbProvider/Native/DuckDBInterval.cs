using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An INTERVAL: months, days and microseconds, kept apart because a month has no fixed length.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval
{
    private const long DaysPerMonth = 30;

    /// <summary>An interval of the three parts.</summary>
    public DuckDBInterval(int months, int days, ulong micros)
        : this(months, days, (long)micros)
    {
    }

    internal DuckDBInterval(int months, int days, long micros)
    {
        Months = months;
        Days = days;
        SignedMicros = micros;
    }

    /// <summary>Months, twelve of them a year.</summary>
    public int Months { get; }

    /// <summary>Days, which need not have 24 hours.</summary>
    public int Days { get; }

    /// <summary>Microseconds; a negative number of them appears as its two's complement.</summary>
    public ulong Micros => (ulong)SignedMicros;

    internal long SignedMicros { get; }

    /// <summary>A length of time in which a month counts 30 days, as DuckDB counts when it compares intervals.</summary>
    public static explicit operator TimeSpan(DuckDBInterval interval) => new(checked(
        (((interval.Months * DaysPerMonth) + interval.Days) * TimeSpan.TicksPerDay) + (interval.SignedMicros * TimeSpan.TicksPerMicrosecond)));

    /// <summary>Whole days and the rest in microseconds; ticks below a microsecond are dropped.</summary>
    public static implicit operator DuckDBInterval(TimeSpan timeSpan) =>
        new(0, timeSpan.Days, (timeSpan.Ticks - (timeSpan.Days * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMicrosecond);
}
