using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIME of day in microseconds; 24:00:00, which .NET's TimeOnly lacks, included.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimeOnly
{
    private const long MicrosPerSecond = 1_000_000;

    /// <summary>A time of day.</summary>
    /// <param name="hour">0 to 24.</param>
    /// <param name="min">0 to 59.</param>
    /// <param name="sec">0 to 59.</param>
    /// <param name="microsecond">0 to 999,999.</param>
    public DuckDBTimeOnly(byte hour, byte min, byte sec, int microsecond = 0) =>
        Micros = ((((hour * 60L) + min) * 60) + sec) * MicrosPerSecond + microsecond;

    internal DuckDBTimeOnly(long micros) => Micros = micros;

    internal long Micros { get; }

    /// <summary>0 to 24.</summary>
    public byte Hour => (byte)(Micros / (3600 * MicrosPerSecond));

    /// <summary>0 to 59.</summary>
    public byte Min => (byte)(Micros / (60 * MicrosPerSecond) % 60);

    /// <summary>0 to 59.</summary>
    public byte Sec => (byte)(Micros / MicrosPerSecond % 60);

    /// <summary>0 to 999,999.</summary>
    public int Microsecond => (int)(Micros % MicrosPerSecond);

    /// <summary>Ticks of 100 ns since midnight.</summary>
    public long Ticks => Micros * TimeSpan.TicksPerMicrosecond;

    /// <summary>This time on 0001-01-01.</summary>
    public DateTime ToDateTime() => DateTime.MinValue.AddTicks(Ticks);

    /// <summary>The time of day of <paramref name="dateTime"/>, to the microsecond.</summary>
    public static DuckDBTimeOnly FromDateTime(DateTime dateTime) => FromTimeOnly(TimeOnly.FromDateTime(dateTime));

    /// <summary>From a .NET time, to the microsecond.</summary>
    internal static DuckDBTimeOnly FromTimeOnly(TimeOnly time) => new(time.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The .NET time. Throws <see cref="ArgumentOutOfRangeException"/> for 24:00:00.</summary>
    internal TimeOnly ToTimeOnly() => new(Ticks);

    /// <summary>As <see cref="ToDateTime"/>.</summary>
    public static explicit operator DateTime(DuckDBTimeOnly time) => time.ToDateTime();

    /// <summary>As <see cref="FromDateTime"/>.</summary>
    public static explicit operator DuckDBTimeOnly(DateTime time) => FromDateTime(time);

    /// <summary>The .NET time. Throws <see cref="ArgumentOutOfRangeException"/> for 24:00:00.</summary>
    public static explicit operator TimeOnly(DuckDBTimeOnly time) => time.ToTimeOnly();

    /// <summary>From a .NET time, to the microsecond.</summary>
    public static explicit operator DuckDBTimeOnly(TimeOnly time) => FromTimeOnly(time);

    public override string ToString() => string.Create(null, $"{Hour:00}:{Min:00}:{Sec:00}.{Microsecond:000000}");
}
