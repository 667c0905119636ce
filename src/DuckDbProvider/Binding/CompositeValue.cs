using System.Collections;

namespace DuckDB.NET.Data.Binding;

/// <summary>LIST, ARRAY, MAP and STRUCT values out of .NET collections.</summary>
internal static unsafe class CompositeValue
{
    internal static nint FromList(IEnumerable items, LogicalType? type)
    {
        var fixedLength = type?.Id == DuckDBType.Array;
        using var expected = fixedLength || type?.Id == DuckDBType.List ? type!.Element() : null;
        using var values = new Parts();
        foreach (var item in items)
        {
            values.Add(item, expected);
        }

        using var inferred = expected is null || expected.Id is DuckDBType.Any or DuckDBType.Invalid ? values.ElementType() : null;
        fixed (nint* address = values.ToArray())
        {
            return Checked(fixedLength
                ? NativeMethods.duckdb_create_array_value(inferred ?? expected!, address, (ulong)values.Count)
                : NativeMethods.duckdb_create_list_value(inferred ?? expected!, address, (ulong)values.Count));
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
        using var keys = new Parts();
        using var values = new Parts();
        foreach (DictionaryEntry entry in entries)
        {
            keys.Add(entry.Key, keyType);
            values.Add(entry.Value, valueType);
        }

        fixed (nint* keyAddress = keys.ToArray(), valueAddress = values.ToArray())
        {
            return Checked(NativeMethods.duckdb_create_map_value(type, keyAddress, valueAddress, (ulong)keys.Count));
        }
    }

    private static nint Struct(IDictionary entries, LogicalType type)
    {
        var fields = type.Fields();
        using var values = new Parts();
        try
        {
            Array.ForEach(fields, field => values.Add(entries.Contains(field.Name) ? entries[field.Name] : null, field.Type));
            fixed (nint* address = values.ToArray())
            {
                return Checked(NativeMethods.duckdb_create_struct_value(type, address));
            }
        }
        finally
        {
            Array.ForEach(fields, field => field.Type.Dispose());
        }
    }

    private static nint Checked(nint value) => value != 0
        ? value
        : throw new InvalidOperationException("The elements of a LIST, ARRAY, MAP or STRUCT parameter do not fit the type that the statement expects.");

    /// <summary>Native values that a composite one copies.</summary>
    private sealed class Parts : List<nint>, IDisposable
    {
        internal void Add(object? value, LogicalType? type) => Add(ValueFactory.Create(value, type));

        /// <summary>The type of the first element that is not null.</summary>
        internal LogicalType ElementType()
        {
            foreach (var value in this)
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

        public void Dispose() => ForEach(value => NativeMethods.duckdb_destroy_value(ref value));
    }
}
