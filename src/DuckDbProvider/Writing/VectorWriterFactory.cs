using DuckDB.NET.Native;

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
            _ => new UnsupportedWriter(id),
        };
    }
}

/// <summary>A column whose type the row appender cannot write: NULL and its default are all it takes.</summary>
internal sealed class UnsupportedWriter(DuckDBType type) : VectorWriter(type)
{
    internal override void Write<T>(int row, T value) =>
        throw new NotSupportedException($"The appender cannot write {Type} columns; insert by a statement with parameters.");
}
