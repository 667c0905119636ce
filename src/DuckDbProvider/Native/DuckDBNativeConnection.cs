using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>The native connection (<c>duckdb_connection</c>), for calls of the C API that the provider does not wrap.</summary>
public sealed class DuckDBNativeConnection : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly DatabaseHandle? database;

    /// <summary>An empty handle.</summary>
    public DuckDBNativeConnection()
        : base(ownsHandle: true)
    {
    }

    internal DuckDBNativeConnection(DatabaseHandle database)
        : base(ownsHandle: true)
    {
        if (NativeMethods.duckdb_connect(database, out var connection) != 0)
        {
            throw new Data.DuckDBException("DuckDB refused a further connection to the database.", DuckDBErrorType.Connection);
        }

        var held = false;
        database.DangerousAddRef(ref held);
        this.database = database;
        SetHandle(connection);
        HandleCount.Opened();
    }

    /// <summary>Stops the statement that runs on this connection; without effect when none runs.</summary>
    public void Interrupt() => NativeMethods.duckdb_interrupt(this);

    protected override bool ReleaseHandle()
    {
        NativeMethods.duckdb_disconnect(ref handle);
        HandleCount.Closed();
        database?.DangerousRelease();
        return true;
    }
}
