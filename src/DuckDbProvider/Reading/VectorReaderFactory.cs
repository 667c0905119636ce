namespace DuckDB.NET.Data.Reading;

/// <summary>Chooses the reader of a type, once per result.</summary>
internal static class VectorReaderFactory
{
    internal static VectorReader Create(LogicalType type)
    {
        var id = type.Id;
        return id switch
        {
            DuckDBType.Boolean => new BooleanReader(),
            DuckDBType.TinyInt => new NumericReader<sbyte>(id),
            DuckDBType.SmallInt => new NumericReader<short>(id),
            DuckDBType.Integer => new NumericReader<int>(id),
            DuckDBType.BigInt => new NumericReader<long>(id),
            DuckDBType.UnsignedTinyInt => new NumericReader<byte>(id),
            DuckDBType.UnsignedSmallInt => new NumericReader<ushort>(id),
            DuckDBType.UnsignedInteger => new NumericReader<uint>(id),
            DuckDBType.UnsignedBigInt => new NumericReader<ulong>(id),
            DuckDBType.Float => new NumericReader<float>(id),
            DuckDBType.Double => new NumericReader<double>(id),
            DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntReader(id),
            DuckDBType.VarInt => new BigNumReader(),
            DuckDBType.Decimal => new DecimalReader(type),
            DuckDBType.Varchar => new StringReader(),
            DuckDBType.Blob or DuckDBType.Geometry => new BlobReader(id),
            DuckDBType.Bit => new BitReader(),
            DuckDBType.Uuid => new GuidReader(),
            DuckDBType.Enum => new EnumReader(type),
            DuckDBType.Date => new DateReader(),
            DuckDBType.Time or DuckDBType.TimeNs => new TimeReader(id),
            DuckDBType.TimeTz => new TimeTzReader(),
            DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz
                => new TimestampReader(id),
            DuckDBType.Interval => new IntervalReader(),
            DuckDBType.List or DuckDBType.Array => new ListReader(type),
            DuckDBType.Struct => new StructReader(type),
            DuckDBType.Map => new MapReader(type),
            DuckDBType.Union => new UnionReader(type),
            DuckDBType.SqlNull => new NullReader(),
            _ => throw new NotSupportedException($"DuckDB's type number {(int)id} cannot be read; cast the column to VARCHAR or BLOB in the query."),
        };
    }
}
