using CSat.Postgres.Embedded;
using CSat.Postgres.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres;

/// <summary>The operational database, migrated and ready: the embedded server, or the one that <see cref="CSatDatabaseOptions.ConnectionString"/> names.</summary>
public sealed class CSatDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _server;
    private readonly PostgresDataSources _sources;

    private CSatDatabase(EmbeddedPostgres? server, PostgresDataSources sources, string ownerConnectionString)
    {
        _server = server;
        _sources = sources;
        OwnerConnectionString = ownerConnectionString;
    }

    /// <summary>For migrations alone.</summary>
    public NpgsqlDataSource Owner => _sources.Owner;

    /// <summary>For the API: acts as csat_app; bind a transaction with <see cref="Tenants.TenantTransaction"/>.</summary>
    public NpgsqlDataSource Application => _sources.Application;

    /// <summary>For the ETL: acts as csat_etl.</summary>
    public NpgsqlDataSource Etl => _sources.Etl;

    /// <summary>What the owner connects with; holds the password, so it is neither printed nor logged.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Starts or reaches the server and migrates.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="loggers">Where to log; null for nowhere.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Domain.Problems.ProblemException">A component is missing, the server does not start, or the database belongs to another version.</exception>
    public static async Task<CSatDatabase> OpenAsync(CSatDatabaseOptions options, ILoggerFactory? loggers = null, CancellationToken cancellation = default)
    {
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("CSat.Postgres");
        var server = options.ConnectionString is null ? await EmbeddedPostgres.StartAsync(options.Embedded, logger, cancellation).ConfigureAwait(false) : null;
        var connectionString = server?.ConnectionString ?? options.ConnectionString!;
        var database = new CSatDatabase(server, new PostgresDataSources(connectionString, loggers), connectionString);
        try
        {
            await new Migrator(database.Owner, logger).MigrateAsync(Migration.All(), cancellation).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the pools, then leaves the embedded server, which stops when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sources.DisposeAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
