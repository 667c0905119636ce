using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]

namespace CSat.Etl.Loading;

/// <summary>
/// The functions of DuckDB's C API that whole-vector appends need and the provider does not offer. The library is the one that the provider has
/// loaded: only beside the application and by the provider's own resolver, never some other copy of the system.
/// </summary>
internal static unsafe partial class VectorMethods
{
    internal const int Decimal = 19;
    internal const int Enum = 23;
    private const string Lib = "duckdb";

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_appender_create(SafeHandle connection, string? schema, string table, out nint appender);
    [LibraryImport(Lib)] internal static partial nint duckdb_appender_error(nint appender);
    [LibraryImport(Lib)] internal static partial ulong duckdb_appender_column_count(nint appender);
    [LibraryImport(Lib)] internal static partial nint duckdb_appender_column_type(nint appender, ulong column);
    [LibraryImport(Lib)] internal static partial int duckdb_append_data_chunk(nint appender, nint chunk);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_flush(nint appender);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_close(nint appender);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_clear(nint appender);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_destroy(ref nint appender);
    [LibraryImport(Lib)] internal static partial ulong duckdb_vector_size();
    [LibraryImport(Lib)] internal static partial int duckdb_get_type_id(nint type);
    [LibraryImport(Lib)] internal static partial int duckdb_decimal_internal_type(nint type);
    [LibraryImport(Lib)] internal static partial int duckdb_enum_internal_type(nint type);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_logical_type(ref nint type);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_data_chunk(nint* types, ulong count);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_data_chunk(ref nint chunk);
    [LibraryImport(Lib)] internal static partial void duckdb_data_chunk_reset(nint chunk);
    [LibraryImport(Lib)] internal static partial void duckdb_data_chunk_set_size(nint chunk, ulong size);
    [LibraryImport(Lib)] internal static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);
    [LibraryImport(Lib)] internal static partial void* duckdb_vector_get_data(nint vector);
    [LibraryImport(Lib)] internal static partial ulong* duckdb_vector_get_validity(nint vector);
    [LibraryImport(Lib)] internal static partial void duckdb_vector_ensure_validity_writable(nint vector);
    [LibraryImport(Lib)] internal static partial void duckdb_vector_assign_string_element_len(nint vector, ulong row, byte* text, ulong length);

    internal static string AppenderError(nint appender) => Marshal.PtrToStringUTF8(duckdb_appender_error(appender)) ?? "DuckDB refused the append.";
}
