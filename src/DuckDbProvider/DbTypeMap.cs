using System.Data;
using System.Numerics;

namespace DuckDB.NET.Data;

/// <summary>The <see cref="DbType"/> of a value, for tools that ask a parameter for it.</summary>
internal static class DbTypeMap
{
    internal static DbType Of(object? value) => value switch
    {
        string => DbType.String,
        bool => DbType.Boolean,
        sbyte => DbType.SByte,
        byte => DbType.Byte,
        short => DbType.Int16,
        ushort => DbType.UInt16,
        int => DbType.Int32,
        uint => DbType.UInt32,
        long => DbType.Int64,
        ulong => DbType.UInt64,
        float => DbType.Single,
        double => DbType.Double,
        decimal => DbType.Decimal,
        BigInteger => DbType.VarNumeric,
        Guid => DbType.Guid,
        byte[] => DbType.Binary,
        DateOnly => DbType.Date,
        TimeOnly => DbType.Time,
        DateTime => DbType.DateTime,
        DateTimeOffset => DbType.DateTimeOffset,
        _ => DbType.Object,
    };
}
