using System.Collections;

namespace DuckDB.NET.Data.Reading;

/// <summary>LIST and ARRAY, as <see cref="List{T}"/> of what the elements are, or as an array.</summary>
internal sealed class ListReader : VectorReader
{
    private readonly VectorReader element;
    private readonly ulong arrayLength;

    internal ListReader(LogicalType type)
        : base(type.Id)
    {
        using var child = type.Element();
        element = VectorReaderFactory.Create(child);
        arrayLength = Type == DuckDBType.Array ? NativeMethods.duckdb_array_type_array_size(type) : 0;
        ClrType = typeof(List<>).MakeGenericType(element.ClrType);
    }

    internal override Type ClrType { get; }

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        element.Reset(Type == DuckDBType.Array ? NativeMethods.duckdb_array_vector_get_child(vector) : NativeMethods.duckdb_list_vector_get_child(vector));
    }

    /// <summary>A list that has nulls is a list of nullable elements.</summary>
    internal override object GetValue(int row)
    {
        var (start, count) = Range(row);
        return Build(start, count, element.TypeOfRange(start, count));
    }

    internal override Type TypeOfRange(int start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            var (first, length) = Range(row);
            if (!IsNull(row) && element.TypeOfRange(first, length) is var type && type != element.ClrType)
            {
                return typeof(List<>).MakeGenericType(type);
            }
        }

        return ClrType;
    }

    internal override object GetValue(int row, Type target)
    {
        var (start, count) = Range(row);
        if (target.IsArray)
        {
            var list = Build(start, count, target.GetElementType()!);
            var array = Array.CreateInstance(target.GetElementType()!, count);
            list.CopyTo(array, 0);
            return array;
        }

        var itemType = target.IsGenericType && target.GetGenericArguments() is [var argument] ? argument : null;
        return itemType is not null && target.IsAssignableFrom(typeof(List<>).MakeGenericType(itemType))
            ? Build(start, count, itemType)
            : base.GetValue(row, target);
    }

    private IList Build(int start, int count, Type itemType)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType), count)!;
        for (var row = start; row < start + count; row++)
        {
            list.Add(element.GetElement(row, itemType, "An element of the list"));
        }

        return list;
    }

    private (int Start, int Count) Range(int row)
    {
        if (Type == DuckDBType.Array)
        {
            return (checked(row * (int)arrayLength), (int)arrayLength);
        }

        var entry = Cell<NativeListEntry>(row);
        return (checked((int)entry.Offset), checked((int)entry.Length));
    }
}
