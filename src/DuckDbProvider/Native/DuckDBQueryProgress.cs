using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far a running statement has come (<c>duckdb_query_progress_type</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBQueryProgress
{
    /// <summary>Percent done, 0 to 100; -1 when DuckDB does not know (the setting enable_progress_bar is off, or nothing runs).</summary>
    public double Percentage { get; }

    /// <summary>Rows read so far.</summary>
    public ulong RowsProcessed { get; }

    /// <summary>Rows to be read in all, as far as known.</summary>
    public ulong TotalRowsToProcess { get; }
}
