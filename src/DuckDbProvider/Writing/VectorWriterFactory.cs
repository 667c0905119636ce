namespace DuckDB.NET.Data.Writing;

/// <summary>Chooses the writer of a type, once per appender.</summary>
internal static class VectorWriterFactory
{
    internal static VectorWriter Create(LogicalType type)
    {
        var id = type.Id;
        return id switch
        {
            DuckDBType.Boolean => new BooleanWriter(),
            DuckDBType.TinyInt => new NumericWriter<sbyte>(id),
            DuckDBType.SmallInt => new NumericWriter<short>(id),
            DuckDBType.Integer => new NumericWriter<int>(id),
            DuckDBType.BigInt => new NumericWriter<long>(id),
            DuckDBType.UnsignedTinyInt => new NumericWriter<byte>(id),
            DuckDBType.UnsignedSmallInt => new NumericWriter<ushort>(id),
            DuckDBType.UnsignedInteger => new NumericWriter<uint>(id),
            DuckDBType.UnsignedBigInt => new NumericWriter<ulong>(id),
            DuckDBType.Float => new NumericWriter<float>(id),
            DuckDBType.Double => new NumericWriter<double>(id),
            DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntWriter(id),
            DuckDBType.Decimal => new DecimalWriter(type),
            DuckDBType.Varchar or DuckDBType.Blob => new BytesWriter(id),
            DuckDBType.Uuid => new GuidWriter(),
            DuckDBType.Enum => new EnumWriter(type),
            DuckDBType.Date => new DateWriter(),
            DuckDBType.Time or DuckDBType.TimeNs => new TimeWriter(id),
            DuckDBType.TimeTz => new TimeTzWriter(),
            DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz
                => new TimestampWriter(id),
            DuckDBType.Interval => new IntervalWriter(),
            DuckDBType.List or DuckDBType.Array => new ListWriter(type),
            _ => new NullWriter(type),
        };
    }
}

/// <summary>A column that the row appender has no values for: NULL and its default are all it takes.</summary>
internal sealed class NullWriter : VectorWriter
{
    private readonly VectorWriter[] children;

    internal NullWriter(LogicalType type)
        : base(type.Id) => children = Type switch
        {
            DuckDBType.Struct => Array.ConvertAll(type.Fields(), field => Child(field.Type)),
            DuckDBType.Union => [Child(LogicalType.Of(DuckDBType.UnsignedTinyInt)), .. type.Members().Select(Child)],
            _ => [],
        };

    internal override void Reset(nint vector)
    {
        base.Reset(vector);
        for (var i = 0; i < children.Length; i++)
        {
            children[i].Reset(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i));
        }
    }

    internal override void Renew(int row)
    {
        base.Renew(row);
        Array.ForEach(children, child => child.Renew(row));
    }

    internal override void WriteNull(int row)
    {
        base.WriteNull(row);
        // DuckDB wants the fields of a null STRUCT to be null too.
        Array.ForEach(children, child => child.WriteNull(row));
    }

    internal override void Write<T>(int row, T value) =>
        throw new NotSupportedException($"The appender cannot write {Type} columns; insert by a statement with parameters.");

    private static VectorWriter Child(LogicalType type)
    {
        using (type)
        {
            return VectorWriterFactory.Create(type);
        }
    }
}
