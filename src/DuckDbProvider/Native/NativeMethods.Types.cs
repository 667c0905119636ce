using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Logical types, data chunks and vectors.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Lib)] internal static partial nint duckdb_create_logical_type(DuckDBType type);
    [LibraryImport(Lib)] internal static partial nint duckdb_create_list_type(nint element);
    [LibraryImport(Lib)] internal static partial DuckDBType duckdb_get_type_id(LogicalType type);
    [LibraryImport(Lib)] internal static partial byte duckdb_decimal_width(LogicalType type);
    [LibraryImport(Lib)] internal static partial byte duckdb_decimal_scale(LogicalType type);
    [LibraryImport(Lib)] internal static partial DuckDBType duckdb_decimal_internal_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial DuckDBType duckdb_enum_internal_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial uint duckdb_enum_dictionary_size(LogicalType type);
    [LibraryImport(Lib)] internal static partial byte* duckdb_enum_dictionary_value(LogicalType type, ulong index);
    [LibraryImport(Lib)] internal static partial nint duckdb_list_type_child_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial nint duckdb_array_type_child_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial ulong duckdb_array_type_array_size(LogicalType type);
    [LibraryImport(Lib)] internal static partial nint duckdb_map_type_key_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial nint duckdb_map_type_value_type(LogicalType type);
    [LibraryImport(Lib)] internal static partial ulong duckdb_struct_type_child_count(LogicalType type);
    [LibraryImport(Lib)] internal static partial byte* duckdb_struct_type_child_name(LogicalType type, ulong index);
    [LibraryImport(Lib)] internal static partial nint duckdb_struct_type_child_type(LogicalType type, ulong index);
    [LibraryImport(Lib)] internal static partial ulong duckdb_union_type_member_count(LogicalType type);
    [LibraryImport(Lib)] internal static partial nint duckdb_union_type_member_type(LogicalType type, ulong index);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_logical_type(ref nint type);

    [LibraryImport(Lib)] internal static partial nint duckdb_create_data_chunk(nint* types, ulong count);
    [LibraryImport(Lib)] internal static partial void duckdb_destroy_data_chunk(ref nint chunk);
    [LibraryImport(Lib)] internal static partial void duckdb_data_chunk_reset(ChunkHandle chunk);
    [LibraryImport(Lib)] internal static partial nint duckdb_data_chunk_get_vector(ChunkHandle chunk, ulong column);
    [LibraryImport(Lib)] internal static partial ulong duckdb_data_chunk_get_size(ChunkHandle chunk);
    [LibraryImport(Lib)] internal static partial void duckdb_data_chunk_set_size(ChunkHandle chunk, ulong size);

    [LibraryImport(Lib)] internal static partial byte* duckdb_vector_get_data(nint vector);
    [LibraryImport(Lib)] internal static partial ulong* duckdb_vector_get_validity(nint vector);
    [LibraryImport(Lib)] internal static partial void duckdb_vector_ensure_validity_writable(nint vector);
    [LibraryImport(Lib)] internal static partial void duckdb_vector_assign_string_element_len(nint vector, ulong row, byte* text, ulong length);
    [LibraryImport(Lib)] internal static partial nint duckdb_list_vector_get_child(nint vector);
    [LibraryImport(Lib)] internal static partial ulong duckdb_list_vector_get_size(nint vector);
    [LibraryImport(Lib)] internal static partial int duckdb_list_vector_set_size(nint vector, ulong size);
    [LibraryImport(Lib)] internal static partial int duckdb_list_vector_reserve(nint vector, ulong capacity);
    [LibraryImport(Lib)] internal static partial nint duckdb_struct_vector_get_child(nint vector, ulong index);
    [LibraryImport(Lib)] internal static partial nint duckdb_array_vector_get_child(nint vector);
}
