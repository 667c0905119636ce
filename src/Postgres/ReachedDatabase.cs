using System.Net.Sockets;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Embedded;
using CSat.Postgres.Logins;
using Npgsql;

namespace CSat.Postgres;

/// <summary>The operational database where it runs already: nothing is started, made or migrated. For those who only look.</summary>
public sealed class ReachedDatabase : IAsyncDisposable
{
    private const int SecondsToAnswer = 5;

    private readonly IReadOnlyList<PostgresDataSources> _sources;

    private ReachedDatabase(NpgsqlDataSource owner, PostgresDataSources home, IReadOnlyList<(string Name, PostgresDataSources Sources)> cells)
    {
        Owner = owner;
        Etl = new CellPools(home.Etl, cells.Select(cell => KeyValuePair.Create(cell.Name, cell.Sources.Etl)));
        _sources = [home, .. cells.Select(cell => cell.Sources)];
    }

    /// <summary>Connects the owner.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>For the ETL's login, as an earlier start has made it.</summary>
    public CellPools Etl { get; }

    /// <summary>Reaches it.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where it does not run or lets nobody in; then the reason, in the words of the system.</returns>
    public static async Task<(ReachedDatabase? Database, string? Reason)> TryOpenAsync(CSatDatabaseOptions options, CancellationToken cancellation = default)
    {
        try
        {
            var found = options.ConnectionString ?? EmbeddedPostgres.FindConnection(options.Embedded.Directory);
            if (found is null)
            {
                return (null, "the embedded server does not run");
            }

            var connectionString = new NpgsqlConnectionStringBuilder(found) { Timeout = SecondsToAnswer }.ConnectionString;
            await using (var knock = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString))
            {
                await knock.OpenAsync(cancellation).ConfigureAwait(false);
            }

            var cells = options.Cells.Select(cell => (cell.Name, new PostgresDataSources(LoginsOf(options with { Logins = GivenLogins.None }, cell.ConnectionString))));
            return (new ReachedDatabase(PostgresDataSources.ForOwner(connectionString), new PostgresDataSources(LoginsOf(options, connectionString)), [.. cells]), null);
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or TimeoutException or IOException or UnauthorizedAccessException or ProblemException)
        {
            return (null, fault.Message.ReplaceLineEndings(" "));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var sources in _sources)
        {
            await sources.DisposeAsync().ConfigureAwait(false);
        }

        await Owner.DisposeAsync().ConfigureAwait(false);
    }

    private static PostgresLogins LoginsOf(CSatDatabaseOptions options, string connectionString)
    {
        var secret = LoginSecret.Of(Path.GetFullPath(options.Embedded.Directory));
        return new PostgresLogins(
            options.Logins.Application ?? Made(PostgresDataSources.ApplicationRole),
            options.Logins.Etl ?? Made(PostgresDataSources.EtlRole));

        string Made(string role) => PostgresLogins.As(connectionString, secret.Login(role, new NpgsqlConnectionStringBuilder(connectionString).Database!));
    }
}
