using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Writing;

internal static unsafe class ChunkFactory
{
    /// <summary>An empty chunk with one vector of each type.</summary>
    internal static ChunkHandle Create(LogicalType[] types, SafeHandle owner)
    {
        var native = Array.ConvertAll(types, type => type.DangerousGetHandle());
        fixed (nint* address = native)
        {
            var chunk = new ChunkHandle(NativeMethods.duckdb_create_data_chunk(address, (ulong)native.Length), owner);
            GC.KeepAlive(types);
            return chunk;
        }
    }
}
