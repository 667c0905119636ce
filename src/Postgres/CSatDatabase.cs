using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Postgres.Embedded;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres;

/// <summary>
/// The operational database, migrated and ready: the embedded server, or the one that <see cref="CSatDatabaseOptions.ConnectionString"/> names. The owner
/// migrates, makes the logins of the API and the ETL, and leaves: no session of a running program can become the owner.
/// </summary>
public sealed class CSatDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _server;
    private readonly PostgresDataSources _sources;
    private readonly IReadOnlyList<(string Name, PostgresDataSources Sources)> _cells;
    private readonly ILogger _logger;

    private CSatDatabase(EmbeddedPostgres? server, PostgresDataSources sources, string ownerConnectionString, IReadOnlyList<(string Name, PostgresDataSources Sources)> cells, ILogger logger)
    {
        _server = server;
        _cells = cells;
        Application = new CellPools(sources.Application, cells.Select(cell => KeyValuePair.Create(cell.Name, cell.Sources.Application)));
        Etl = new CellPools(sources.Etl, cells.Select(cell => KeyValuePair.Create(cell.Name, cell.Sources.Etl)));
        _sources = sources;
        _logger = logger;
        OwnerConnectionString = ownerConnectionString;
    }

    /// <summary>For the API: has the rights of csat_app; bind a transaction with <see cref="TenantTransaction"/>.</summary>
    public CellPools Application { get; }

    /// <summary>For the ETL: has the rights of csat_etl.</summary>
    public CellPools Etl { get; }

    /// <summary>What the owner connects with; holds the password, so it is neither printed nor logged.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Starts or reaches the server and migrates.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="loggers">Where to log; null for nowhere.</param>
    /// <param name="asOwner">What else the owner does before it leaves; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Domain.Problems.ProblemException">A component is missing, the server does not start or is not reached, or the database belongs to another version.</exception>
    public static async Task<CSatDatabase> OpenAsync(
        CSatDatabaseOptions options, ILoggerFactory? loggers = null, Func<NpgsqlDataSource, Task>? asOwner = null, CancellationToken cancellation = default)
    {
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("CSat.Postgres");
        if (options.ConnectionString is { } named)
        {
            await CheckAsync(named, CSatDatabaseOptions.ConnectionVariable, cancellation).ConfigureAwait(false);
        }

        var server = options.ConnectionString is null ? await EmbeddedPostgres.StartAsync(options.Embedded, logger, cancellation).ConfigureAwait(false) : null;
        try
        {
            var connectionString = server?.ConnectionString ?? options.ConnectionString!;
            var logins = await PrepareAsync(options, connectionString, asOwner, loggers, logger, cancellation).ConfigureAwait(false);
            var cells = new List<(string, PostgresDataSources)>();
            foreach (var cell in options.Cells)
            {
                await CheckAsync(cell.ConnectionString, cell.Variable, cancellation).ConfigureAwait(false);
                var others = await PrepareAsync(options with { Logins = GivenLogins.None }, cell.ConnectionString, null, loggers, logger, cancellation).ConfigureAwait(false);
                cells.Add((cell.Name, new PostgresDataSources(others, loggers)));
            }

            return new CSatDatabase(server, new PostgresDataSources(logins, loggers), connectionString, cells, logger);
        }
        catch
        {
            if (server is not null)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Keeps the embedded server running until cancelled: one that dies is started again on the same port. Another server is not this program's to start.</summary>
    /// <exception cref="Domain.Problems.ProblemException">It cannot be started again.</exception>
    public Task KeepRunningAsync(CancellationToken cancellation) => _server is null
        ? Task.Delay(Timeout.Infinite, cancellation)
        : new Supervisor(_server, _sources.Clear, _logger).RunAsync(cancellation);

    /// <summary>Closes the pools, then leaves the embedded server, which stops when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sources.DisposeAsync().ConfigureAwait(false);
        foreach (var (_, sources) in _cells)
        {
            await sources.DisposeAsync().ConfigureAwait(false);
        }

        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<PostgresLogins> PrepareAsync(
        CSatDatabaseOptions options, string connectionString, Func<NpgsqlDataSource, Task>? asOwner, ILoggerFactory? loggers, ILogger logger, CancellationToken cancellation)
    {
        await using var owner = PostgresDataSources.ForOwner(connectionString, loggers);
        var roles = new LoginRoles(owner);
        await roles.PrepareAsync(cancellation).ConfigureAwait(false);
        var dumped = new DumpedDatabase(owner);
        await dumped.PutBackAsync(cancellation).ConfigureAwait(false);
        await new Migrator(owner, logger).MigrateAsync(Migration.All(), cancellation).ConfigureAwait(false);
        await dumped.KeepAsync(cancellation).ConfigureAwait(false);
        var logins = await roles.EnsureAsync(connectionString, LoginSecret.Of(Path.GetFullPath(options.Embedded.Directory)), options.Logins, cancellation).ConfigureAwait(false);
        if (asOwner is not null)
        {
            await asOwner(owner).ConfigureAwait(false);
        }

        return logins;
    }

    internal static async Task CheckAsync(string connectionString, string variable, CancellationToken cancellation)
    {
        var settings = ConnectionText.Parse(connectionString, variable);
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await ConnectionText.OpenAsync(connection, variable, cancellation).ConfigureAwait(false);
        await using var ask = new NpgsqlCommand(SqlText.Get("postgres/server/select_version.sql"), connection);
        ServerVersion.Check((int)(await ask.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!, variable);
    }
}
