using System.Collections;

namespace DuckDB.NET.Data.Reading;

/// <summary>MAP: a list of key and value pairs, as a dictionary.</summary>
internal sealed class MapReader : VectorReader
{
    private readonly VectorReader keys;
    private readonly VectorReader values;

    internal MapReader(LogicalType type)
        : base(DuckDBType.Map)
    {
        using var keyType = new LogicalType(NativeMethods.duckdb_map_type_key_type(type));
        using var valueType = new LogicalType(NativeMethods.duckdb_map_type_value_type(type));
        keys = VectorReaderFactory.Create(keyType);
        values = VectorReaderFactory.Create(valueType);
        ClrType = typeof(Dictionary<,>).MakeGenericType(keys.ClrType, values.ClrType);
    }

    internal override Type ClrType { get; }

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        var pairs = NativeMethods.duckdb_list_vector_get_child(vector);
        keys.Reset(NativeMethods.duckdb_struct_vector_get_child(pairs, 0));
        values.Reset(NativeMethods.duckdb_struct_vector_get_child(pairs, 1));
    }

    /// <summary>A map that has null values is a dictionary of nullable values.</summary>
    internal override object GetValue(int row)
    {
        var entry = Cell<NativeListEntry>(row);
        return Build(row, keys.ClrType, values.TypeOfRange((int)entry.Offset, (int)entry.Length));
    }

    internal override object GetValue(int row, Type target) =>
        target.IsGenericType && target.GetGenericArguments() is [var key, var value]
            && target.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value))
                ? Build(row, key, value)
                : base.GetValue(row, target);

    private IDictionary Build(int row, Type keyType, Type valueType)
    {
        var entry = Cell<NativeListEntry>(row);
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(keyType, valueType))!;
        for (var i = (int)entry.Offset; i < (int)(entry.Offset + entry.Length); i++)
        {
            map.Add(keys.GetNullable(i, keyType)!, values.GetElement(i, valueType, "A value of the MAP"));
        }

        return map;
    }
}
