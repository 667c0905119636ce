namespace DuckDB.NET.Data.Reading;

internal sealed class DateReader() : VectorReader<DateOnly>(DuckDBType.Date)
{
    internal override DateOnly Get(int row) => Date(row).ToDateOnly();
    internal override T Convert<T>(int row) => typeof(T) == typeof(DateTime) ? (T)(object)Date(row).ToDateTime() : base.Convert<T>(row);

    internal override object GetValue(int row, Type target) =>
        target == typeof(DateTime) ? Date(row).ToDateTime()
        : target == typeof(DuckDBDateOnly) ? Date(row)
        : base.GetValue(row, target);

    private DuckDBDateOnly Date(int row) => new(Cell<int>(row));
}

/// <summary>TIME in microseconds and TIME_NS in nanoseconds.</summary>
internal sealed class TimeReader(DuckDBType type) : VectorReader<TimeOnly>(type)
{
    internal override TimeOnly Get(int row) => Ticks(row) < TimeSpan.TicksPerDay
        ? new(Ticks(row))
        : throw new ArgumentOutOfRangeException(null, "The TIME 24:00:00 is outside of what a TimeOnly holds; read it as DuckDBTimeOnly or TimeSpan.");

    internal override object GetValue(int row, Type target) =>
        target == typeof(TimeSpan) ? new TimeSpan(Ticks(row))
        : target == typeof(DateTime) ? DateTime.MinValue.AddTicks(Ticks(row))
        : target == typeof(DuckDBTimeOnly) ? new DuckDBTimeOnly(Ticks(row) / TimeSpan.TicksPerMicrosecond)
        : base.GetValue(row, target);

    private long Ticks(int row) => Type == DuckDBType.TimeNs
        ? Cell<long>(row) / TimeSpan.NanosecondsPerTick
        : Cell<long>(row) * TimeSpan.TicksPerMicrosecond;
}

internal sealed class TimeTzReader() : VectorReader<DateTimeOffset>(DuckDBType.TimeTz)
{
    internal override DateTimeOffset Get(int row) => new DuckDBTimeTz(Cell<ulong>(row)).ToDateTimeOffset();

    internal override object GetValue(int row, Type target) =>
        target == typeof(DuckDBTimeTz) ? new DuckDBTimeTz(Cell<ulong>(row)) : base.GetValue(row, target);
}

/// <summary>TIMESTAMP in every unit, and with time zone (then in UTC).</summary>
internal sealed class TimestampReader(DuckDBType type) : VectorReader<DateTime>(type)
{
    internal override DateTime Get(int row)
    {
        var cell = Cell<long>(row);
        return Type switch
        {
            DuckDBType.TimestampS => DuckDBTimestamp.FromEpoch(cell, TimeSpan.TicksPerSecond),
            DuckDBType.TimestampMs => DuckDBTimestamp.FromEpoch(cell, TimeSpan.TicksPerMillisecond),
            DuckDBType.TimestampNs => DuckDBTimestamp.FromEpoch(DuckDBTimestamp.Floor(cell, TimeSpan.NanosecondsPerTick), 1),
            DuckDBType.TimestampTz => DateTime.SpecifyKind(DuckDBTimestamp.FromEpoch(cell, TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
            _ => DuckDBTimestamp.FromEpoch(cell, TimeSpan.TicksPerMicrosecond),
        };
    }

    internal override object GetValue(int row, Type target) =>
        target == typeof(DateTimeOffset) ? new DateTimeOffset(DateTime.SpecifyKind(Get(row), DateTimeKind.Utc))
        : target == typeof(DateOnly) ? DateOnly.FromDateTime(Get(row))
        : target == typeof(DuckDBTimestamp) ? Timestamp(row)
        : base.GetValue(row, target);

    private DuckDBTimestamp Timestamp(int row)
    {
        var cell = Cell<long>(row);
        if (cell is long.MaxValue or -long.MaxValue)
        {
            return new(cell);
        }

        return new(Type switch
        {
            DuckDBType.TimestampS => checked(cell * 1_000_000),
            DuckDBType.TimestampMs => checked(cell * 1_000),
            DuckDBType.TimestampNs => DuckDBTimestamp.Floor(cell, 1_000),
            _ => cell,
        });
    }
}

internal sealed class IntervalReader() : VectorReader<TimeSpan>(DuckDBType.Interval)
{
    internal override TimeSpan Get(int row) => (TimeSpan)Cell<DuckDBInterval>(row);

    internal override object GetValue(int row, Type target) =>
        target == typeof(DuckDBInterval) ? Cell<DuckDBInterval>(row) : base.GetValue(row, target);
}
