using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Postgres.Embedded;
using CSat.Postgres.Logins;

namespace CSat.Postgres;

/// <summary>Which operational database a host uses.</summary>
/// <param name="Embedded">The embedded server; not touched when a connection string is given, but for its directory, which keeps the secret of the logins.</param>
/// <param name="ConnectionString">What the owner connects with to a server of the operator's own, or null for the embedded one.</param>
public sealed record CSatDatabaseOptions(EmbeddedPostgresOptions Embedded, string? ConnectionString)
{
    /// <summary>Names a connection string of the operator's own.</summary>
    public const string ConnectionVariable = "CSAT_POSTGRES";

    /// <summary>Logins that the operator made on that server; those that are not given are made by the owner.</summary>
    public GivenLogins Logins { get; init; } = GivenLogins.None;

    /// <summary>The cells beside this database, which is the home cell then.</summary>
    public IReadOnlyList<CellSettings> Cells { get; init; } = [];

    /// <summary>The database of a state directory, or the one that <see cref="ConnectionVariable"/> names.</summary>
    /// <param name="directory">The state directory's folder for PostgreSQL.</param>
    /// <param name="nodeModules">The checkout's <c>node_modules</c>.</param>
    /// <exception cref="ProblemException">A variable holds no connection string.</exception>
    public static CSatDatabaseOptions FromEnvironment(string directory, string nodeModules)
    {
        var cells = CellSettings.FromEnvironment();
        var embedded = new EmbeddedPostgresOptions { Directory = directory, NodeModules = nodeModules, CanBeFollowed = cells.Count > 0 };
        var named = Environment.GetEnvironmentVariable(ConnectionVariable);
        if (string.IsNullOrWhiteSpace(named))
        {
            return new CSatDatabaseOptions(embedded, null) { Cells = cells };
        }

        ConnectionText.Parse(named, ConnectionVariable);
        return new CSatDatabaseOptions(embedded, named) { Logins = GivenLogins.FromEnvironment(), Cells = cells };
    }
}
