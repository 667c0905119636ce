namespace DuckDB.NET.Native;

/// <summary>The type of a column or value (<c>duckdb_type</c> of the C API).</summary>
public enum DuckDBType
{
    /// <summary>Not a type.</summary>
    Invalid = 0,
    /// <summary>BOOLEAN.</summary>
    Boolean = 1,
    /// <summary>TINYINT, 8 bits with sign.</summary>
    TinyInt = 2,
    /// <summary>SMALLINT, 16 bits with sign.</summary>
    SmallInt = 3,
    /// <summary>INTEGER, 32 bits with sign.</summary>
    Integer = 4,
    /// <summary>BIGINT, 64 bits with sign.</summary>
    BigInt = 5,
    /// <summary>UTINYINT, 8 bits.</summary>
    UnsignedTinyInt = 6,
    /// <summary>USMALLINT, 16 bits.</summary>
    UnsignedSmallInt = 7,
    /// <summary>UINTEGER, 32 bits.</summary>
    UnsignedInteger = 8,
    /// <summary>UBIGINT, 64 bits.</summary>
    UnsignedBigInt = 9,
    /// <summary>FLOAT, 32 bits.</summary>
    Float = 10,
    /// <summary>DOUBLE, 64 bits.</summary>
    Double = 11,
    /// <summary>TIMESTAMP in microseconds.</summary>
    Timestamp = 12,
    /// <summary>DATE in days.</summary>
    Date = 13,
    /// <summary>TIME in microseconds.</summary>
    Time = 14,
    /// <summary>INTERVAL of months, days and microseconds.</summary>
    Interval = 15,
    /// <summary>HUGEINT, 128 bits with sign.</summary>
    HugeInt = 16,
    /// <summary>VARCHAR, UTF-8 text.</summary>
    Varchar = 17,
    /// <summary>BLOB, bytes.</summary>
    Blob = 18,
    /// <summary>DECIMAL(width, scale).</summary>
    Decimal = 19,
    /// <summary>TIMESTAMP_S in seconds.</summary>
    TimestampS = 20,
    /// <summary>TIMESTAMP_MS in milliseconds.</summary>
    TimestampMs = 21,
    /// <summary>TIMESTAMP_NS in nanoseconds.</summary>
    TimestampNs = 22,
    /// <summary>ENUM.</summary>
    Enum = 23,
    /// <summary>LIST of any length.</summary>
    List = 24,
    /// <summary>STRUCT of named fields.</summary>
    Struct = 25,
    /// <summary>MAP of keys to values.</summary>
    Map = 26,
    /// <summary>UUID.</summary>
    Uuid = 27,
    /// <summary>UNION of tagged members.</summary>
    Union = 28,
    /// <summary>BIT string.</summary>
    Bit = 29,
    /// <summary>TIME WITH TIME ZONE.</summary>
    TimeTz = 30,
    /// <summary>TIMESTAMP WITH TIME ZONE, microseconds in UTC.</summary>
    TimestampTz = 31,
    /// <summary>UHUGEINT, 128 bits.</summary>
    UnsignedHugeInt = 32,
    /// <summary>ARRAY of a fixed length.</summary>
    Array = 33,
    /// <summary>Any type (parameters of functions).</summary>
    Any = 34,
    /// <summary>BIGNUM, an integer of any length.</summary>
    VarInt = 35,
    /// <summary>The type of a bare NULL.</summary>
    SqlNull = 36,
    /// <summary>The type of a text literal.</summary>
    StringLiteral = 37,
    /// <summary>The type of an integer literal.</summary>
    IntegerLiteral = 38,
    /// <summary>TIME_NS in nanoseconds.</summary>
    TimeNs = 39,
    /// <summary>GEOMETRY, as well-known binary.</summary>
    Geometry = 40,
}
