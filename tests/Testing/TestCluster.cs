using System.Diagnostics;
using CSat.Postgres;
using CSat.Postgres.Embedded;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Testing;

/// <summary>
/// One PostgreSQL cluster for a test process, with a migrated template database. A janitor process removes it when the test process is gone,
/// however it went; what even that left behind, the next test process removes.
/// </summary>
internal sealed class TestCluster
{
    private const string Template = "csat_template";

    // Waits for the end of its input, that is of the test process; then stops the postmaster and deletes everything it is told.
    private const string Janitor = """
        trap '' INT TERM HUP
        cat > /dev/null
        process=$(head -n 1 "$1/cluster/data/postmaster.pid" 2>/dev/null)
        lives() { [ -n "$process" ] && [ "$(readlink "/proc/$process/cwd")" = "$(readlink -f "$1/cluster/data")" ]; }
        if lives "$1"; then
          kill -QUIT "$process" 2>/dev/null
          for i in 1 2 3 4 5 6 7 8 9 10; do lives "$1" || break; sleep 0.3; done
        fi
        rm -rf "$1" "$2" "$3"
        """;

    private static readonly Lazy<Task<TestCluster>> Running = new(StartAsync);
    private static readonly SemaphoreSlim Creating = new(1);
    private static int _databases;

    // Held as long as the process lives.
    private readonly FileStream _lock;
    private readonly Process _janitor;
    private readonly string _connectionString;

    private TestCluster(FileStream @lock, Process janitor, string connectionString)
    {
        _lock = @lock;
        _janitor = janitor;
        _connectionString = connectionString;
    }

    /// <summary>The cluster of this process, started with the first call.</summary>
    public static Task<TestCluster> GetAsync() => Running.Value;

    /// <summary>Makes a database without rows.</summary>
    /// <param name="empty">True: without any schema; false: with the whole schema.</param>
    /// <returns>What its owner connects with.</returns>
    public async Task<string> CreateDatabaseAsync(bool empty = false)
    {
        ObjectDisposedException.ThrowIf(_janitor.HasExited || !_lock.CanWrite, this);
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Creating.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(empty ? "template1" : Template)} STRATEGY FILE_COPY");
        }
        finally
        {
            Creating.Release();
        }

        return For(name);
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made, whoever is still connected.</summary>
    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static async Task<TestCluster> StartAsync()
    {
        var folder = Repository.PathOf("artifacts", "test-postgres");
        Directory.CreateDirectory(folder);
        RemoveLeftovers(folder);

        var directory = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        var @lock = new FileStream(directory + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        var server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { Directory = directory, NodeModules = Repository.NodeModules, Durable = false, SharedBuffersMebibytes = 64, MaxConnections = 200 },
            NullLogger.Instance);
        var place = Path.GetDirectoryName(Path.GetDirectoryName(server.DataDirectory))!;
        await File.WriteAllTextAsync(Path.Combine(directory, "place"), place);
        var cluster = new TestCluster(@lock, StartJanitor(place, directory), server.ConnectionString);
        await cluster.ExecuteAsync($"CREATE DATABASE {Template}");
        await using var owner = PostgresDataSources.ForOwner(cluster.For(Template));
        await new LoginRoles(owner).PrepareAsync(CancellationToken.None);
        await new Migrator(owner, NullLogger.Instance).MigrateAsync(Migration.All());
        return cluster;
    }

    private static void RemoveLeftovers(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, "*.lock"))
        {
            try
            {
                using var dead = new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                var directory = Path.ChangeExtension(left, null);
                var place = Path.Combine(directory, "place");
                using var janitor = StartJanitor(File.Exists(place) ? File.ReadAllText(place) : directory, directory);
                janitor.StandardInput.Close();
                janitor.WaitForExit();
            }
            catch (IOException)
            {
                // Its process lives, or another one is removing it.
            }
        }
    }

    private static Process StartJanitor(string place, string directory)
    {
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Janitor, "janitor", place, directory, directory + ".lock"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        return Process.Start(start)!;
    }

    private string For(string database) => new NpgsqlConnectionStringBuilder(_connectionString) { Database = database }.ConnectionString;

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
