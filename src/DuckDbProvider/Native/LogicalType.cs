namespace DuckDB.NET.Native;

/// <summary>A DuckDB type with all it is made of.</summary>
internal sealed unsafe class LogicalType(nint native) : OwnedHandle(native, null)
{
    internal DuckDBType Id => NativeMethods.duckdb_get_type_id(this);

    internal static LogicalType Of(DuckDBType type) => new(NativeMethods.duckdb_create_logical_type(type));

    /// <summary>The element type of a LIST or ARRAY.</summary>
    internal LogicalType Element() => new(
        Id == DuckDBType.Array ? NativeMethods.duckdb_array_type_child_type(this) : NativeMethods.duckdb_list_type_child_type(this));

    internal (string Name, LogicalType Type)[] Fields()
    {
        var fields = new (string, LogicalType)[NativeMethods.duckdb_struct_type_child_count(this)];
        for (ulong i = 0; i < (ulong)fields.Length; i++)
        {
            fields[i] = (NativeMethods.TakeText(NativeMethods.duckdb_struct_type_child_name(this, i)), new(NativeMethods.duckdb_struct_type_child_type(this, i)));
        }

        return fields;
    }

    /// <summary>The types of a UNION's members.</summary>
    internal LogicalType[] Members()
    {
        var members = new LogicalType[NativeMethods.duckdb_union_type_member_count(this)];
        for (ulong i = 0; i < (ulong)members.Length; i++)
        {
            members[i] = new(NativeMethods.duckdb_union_type_member_type(this, i));
        }

        return members;
    }

    internal string[] EnumNames()
    {
        var names = new string[NativeMethods.duckdb_enum_dictionary_size(this)];
        for (ulong i = 0; i < (ulong)names.Length; i++)
        {
            names[i] = NativeMethods.TakeText(NativeMethods.duckdb_enum_dictionary_value(this, i));
        }

        return names;
    }

    protected override void Destroy() => NativeMethods.duckdb_destroy_logical_type(ref handle);
}
