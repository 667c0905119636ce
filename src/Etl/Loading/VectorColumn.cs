using System.Text;

namespace CSat.Etl.Loading;

/// <summary>
/// One column of a batch. Its cells are what DuckDB stores: bool or byte for BOOLEAN, sbyte to ulong for the integers, float, double, days since
/// 1970-01-01 as int for DATE, microseconds as long for TIME and TIMESTAMP, 128 bits for HUGEINT and UUID (<see cref="VectorValue"/> converts);
/// texts and bytes go in by <see cref="SetText(int, ReadOnlySpan{byte})"/>.
/// </summary>
public sealed unsafe class VectorColumn
{
    private const int TextWidth = 0;
    private const int StackLimit = 512;
    private readonly int width;
    private nint vector;
    private void* data;
    private ulong* validity;

    internal VectorColumn(nint type) => width = WidthOf(type);

    /// <summary>The cells of the batch, to be written directly; valid until the batch is appended. Throws when <typeparamref name="T"/> has another size than a cell.</summary>
    public Span<T> Values<T>()
        where T : unmanaged
    {
        if (sizeof(T) != width)
        {
            throw new InvalidOperationException(
                width == TextWidth ? $"The column holds text or nested values, not {typeof(T)}." : $"The column's cells have {width} bytes, a {typeof(T)} has {sizeof(T)}.");
        }

        return new Span<T>(Data, VectorBatch.Capacity);
    }

    /// <summary>Copies values to the rows from <paramref name="row"/> on.</summary>
    public void Set<T>(int row, ReadOnlySpan<T> values)
        where T : unmanaged => values.CopyTo(Values<T>()[row..]);

    /// <summary>The null mask, made when first asked for: bit <c>row % 64</c> of word <c>row / 64</c>, set where there is a value.</summary>
    public Span<ulong> Validity()
    {
        if (validity == null)
        {
            _ = Data;
            VectorMethods.duckdb_vector_ensure_validity_writable(vector);
            validity = VectorMethods.duckdb_vector_get_validity(vector);
        }

        return new Span<ulong>(validity, (VectorBatch.Capacity + 63) / 64);
    }

    /// <summary>Makes a cell NULL.</summary>
    public void SetNull(int row) => Validity()[row >> 6] &= ~(1UL << (row & 63));

    /// <summary>Writes a VARCHAR (valid UTF-8) or BLOB cell.</summary>
    public void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        if (width != TextWidth)
        {
            throw new InvalidOperationException("The column does not hold text.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, VectorBatch.Capacity);
        _ = Data;
        fixed (byte* address = utf8)
        {
            VectorMethods.duckdb_vector_assign_string_element_len(vector, (ulong)row, address, (ulong)utf8.Length);
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
        data = VectorMethods.duckdb_vector_get_data(target);
        validity = null;
    }

    internal void Detach() => data = null;

    private void* Data => data != null ? data : throw new ObjectDisposedException(nameof(VectorBatch));

    private static int WidthOf(nint type) => VectorMethods.duckdb_get_type_id(type) switch
    {
        VectorMethods.Decimal => WidthOf(VectorMethods.duckdb_decimal_internal_type(type)),
        VectorMethods.Enum => WidthOf(VectorMethods.duckdb_enum_internal_type(type)),
        var id => WidthOf(id),
    };

    // The numbers of duckdb_type.
    private static int WidthOf(int id) => id switch
    {
        1 or 2 or 6 => 1,
        3 or 7 => 2,
        4 or 8 or 10 or 13 => 4,
        5 or 9 or 11 or 12 or 14 or 20 or 21 or 22 or 30 or 31 or 39 => 8,
        15 or 16 or 27 or 32 => 16,
        _ => TextWidth,
    };
}
