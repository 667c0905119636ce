namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP in all its range, to the microsecond.</summary>
public readonly record struct DuckDBTimestamp
{
    private const long MicrosPerDay = 86_400_000_000;
    private const long PositiveInfinityMicros = long.MaxValue;
    private const long NegativeInfinityMicros = -long.MaxValue;

    /// <summary>A date and a time of day.</summary>
    public DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time) => Micros =
        date.IsPositiveInfinity ? PositiveInfinityMicros : date.IsNegativeInfinity ? NegativeInfinityMicros : (date.Days * MicrosPerDay) + time.Micros;

    internal DuckDBTimestamp(long micros) => Micros = micros;

    /// <summary>The instant after every other.</summary>
    public static readonly DuckDBTimestamp PositiveInfinity = new(PositiveInfinityMicros);

    /// <summary>The instant before every other.</summary>
    public static readonly DuckDBTimestamp NegativeInfinity = new(NegativeInfinityMicros);

    internal long Micros { get; }

    /// <summary>Whether this is the instant after every other.</summary>
    public bool IsPositiveInfinity => Micros == PositiveInfinityMicros;

    /// <summary>Whether this is the instant before every other.</summary>
    public bool IsNegativeInfinity => Micros == NegativeInfinityMicros;

    /// <summary>Whether this is no instant of the calendar.</summary>
    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    /// <summary>The date, possibly an infinity.</summary>
    public DuckDBDateOnly Date => IsPositiveInfinity
        ? DuckDBDateOnly.PositiveInfinity
        : IsNegativeInfinity ? DuckDBDateOnly.NegativeInfinity : new((int)Math.Floor(Micros / (double)MicrosPerDay));

    /// <summary>The time of day.</summary>
    public DuckDBTimeOnly Time => IsInfinity ? default : new(((Micros % MicrosPerDay) + MicrosPerDay) % MicrosPerDay);

    /// <summary>The .NET date and time, kind unspecified. Throws <see cref="ArgumentOutOfRangeException"/> outside of years 1 to 9999.</summary>
    public DateTime ToDateTime() => FromEpoch(Micros, TimeSpan.TicksPerMicrosecond);

    /// <summary>From a .NET date and time, to the microsecond; its kind is not looked at.</summary>
    public static DuckDBTimestamp FromDateTime(DateTime dateTime) =>
        new(Floor(dateTime.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond));

    /// <summary>Divides and rounds down, before the epoch too.</summary>
    internal static long Floor(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);

    internal static DateTime FromEpoch(long units, long ticksPerUnit)
    {
        var ticks = ((Int128)units * ticksPerUnit) + DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks)
            : throw new ArgumentOutOfRangeException(null, "The TIMESTAMP is outside of what a DateTime holds; read it as DuckDBTimestamp.");
    }

    public override string ToString() => IsInfinity ? Date.ToString() : $"{Date} {Time}";
}
