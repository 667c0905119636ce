using System.Reflection;

namespace DuckDB.NET.Data.Reading;

/// <summary>STRUCT, as a dictionary by field name or as an object whose writable properties have the fields' names.</summary>
internal sealed class StructReader : VectorReader
{
    private readonly (string Name, VectorReader Reader)[] fields;
    private (Type? Type, PropertyInfo?[] Properties) mapping;

    internal StructReader(LogicalType type)
        : base(DuckDBType.Struct)
    {
        fields = Array.ConvertAll(type.Fields(), field =>
        {
            using var fieldType = field.Type;
            return (field.Name, VectorReaderFactory.Create(fieldType));
        });
    }

    internal override Type ClrType => typeof(Dictionary<string, object?>);

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Reader.Reset(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i));
        }
    }

    internal override object GetValue(int row)
    {
        var values = new Dictionary<string, object?>(fields.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, reader) in fields)
        {
            values[name] = reader.GetNullable(row, typeof(object));
        }

        return values;
    }

    internal override object GetValue(int row, Type target)
    {
        if (target.IsAssignableFrom(ClrType))
        {
            return GetValue(row);
        }

        if (mapping.Type != target)
        {
            mapping = (target, Array.ConvertAll(fields, field => Property(target, field.Name)));
        }

        var result = target.IsAbstract ? throw Unreadable(target) : Activator.CreateInstance(target) ?? throw Unreadable(target);
        for (var i = 0; i < fields.Length; i++)
        {
            if (mapping.Properties[i] is { } property)
            {
                property.SetValue(result, fields[i].Reader.GetElement(row, property.PropertyType, fields[i].Name));
            }
        }

        return result;
    }

    private static PropertyInfo? Property(Type target, string name) =>
        target.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { CanWrite: true } property ? property : null;
}

/// <summary>UNION: its first child is the tag, each other child a member; the value is the tagged member's.</summary>
internal sealed unsafe class UnionReader : VectorReader
{
    private readonly VectorReader[] members;
    private byte* tags;

    internal UnionReader(LogicalType type)
        : base(DuckDBType.Union)
    {
        members = Array.ConvertAll(type.Members(), member =>
        {
            using (member)
            {
                return VectorReaderFactory.Create(member);
            }
        });
    }

    internal override Type ClrType => typeof(object);

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        tags = NativeMethods.duckdb_vector_get_data(NativeMethods.duckdb_struct_vector_get_child(vector, 0));
        for (var i = 0; i < members.Length; i++)
        {
            members[i].Reset(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i + 1));
        }
    }

    internal override object GetValue(int row) => members[tags[row]].GetNullable(row, typeof(object)) ?? DBNull.Value;
    internal override object GetValue(int row, Type target) => members[tags[row]].GetNullable(row, target) ?? throw Unreadable(target);
}
