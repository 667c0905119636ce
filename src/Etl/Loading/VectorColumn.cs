using System.Buffers.Binary;
using System.Text;
using DuckDB.NET.Native;
using Native = DuckDB.NET.Native.NativeMethods.Vectors;

namespace CSat.Etl.Loading;

/// <summary>
/// One column of a batch. Its cells are what DuckDB stores: byte for BOOLEAN, sbyte to ulong for the integers, float, double, days since 1970-01-01
/// as int for DATE, microseconds as long for TIME and TIMESTAMP, Int128 for HUGEINT, UInt128 for UUID (<see cref="VectorValue"/> converts), units
/// of the last place for DECIMAL; texts and bytes go in by <see cref="SetText(int, ReadOnlySpan{byte})"/>. A value of any other type is refused.
/// </summary>
public sealed unsafe class VectorColumn
{
    private const int StackLimit = 512;
    private readonly string name;
    private readonly Type cell;
    private nint vector;
    private void* data;
    private ulong* validity;

    internal VectorColumn(DuckDBLogicalType type, string table, int place)
    {
        var id = NativeMethods.LogicalType.DuckDBGetTypeId(type);
        name = $"Column {place + 1} of {table} ({id})";
        cell = CellOf(type, id) ?? throw new NotSupportedException($"{name} has no plain cells and cannot be appended by vectors.");
    }

    /// <summary>The cells of the batch, to be written directly; valid until the batch is appended.</summary>
    /// <exception cref="InvalidOperationException">The column's cells are no <typeparamref name="T"/>; the message names table, column and type.</exception>
    public Span<T> Values<T>()
        where T : unmanaged => typeof(T) == cell ? new Span<T>(Data, VectorBatch.Capacity) : throw Refused(typeof(T));

    /// <summary>Copies values to the rows from <paramref name="row"/> on.</summary>
    public void Set<T>(int row, ReadOnlySpan<T> values)
        where T : unmanaged => values.CopyTo(Values<T>()[row..]);

    /// <summary>The null mask, made when first asked for: bit <c>row % 64</c> of word <c>row / 64</c>, set where there is a value.</summary>
    public Span<ulong> Validity()
    {
        if (validity == null)
        {
            _ = Data;
            Native.DuckDBVectorEnsureValidityWritable(vector);
            validity = Native.DuckDBVectorGetValidity(vector);
        }

        return new Span<ulong>(validity, (VectorBatch.Capacity + 63) / 64);
    }

    /// <summary>Makes a cell NULL.</summary>
    public void SetNull(int row) => Validity()[row >> 6] &= ~(1UL << (row & 63));

    /// <summary>Writes a BLOB cell, or a VARCHAR cell in UTF-8, U+0000 included; DuckDB takes bytes that are no UTF-8 as NULL.</summary>
    public void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        if (cell != typeof(string))
        {
            throw Refused(typeof(string));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, VectorBatch.Capacity);
        _ = Data;
        fixed (byte* address = utf8)
        {
            Native.DuckDBVectorAssignStringElementLength(vector, (ulong)row, address, utf8.Length);
        }
    }

    /// <summary>Writes a VARCHAR cell; null makes it NULL.</summary>
    public void SetText(int row, string? text)
    {
        if (text is null)
        {
            SetNull(row);
            return;
        }

        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = size <= StackLimit ? stackalloc byte[StackLimit] : new byte[size];
        SetText(row, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }

    internal void Point(nint target)
    {
        vector = target;
        data = Native.DuckDBVectorGetData(target);
        validity = null;
    }

    internal void Detach() => data = null;

    private void* Data => data != null ? data : throw new ObjectDisposedException(nameof(VectorBatch));

    private InvalidOperationException Refused(Type given) => new($"{name} takes {cell.Name}, not {given.Name}.");

    private static Type? CellOf(DuckDBLogicalType type, DuckDBType id) => id switch
    {
        DuckDBType.Decimal => CellOf(type, NativeMethods.LogicalType.DuckDBDecimalInternalType(type)),
        DuckDBType.Boolean or DuckDBType.UnsignedTinyInt => typeof(byte),
        DuckDBType.TinyInt => typeof(sbyte),
        DuckDBType.SmallInt => typeof(short),
        DuckDBType.UnsignedSmallInt => typeof(ushort),
        DuckDBType.Integer or DuckDBType.Date => typeof(int),
        DuckDBType.UnsignedInteger => typeof(uint),
        DuckDBType.BigInt or DuckDBType.Time => typeof(long),
        DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz => typeof(long),
        DuckDBType.UnsignedBigInt => typeof(ulong),
        DuckDBType.Float => typeof(float),
        DuckDBType.Double => typeof(double),
        DuckDBType.HugeInt => typeof(Int128),
        DuckDBType.UnsignedHugeInt or DuckDBType.Uuid => typeof(UInt128),
        DuckDBType.Varchar or DuckDBType.Blob => typeof(string),
        _ => null,
    };
}

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
