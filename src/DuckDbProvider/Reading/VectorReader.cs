using System.Runtime.CompilerServices;

namespace DuckDB.NET.Data.Reading;

/// <summary>Reads the cells of one column. Chosen once per result, pointed at the column's vector of each chunk.</summary>
internal abstract unsafe class VectorReader(DuckDBType type)
{
    private ulong* validity;

    internal DuckDBType Type { get; } = type;

    /// <summary>The documented .NET type of <see cref="GetValue(int)"/>.</summary>
    internal abstract Type ClrType { get; }

    protected byte* Data { get; private set; }

    internal virtual void Reset(nint vector)
    {
        Data = NativeMethods.duckdb_vector_get_data(vector);
        validity = NativeMethods.duckdb_vector_get_validity(vector);
    }

    // A vector without a validity mask has no null.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNull(int row) => validity != null && (validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>The cell as its documented type; the cell is not null.</summary>
    internal abstract object GetValue(int row);

    /// <summary>The cell as <paramref name="target"/>, one of the documented other types.</summary>
    internal virtual object GetValue(int row, Type target) =>
        target.IsAssignableFrom(ClrType) ? GetValue(row) : throw Unreadable(target);

    /// <summary>The cell as <typeparamref name="T"/> where that is not the column's own type.</summary>
    internal virtual T Convert<T>(int row) => (T)GetValue(row, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

    /// <summary>The type that holds all cells of a range: nullable when a null is among them.</summary>
    internal virtual Type TypeOfRange(int start, int count) =>
        ClrType.IsValueType && Enumerable.Range(start, count).Any(IsNull) ? typeof(Nullable<>).MakeGenericType(ClrType) : ClrType;

    /// <summary>The cell or null, as an element of a list, struct or map.</summary>
    internal object? GetNullable(int row, Type target) => IsNull(row)
        ? null
        : target == typeof(object) ? GetValue(row) : GetValue(row, Nullable.GetUnderlyingType(target) ?? target);

    /// <summary>As <see cref="GetNullable"/>. A null that <paramref name="target"/> cannot hold is an error which names the place.</summary>
    internal object? GetElement(int row, Type target, string place) =>
        GetNullable(row, target) is { } element ? element
        : !target.IsValueType || Nullable.GetUnderlyingType(target) is not null ? null
        : throw new InvalidCastException($"{place} is null; read it as {target}?.");

    /// <summary>An integer stored in the width that its DECIMAL or ENUM needs.</summary>
    protected Int128 Integer(int row, DuckDBType storage) => storage switch
    {
        DuckDBType.UnsignedTinyInt => Cell<byte>(row),
        DuckDBType.UnsignedSmallInt => Cell<ushort>(row),
        DuckDBType.UnsignedInteger => Cell<uint>(row),
        DuckDBType.SmallInt => Cell<short>(row),
        DuckDBType.Integer => Cell<int>(row),
        DuckDBType.BigInt => Cell<long>(row),
        _ => Cell<Int128>(row),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected TCell Cell<TCell>(int row)
        where TCell : unmanaged => ((TCell*)Data)[row];

    protected InvalidCastException Unreadable(Type target) =>
        new($"A {Type} column cannot be read as {target}; it is a {ClrType}.");
}

/// <summary>A reader whose cells are <typeparamref name="T"/> without conversion or boxing.</summary>
internal abstract class VectorReader<T>(DuckDBType type) : VectorReader(type)
{
    internal override Type ClrType => typeof(T);

    internal abstract T Get(int row);

    internal override object GetValue(int row) => Get(row)!;
}
