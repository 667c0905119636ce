using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Values bound to parameters; each must be destroyed.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_value(ref nint value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_null_value();
    [LibraryImport(Lib)] internal static partial nint duckdb_create_bool([MarshalAs(UnmanagedType.U1)] bool value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_int8(sbyte value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uint8(byte value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_int16(short value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uint16(ushort value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_int32(int value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uint32(uint value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_int64(long value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uint64(ulong value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_hugeint(NativeHugeInt value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uhugeint(NativeHugeInt value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_bignum(NativeBigNum value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_decimal(NativeDecimal value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_float(float value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_double(double value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_date(int days);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_time(long micros);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_time_tz_value(ulong bits);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_timestamp(long micros);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_timestamp_tz(long micros);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_interval(NativeInterval value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_uuid(NativeHugeInt value);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_blob(byte* data, ulong length);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_bit(NativeBytes bits);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_varchar_length(byte* text, ulong length);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_list_value(LogicalType element, nint* values, ulong count);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_array_value(LogicalType element, nint* values, ulong count);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_struct_value(LogicalType type, nint* values);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_map_value(LogicalType type, nint* keys, nint* values, ulong count);
    /// <summary>The type of a value; owned by the value, not to be destroyed.</summary>
    [LibraryImport(Lib)] internal static partial nint duckdb_get_value_type(nint value);
}
