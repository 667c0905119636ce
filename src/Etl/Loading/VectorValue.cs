using System.Buffers.Binary;

namespace CSat.Etl.Loading;

/// <summary>.NET values as the cells DuckDB stores.</summary>
public static class VectorValue
{
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>DATE: days since 1970-01-01.</summary>
    public static int Days(DateOnly date) => date.DayNumber - EpochDayNumber;

    /// <summary>TIMESTAMP or TIMESTAMPTZ: microseconds since 1970-01-01; the value is taken as UTC whatever its kind, ticks below a microsecond are dropped.</summary>
    public static long Micros(DateTime utc) => (long)Math.Floor((decimal)(utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>UUID: 128 bits with the top bit flipped, so that signed order is text order.</summary>
    public static UInt128 Uuid(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ (UInt128.One << 127);
    }
}
