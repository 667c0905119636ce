namespace DuckDB.NET.Native;

/// <summary>A TIME WITH TIME ZONE.</summary>
public readonly record struct DuckDBTimeTz
{
    // The 64 bits hold microseconds above 24 bits of offset, stored reversed so that the bits sort by instant.
    private const int OffsetBits = 24;
    private const ulong OffsetMask = (1UL << OffsetBits) - 1;
    private const int MaxNetOffset = 14 * 3600;
    private const int MaxOffset = (16 * 3600) - 1;

    internal DuckDBTimeTz(ulong bits)
    {
        Time = new((long)(bits >> OffsetBits));
        Offset = MaxOffset - (int)(bits & OffsetMask);
    }

    internal DuckDBTimeTz(DuckDBTimeOnly time, int offset)
    {
        Time = time;
        Offset = offset;
    }

    /// <summary>The local time of day.</summary>
    public DuckDBTimeOnly Time { get; }

    /// <summary>Seconds east of UTC.</summary>
    public int Offset { get; }

    internal ulong Bits => ((ulong)Time.Micros << OffsetBits) | (uint)(MaxOffset - Offset);

    /// <summary>On 0001-01-02: early hours east of UTC on the first day would lie before .NET's first instant.</summary>
    internal DateTimeOffset ToDateTimeOffset() => Offset % 60 == 0 && Math.Abs(Offset) <= MaxNetOffset
        ? new DateTimeOffset(new DateTime(1, 1, 2).AddTicks(Time.Ticks), TimeSpan.FromSeconds(Offset))
        : throw new ArgumentOutOfRangeException(null, "The offset of the TIMETZ is outside of what a DateTimeOffset holds; read it as DuckDBTimeTz.");
}
