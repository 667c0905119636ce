namespace DuckDB.NET.Data.Writing;

internal sealed class DateWriter() : VectorWriter(DuckDBType.Date)
{
    internal override void Write<T>(int row, T value) => Put(row, value switch
    {
        DateOnly date => DuckDBDateOnly.FromDateOnly(date).Days,
        DateTime date => DuckDBDateOnly.FromDateTime(date).Days,
        DuckDBDateOnly date => date.Days,
        _ => throw Unwritable(typeof(T)),
    });
}

internal sealed class TimeWriter(DuckDBType type) : VectorWriter(type)
{
    internal override void Write<T>(int row, T value)
    {
        var ticks = value switch
        {
            TimeOnly time => time.Ticks,
            DuckDBTimeOnly time => time.Ticks,
            DateTime time => time.TimeOfDay.Ticks,
            _ => throw Unwritable(typeof(T)),
        };
        Put(row, Type == DuckDBType.TimeNs ? ticks * TimeSpan.NanosecondsPerTick : ticks / TimeSpan.TicksPerMicrosecond);
    }
}

internal sealed class TimeTzWriter() : VectorWriter(DuckDBType.TimeTz)
{
    internal override void Write<T>(int row, T value) => Put(row, value switch
    {
        DateTimeOffset time => new DuckDBTimeTz(DuckDBTimeOnly.FromDateTime(time.DateTime), (int)time.Offset.TotalSeconds).Bits,
        DuckDBTimeTz time => time.Bits,
        _ => throw Unwritable(typeof(T)),
    });
}

/// <summary>TIMESTAMP in every unit, and with time zone: there an offset or a local kind is turned into UTC.</summary>
internal sealed class TimestampWriter(DuckDBType type) : VectorWriter(type)
{
    internal override void Write<T>(int row, T value)
    {
        var time = value switch
        {
            DateTime v => v.Kind == DateTimeKind.Local && Type == DuckDBType.TimestampTz ? v.ToUniversalTime() : v,
            DateTimeOffset v => v.UtcDateTime,
            DateOnly v => v.ToDateTime(TimeOnly.MinValue),
            DuckDBTimestamp v => v.ToDateTime(),
            _ => throw Unwritable(typeof(T)),
        };
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        Put(row, Type switch
        {
            DuckDBType.TimestampS => DuckDBTimestamp.Floor(ticks, TimeSpan.TicksPerSecond),
            DuckDBType.TimestampMs => DuckDBTimestamp.Floor(ticks, TimeSpan.TicksPerMillisecond),
            DuckDBType.TimestampNs => checked(ticks * TimeSpan.NanosecondsPerTick),
            _ => DuckDBTimestamp.Floor(ticks, TimeSpan.TicksPerMicrosecond),
        });
    }
}

internal sealed class IntervalWriter() : VectorWriter(DuckDBType.Interval)
{
    internal override void Write<T>(int row, T value) => Put(row, value switch
    {
        TimeSpan span => (DuckDBInterval)span,
        DuckDBInterval interval => interval,
        _ => throw Unwritable(typeof(T)),
    });
}
