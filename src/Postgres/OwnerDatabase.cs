using CSat.Postgres.Embedded;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres;

/// <summary>The operational database as its owner sees it, whatever its schema: nothing is migrated. For backups and restores.</summary>
public sealed class OwnerDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _server;

    private OwnerDatabase(EmbeddedPostgres? server, NpgsqlDataSource source)
    {
        _server = server;
        Source = source;
    }

    /// <summary>Connects the owner.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Starts or reaches the server.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="logger">Told of starts and stops.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Domain.Problems.ProblemException">A component is missing, or the server does not start or is not reached.</exception>
    public static async Task<OwnerDatabase> OpenAsync(CSatDatabaseOptions options, ILogger logger, CancellationToken cancellation = default)
    {
        if (options.ConnectionString is { } named)
        {
            await CSatDatabase.CheckAsync(named, CSatDatabaseOptions.ConnectionVariable, cancellation).ConfigureAwait(false);
        }

        var server = options.ConnectionString is null ? await EmbeddedPostgres.StartAsync(options.Embedded, logger, cancellation).ConfigureAwait(false) : null;
        return new OwnerDatabase(server, PostgresDataSources.ForOwner(server?.ConnectionString ?? options.ConnectionString!));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
