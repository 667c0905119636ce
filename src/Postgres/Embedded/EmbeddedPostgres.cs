using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CSat.Domain.Problems;
using CSat.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres.Embedded;

/// <summary>
/// A PostgreSQL server of one state directory. Whoever comes first starts it, on a free port of the loopback interface; whoever comes later attaches;
/// the last one out stops it. Any of them may be killed at any moment: the next start puts things right.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The cluster's owner, under whom migrations run.</summary>
    public const string OwnerName = "csat_owner";

    private const string DatabaseName = "csat";
    private const int StartAttempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClusterPlace _place;
    private readonly PostgresPrograms _programs;
    private readonly ServerUser _user;
    private readonly ILogger _logger;
    private FileLock? _use;

    private EmbeddedPostgres(ClusterPlace place, PostgresPrograms programs, ServerUser user, FileLock use, string connectionString, bool attached, ILogger logger)
    {
        _place = place;
        _programs = programs;
        _user = user;
        _use = use;
        _logger = logger;
        ConnectionString = connectionString;
        IsAttached = attached;
    }

    /// <summary>Connects the owner to the application's database; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>True when the server was running already.</summary>
    public bool IsAttached { get; }

    /// <summary>PostgreSQL's data directory.</summary>
    public string DataDirectory => _place.Data;

    /// <summary>Starts the server, or attaches to the running one; the cluster and its database are made the first time.</summary>
    /// <param name="options">Where it lives.</param>
    /// <param name="logger">Told of starts and stops.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">A needed component is missing, or the server does not start; says what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation = default)
    {
        var user = ServerUser.Find();
        var place = await ClusterPlace.PrepareAsync(Path.GetFullPath(options.Directory), user, cancellation).ConfigureAwait(false);
        using var starting = await FileLock.TakeAsync(place.StartLock, shared: false, Patience, cancellation).ConfigureAwait(false);
        var use = await FileLock.TakeAsync(place.UsersLock, shared: true, Patience, cancellation).ConfigureAwait(false);
        try
        {
            var programs = await PostgresPrograms.PrepareAsync(options.NodeModules, user, place.Base, cancellation).ConfigureAwait(false);
            var password = place.Password();
            var running = await FindRunningAsync(place, password, cancellation).ConfigureAwait(false);
            if (running is null)
            {
                await new ClusterBuilder(place, programs, user, logger).EnsureAsync(password, options.Durable, cancellation).ConfigureAwait(false);
                running = await StartServerAsync(place, programs, user, password, options, logger, cancellation).ConfigureAwait(false);
                await EnsureDatabaseAsync(running, cancellation).ConfigureAwait(false);
                PostgresLog.Started(logger, place.Data, new NpgsqlConnectionStringBuilder(running).Port);
                return new EmbeddedPostgres(place, programs, user, use, running, attached: false, logger);
            }

            await EnsureDatabaseAsync(running, cancellation).ConfigureAwait(false);
            PostgresLog.Attached(logger, place.Data);
            return new EmbeddedPostgres(place, programs, user, use, running, attached: true, logger);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    /// <summary>Leaves the server, and stops it when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use)
        {
            return;
        }

        using var stopping = await FileLock.TakeAsync(_place.StartLock, shared: false, Patience, CancellationToken.None).ConfigureAwait(false);
        use.Dispose();
        using var alone = FileLock.TryTake(_place.UsersLock, shared: false);
        if (alone is null)
        {
            return;
        }

        var stopped = await _user.RunAsync(_programs.Control, ["stop", "-D", _place.Data, "-m", "fast", "-w", "-t", "60"], null, CancellationToken.None).ConfigureAwait(false);
        if (stopped.ExitCode == 0)
        {
            PostgresLog.Stopped(_logger, _place.Data);
        }
        else
        {
            PostgresLog.NotStopped(_logger, _place.Data, stopped.Output.Trim());
        }
    }

    /// <summary>Leaves the server as a killed process does: running, and without a user. For tests.</summary>
    internal void Abandon() => Interlocked.Exchange(ref _use, null)?.Dispose();

    private static async Task<string?> FindRunningAsync(ClusterPlace place, string password, CancellationToken cancellation)
    {
        if (PostmasterFile.TryRead(place.Data) is not { } found || !found.IsServerOf(place.Data))
        {
            return null;
        }

        // It may be starting up, or recovering from a crash, in this very moment.
        var connectionString = ConnectionTo("postgres", found.Port, password);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && found.IsServerOf(place.Data))
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellation).ConfigureAwait(false);
                await using var command = new NpgsqlCommand(SqlText.Get("postgres/server/show_data_directory.sql"), connection);
                await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
                return connectionString;
            }
            catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
            }
            catch (NpgsqlException fault) when (fault.InnerException is SocketException or IOException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
            }
        }

        return null;
    }

    private static async Task<string> StartServerAsync(
        ClusterPlace place, PostgresPrograms programs, ServerUser user, string password, EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        var said = string.Empty;
        for (var attempt = 1; attempt <= StartAttempts; attempt++)
        {
            PostmasterFile.DeleteIfStale(place.Data);
            var port = FreePort();
            var started = await user.RunAsync(
                programs.Control,
                ["start", "-D", place.Data, "-l", place.Log, "-w", "-t", "120", "-o", ServerOptions(port, options)],
                null,
                cancellation).ConfigureAwait(false);
            if (started.ExitCode == 0)
            {
                return ConnectionTo("postgres", port, password);
            }

            // The port was taken in between, or children of a killed server still hold its memory: both pass.
            said = started.Output;
            PostgresLog.StartFailed(logger, place.Data, attempt, said.Trim());
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancellation).ConfigureAwait(false);
        }

        throw new ProblemException(EmbeddedProblems.NoStart(said.Trim(), place.Log));
    }

    private static string ServerOptions(int port, EmbeddedPostgresOptions options)
    {
        var settings = new List<string>
        {
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={options.SharedBuffersMebibytes}MB"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}"),
            "work_mem=16MB",
            "maintenance_work_mem=64MB",
            "max_wal_size=1GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
        };
        settings.AddRange(options.Durable
            ? ["fsync=on", "synchronous_commit=on", "full_page_writes=on"]
            : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=1h"]);
        return string.Join(' ', settings.Select(setting => "-c " + setting));
    }

    private static async Task EnsureDatabaseAsync(string server, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using var find = new NpgsqlCommand(SqlText.Get("postgres/server/find_database.sql"), connection) { Parameters = { new() { Value = DatabaseName } } };
        if (await find.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is not true)
        {
            await using var create = new NpgsqlCommand(SqlText.Get("postgres/server/create_database.sql"), connection);
            await create.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string ConnectionTo(string database, int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = OwnerName,
        Password = password,
        Database = database,
        Pooling = false,
        Timeout = 15,
    }.ConnectionString;
}
