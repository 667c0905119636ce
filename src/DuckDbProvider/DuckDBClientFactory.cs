using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>Makes the provider's objects for code that knows ADO.NET only.</summary>
public class DuckDBClientFactory : DbProviderFactory
{
    /// <summary>The one instance.</summary>
    public static readonly DuckDBClientFactory Instance = new();

    private DuckDBClientFactory()
    {
    }

    public override DbCommand CreateCommand() => new DuckDBCommand();
    public override DbConnection CreateConnection() => new DuckDBConnection();
    public override DbParameter CreateParameter() => new DuckDBParameter();
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDBConnectionStringBuilder();
}
