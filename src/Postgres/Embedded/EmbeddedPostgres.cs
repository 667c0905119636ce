using System.Diagnostics;
using System.Net.Sockets;
using CSat.Domain.Problems;
using CSat.Machine.Files;
using CSat.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres.Embedded;

/// <summary>
/// A PostgreSQL server of one state directory. Whoever comes first starts it, on a free port of the loopback interface; whoever comes later attaches;
/// the last one out stops it. Any of them may be killed at any moment: the next start puts things right. As long as anybody uses it, it keeps its port.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The cluster's owner, under whom migrations run.</summary>
    public const string OwnerName = "csat_owner";

    private const int StartAttempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _state;
    private readonly ClusterPlace _place;
    private readonly ServerControl _control;
    private FileLock? _use;

    private EmbeddedPostgres(string state, ClusterPlace place, ServerControl control, FileLock use, string connectionString, bool attached)
    {
        _state = state;
        _place = place;
        _control = control;
        _use = use;
        ConnectionString = connectionString;
        IsAttached = attached;
    }

    /// <summary>Connects the owner to the application's database; holds the password.</summary>
    public string ConnectionString { get; }

    /// <summary>True when the server was running already.</summary>
    public bool IsAttached { get; }

    /// <summary>PostgreSQL's data directory.</summary>
    public string DataDirectory => _place.Data;

    /// <summary>Whether the postmaster lives.</summary>
    internal bool IsRunning => _control.IsRunning;

    /// <summary>Starts the server, or attaches to the running one; the cluster and its database are made the first time.</summary>
    /// <param name="options">Where it lives.</param>
    /// <param name="logger">Told of starts and stops.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">A needed component is missing, or the server does not start; says what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation = default)
    {
        var state = Path.GetFullPath(options.Directory);
        using var starting = await ClusterPlace.LockStartAsync(state, Patience, cancellation).ConfigureAwait(false);
        var (place, user) = await ClusterPlace.PrepareAsync(state, cancellation).ConfigureAwait(false);
        bool isAlone;
        using (var alone = FileLock.TryTake(place.UsersLock, shared: false))
        {
            isAlone = alone is not null;
        }

        var use = await FileLock.TakeAsync(place.UsersLock, shared: true, Patience, cancellation).ConfigureAwait(false);
        try
        {
            var programs = await PostgresPrograms.PrepareAsync(options.NodeModules, user, place.Base, cancellation).ConfigureAwait(false);
            var control = new ServerControl(place, programs, user, options, logger);
            var password = place.Password();
            var port = await FindRunningAsync(place, password, cancellation).ConfigureAwait(false);
            var isAttached = port is not null;
            if (port is null)
            {
                await new ClusterBuilder(place, programs, user, logger).EnsureAsync(password, options.Durable, cancellation).ConfigureAwait(false);
                port = await StartServerAsync(place, control, isAlone, cancellation).ConfigureAwait(false);
                PostgresLog.Started(logger, place.Data, port.Value);
            }
            else
            {
                PostgresLog.Attached(logger, place.Data);
            }

            var connectionString = await new DatabaseLayout(port.Value, password).EnsureAsync(cancellation).ConfigureAwait(false);
            return new EmbeddedPostgres(state, place, control, use, connectionString, isAttached);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    /// <summary>What connects the owner to the server of a state directory that runs now; null where none does. Nothing is started or changed.</summary>
    /// <param name="directory">The state directory's folder for PostgreSQL.</param>
    /// <exception cref="UnauthorizedAccessException">It is another user's.</exception>
    internal static string? FindConnection(string directory) =>
        ClusterPlace.Find(Path.GetFullPath(directory)) is { } place && PostmasterFile.TryRead(place.Data) is { } found && found.IsServerOf(place.Data)
            ? DatabaseLayout.ConnectionToOwn(found.Port, place.Password())
            : null;

    /// <summary>Leaves the server, and stops it when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use)
        {
            return;
        }

        using var stopping = await ClusterPlace.LockStartAsync(_state, Patience, CancellationToken.None).ConfigureAwait(false);
        use.Dispose();
        using var alone = FileLock.TryTake(_place.UsersLock, shared: false);
        if (alone is not null)
        {
            await _control.StopAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Starts the server again on its port, unless another process has done so or is about to.</summary>
    /// <exception cref="ProblemException">It does not start.</exception>
    internal async Task ReviveAsync(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        using var starting = await ClusterPlace.LockStartAsync(_state, Patience, cancellation).ConfigureAwait(false);
        if (await FindRunningAsync(_place, settings.Password!, cancellation).ConfigureAwait(false) is null)
        {
            await _control.StartAgainAsync(settings.Port, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves the server as a killed process does: running, and without a user. For tests.</summary>
    internal void Abandon() => Interlocked.Exchange(ref _use, null)?.Dispose();

    // Others who use the state still call its last port.
    private static async Task<int> StartServerAsync(ClusterPlace place, ServerControl control, bool isAlone, CancellationToken cancellation)
    {
        if (isAlone || place.RememberedPort() is not { } port)
        {
            return await control.StartAsync(cancellation).ConfigureAwait(false);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await control.StartAgainAsync(port, cancellation).ConfigureAwait(false);
                return port;
            }
            catch (ProblemException) when (attempt < StartAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task<int?> FindRunningAsync(ClusterPlace place, string password, CancellationToken cancellation)
    {
        if (PostmasterFile.TryRead(place.Data) is not { } found || !found.IsServerOf(place.Data))
        {
            return null;
        }

        // It may be starting up, or recovering from a crash, in this very moment.
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && found.IsServerOf(place.Data))
        {
            try
            {
                await using var connection = new NpgsqlConnection(DatabaseLayout.ConnectionTo(DatabaseLayout.Template, found.Port, password));
                await connection.OpenAsync(cancellation).ConfigureAwait(false);
                await using var command = new NpgsqlCommand(SqlText.Get("postgres/server/show_data_directory.sql"), connection);
                await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
                return found.Port;
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
}
