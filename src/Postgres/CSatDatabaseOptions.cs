using CSat.Postgres.Embedded;

namespace CSat.Postgres;

/// <summary>Which operational database a host uses.</summary>
/// <param name="Embedded">The embedded server; not touched when a connection string is given.</param>
/// <param name="ConnectionString">A server of the operator's own, or null for the embedded one.</param>
public sealed record CSatDatabaseOptions(EmbeddedPostgresOptions Embedded, string? ConnectionString)
{
    /// <summary>Names a connection string of the operator's own.</summary>
    public const string ConnectionVariable = "CSAT_POSTGRES";

    /// <summary>The database of a state directory, or the one that <see cref="ConnectionVariable"/> names.</summary>
    /// <param name="directory">The state directory's folder for PostgreSQL.</param>
    /// <param name="nodeModules">The checkout's <c>node_modules</c>.</param>
    public static CSatDatabaseOptions FromEnvironment(string directory, string nodeModules)
    {
        var named = Environment.GetEnvironmentVariable(ConnectionVariable);
        return new CSatDatabaseOptions(new EmbeddedPostgresOptions { Directory = directory, NodeModules = nodeModules }, string.IsNullOrWhiteSpace(named) ? null : named);
    }
}
