using System.Collections;

namespace DuckDB.NET.Data.Writing;

/// <summary>LIST and ARRAY, of any depth.</summary>
internal sealed class ListWriter : VectorWriter
{
    private readonly VectorWriter element;
    private readonly int arrayLength;

    internal ListWriter(LogicalType type)
        : base(type.Id)
    {
        using var child = type.Element();
        element = VectorWriterFactory.Create(child);
        arrayLength = Type == DuckDBType.Array ? (int)NativeMethods.duckdb_array_type_array_size(type) : 0;
    }

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        PointElement();
    }

    internal override void Renew(int row)
    {
        base.Renew(row);
        for (var i = 0; i < arrayLength; i++)
        {
            element.Renew((row * arrayLength) + i);
        }
    }

    internal override void WriteNull(int row)
    {
        base.WriteNull(row);
        if (Type == DuckDBType.List)
        {
            Put(row, default(NativeListEntry));
            return;
        }

        // DuckDB wants the elements of a null ARRAY to be null too.
        for (var i = 0; i < arrayLength; i++)
        {
            element.WriteNull((row * arrayLength) + i);
        }
    }

    /// <summary>A list in a list, whose elements are not known by type.</summary>
    internal override void Write<T>(int row, T value) => WriteItems(
        row, value is IEnumerable items and not string ? items.Cast<object?>() : throw Unwritable(typeof(T)));

    internal override void WriteItems<T>(int row, IEnumerable<T> items)
    {
        var counted = items as IReadOnlyCollection<T> ?? [.. items];
        var at = Room(row, counted.Count);
        foreach (var item in counted)
        {
            element.WriteElement(at++, item);
        }
    }

    /// <summary>Where the row's elements go.</summary>
    private int Room(int row, int count)
    {
        if (Type == DuckDBType.Array)
        {
            return count == arrayLength
                ? row * arrayLength
                : throw new InvalidOperationException($"The ARRAY column holds {arrayLength} elements, but {count} were given.");
        }

        var start = NativeMethods.duckdb_list_vector_get_size(Vector);
        var end = start + (ulong)count;
        if (NativeMethods.duckdb_list_vector_reserve(Vector, end) != 0 || NativeMethods.duckdb_list_vector_set_size(Vector, end) != 0)
        {
            throw new DuckDBException("DuckDB has no memory for the elements of a LIST.", DuckDBErrorType.OutOfMemory);
        }

        // Making room may have moved the elements.
        PointElement();
        Put(row, new NativeListEntry(start, (ulong)count));
        return checked((int)start);
    }

    private void PointElement() => element.Reset(
        Type == DuckDBType.Array ? NativeMethods.duckdb_array_vector_get_child(Vector) : NativeMethods.duckdb_list_vector_get_child(Vector));
}
