using System.Collections;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Binding;

/// <summary>LIST, ARRAY, MAP and STRUCT values out of .NET collections.</summary>
internal static unsafe class CompositeValue
{
    internal static nint FromList(IEnumerable items, LogicalType? type)
    {
        var fixedLength = type?.Id == DuckDBType.Array;
        using var expected = fixedLength || type?.Id == DuckDBType.List ? type!.Element() : null;
        var values = new List<nint>();
        try
        {
            foreach (var item in items)
            {
                values.Add(ValueFactory.Create(item, expected));
            }

            using var inferred = expected is null || expected.Id is DuckDBType.Any or DuckDBType.Invalid ? ElementType(values) : null;
            var native = values.ToArray();
            fixed (nint* address = native)
            {
                return Checked(fixedLength
                    ? NativeMethods.duckdb_create_array_value(inferred ?? expected!, address, (ulong)native.Length)
                    : NativeMethods.duckdb_create_list_value(inferred ?? expected!, address, (ulong)native.Length));
            }
        }
        finally
        {
            Destroy(values);
        }
    }

    internal static nint FromDictionary(IDictionary entries, LogicalType? type) => type?.Id switch
    {
        DuckDBType.Map => Map(entries, type),
        DuckDBType.Struct => Struct(entries, type),
        _ => throw new NotSupportedException("A dictionary is bound where the statement expects a MAP or STRUCT; cast the parameter: $name::MAP(VARCHAR, INTEGER)."),
    };

    private static nint Map(IDictionary entries, LogicalType type)
    {
        using var keyType = new LogicalType(NativeMethods.duckdb_map_type_key_type(type));
        using var valueType = new LogicalType(NativeMethods.duckdb_map_type_value_type(type));
        var keys = new List<nint>();
        var values = new List<nint>();
        try
        {
            foreach (DictionaryEntry entry in entries)
            {
                keys.Add(ValueFactory.Create(entry.Key, keyType));
                values.Add(ValueFactory.Create(entry.Value, valueType));
            }

            fixed (nint* keyAddress = keys.ToArray(), valueAddress = values.ToArray())
            {
                return Checked(NativeMethods.duckdb_create_map_value(type, keyAddress, valueAddress, (ulong)keys.Count));
            }
        }
        finally
        {
            Destroy(keys);
            Destroy(values);
        }
    }

    private static nint Struct(IDictionary entries, LogicalType type)
    {
        var values = new List<nint>();
        try
        {
            foreach (var (name, fieldType) in type.Fields())
            {
                using (fieldType)
                {
                    values.Add(ValueFactory.Create(entries.Contains(name) ? entries[name] : null, fieldType));
                }
            }

            fixed (nint* address = values.ToArray())
            {
                return Checked(NativeMethods.duckdb_create_struct_value(type, address));
            }
        }
        finally
        {
            Destroy(values);
        }
    }

    /// <summary>The type of the first element that is not null.</summary>
    private static LogicalType ElementType(List<nint> values)
    {
        foreach (var value in values)
        {
            // The value keeps its type; the element type of a list of it is a copy that can be destroyed.
            using var list = new LogicalType(NativeMethods.duckdb_create_list_type(NativeMethods.duckdb_get_value_type(value)));
            var type = list.Element();
            if (type.Id != DuckDBType.SqlNull)
            {
                return type;
            }

            type.Dispose();
        }

        return LogicalType.Of(DuckDBType.SqlNull);
    }

    private static nint Checked(nint value) => value != 0
        ? value
        : throw new InvalidOperationException("The elements of a LIST, ARRAY, MAP or STRUCT parameter do not fit the type that the statement expects.");

    private static void Destroy(List<nint> values)
    {
        foreach (var value in values)
        {
            var each = value;
            NativeMethods.duckdb_destroy_value(ref each);
        }
    }
}
