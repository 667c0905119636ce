using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The functions of DuckDB's C API that open, prepare and execute. A function that can fail returns 0 on success.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Lib = DuckDBLibrary.Name;

    [LibraryImport(Lib)] internal static partial nint duckdb_library_version();
    [LibraryImport(Lib)] internal static partial void duckdb_free(void* memory);
    [LibraryImport(Lib)] internal static partial ulong duckdb_vector_size();

    [LibraryImport(Lib)] internal static partial int duckdb_create_config(out nint config);
    [LibraryImport(Lib)] internal static partial nuint duckdb_config_count();
    [LibraryImport(Lib)] internal static partial int duckdb_get_config_flag(nuint index, out nint name, out nint description);
    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)] internal static partial int duckdb_set_config(nint config, string name, string value);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_config(ref nint config);
    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_open_ext(string path, out nint database, nint config, out byte* error);
    [LibraryImport(Lib)] internal static partial void duckdb_close(ref nint database);
    [LibraryImport(Lib)] internal static partial int duckdb_connect(DatabaseHandle database, out nint connection);
    [LibraryImport(Lib)] internal static partial void duckdb_disconnect(ref nint connection);
    [LibraryImport(Lib)] internal static partial void duckdb_interrupt(DuckDBNativeConnection connection);
    [LibraryImport(Lib)] internal static partial DuckDBQueryProgress duckdb_query_progress(DuckDBNativeConnection connection);

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ulong duckdb_extract_statements(DuckDBNativeConnection connection, string sql, out nint extracted);
    [LibraryImport(Lib)] internal static partial nint duckdb_extract_statements_error(ExtractedHandle extracted);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_extracted(ref nint extracted);
    [LibraryImport(Lib)]
    internal static partial int duckdb_prepare_extracted_statement(DuckDBNativeConnection connection, ExtractedHandle extracted, ulong index, out nint prepared);
    [LibraryImport(Lib)] internal static partial nint duckdb_prepare_error(PreparedHandle prepared);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_prepare(ref nint prepared);
    [LibraryImport(Lib)] internal static partial ulong duckdb_nparams(PreparedHandle prepared);
    [LibraryImport(Lib)] internal static partial byte* duckdb_parameter_name(PreparedHandle prepared, ulong index);
    [LibraryImport(Lib)] internal static partial nint duckdb_param_logical_type(PreparedHandle prepared, ulong index);
    [LibraryImport(Lib)] internal static partial int duckdb_bind_value(PreparedHandle prepared, ulong index, nint value);
    [LibraryImport(Lib)] internal static partial int duckdb_pending_prepared(PreparedHandle prepared, out nint pending);
    [LibraryImport(Lib)] internal static partial int duckdb_pending_prepared_streaming(PreparedHandle prepared, out nint pending);
    [LibraryImport(Lib)] internal static partial nint duckdb_pending_error(nint pending);
    [LibraryImport(Lib)] internal static partial int duckdb_execute_pending(nint pending, NativeResult* result);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_pending(ref nint pending);

    [LibraryImport(Lib)] internal static partial nint duckdb_result_error(NativeResult* result);
    [LibraryImport(Lib)] internal static partial DuckDBErrorType duckdb_result_error_type(NativeResult* result);
    [LibraryImport(Lib)] internal static partial int duckdb_result_return_type(NativeResult result);
    [LibraryImport(Lib)] internal static partial ulong duckdb_rows_changed(NativeResult* result);
    [LibraryImport(Lib)] internal static partial ulong duckdb_column_count(NativeResult* result);
    [LibraryImport(Lib)] internal static partial nint duckdb_column_name(NativeResult* result, ulong column);
    [LibraryImport(Lib)] internal static partial nint duckdb_column_logical_type(NativeResult* result, ulong column);
    [LibraryImport(Lib)] internal static partial nint duckdb_fetch_chunk(NativeResult result);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_result(NativeResult* result);

    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_appender_create_ext(DuckDBNativeConnection connection, string? catalog, string? schema, string table, out nint appender);
    [LibraryImport(Lib)] internal static partial ulong duckdb_appender_column_count(AppenderHandle appender);
    [LibraryImport(Lib)] internal static partial nint duckdb_appender_column_type(AppenderHandle appender, ulong column);
    [LibraryImport(Lib)] internal static partial int duckdb_append_data_chunk(AppenderHandle appender, ChunkHandle chunk);
    [LibraryImport(Lib)] internal static partial int duckdb_append_default_to_chunk(AppenderHandle appender, ChunkHandle chunk, ulong column, ulong row);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_close(AppenderHandle appender);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_clear(AppenderHandle appender);
    [LibraryImport(Lib)] internal static partial int duckdb_appender_destroy(ref nint appender);
    [LibraryImport(Lib)] internal static partial nint duckdb_appender_error_data(AppenderHandle appender);
    [LibraryImport(Lib)] internal static partial DuckDBErrorType duckdb_error_data_error_type(nint error);
    [LibraryImport(Lib)] internal static partial nint duckdb_error_data_message(nint error);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_error_data(ref nint error);

    /// <summary>Text owned by DuckDB, copied; empty for a null address.</summary>
    internal static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";

    /// <summary>Text handed over by DuckDB: copied, then freed.</summary>
    internal static string TakeText(byte* utf8)
    {
        var text = Text((nint)utf8);
        duckdb_free(utf8);
        return text;
    }
}
