using CSat.Postgres.Backups;
using CSat.Postgres.Erasures;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Backups;

/// <summary>A database with rows in every table of an older schema, brought to the present one; its owner is no superuser, whom row-level security holds too.</summary>
public sealed class BackupFixture : IAsyncLifetime, IDisposable
{
    private const int OldMigrations = 5;
    private readonly PostgresFixture _postgres = new();
    private readonly TemporaryDirectory _folder = new();
    private int _files;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>A backup of the database.</summary>
    public string Backup { get; private set; } = "";

    public BackupManifest Manifest { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Owner = await CreateFilledAsync(Migration.All().Count);
        Backup = NextFile();
        Manifest = await WriteAsync(Owner, Backup);
    }

    /// <summary>A database with rows in every table of an older schema, brought to that of the first so many migrations.</summary>
    public async Task<NpgsqlDataSource> CreateFilledAsync(int migrations)
    {
        var old = await File.ReadAllTextAsync(Repository.PathOf("tests", "Api.Tests", "Upgrade", "state_0005.sql"));
        var owner = await CreateDatabaseAsync();
        var migrator = new Migrator(owner, NullLogger.Instance);
        await migrator.MigrateAsync([.. Migration.All().Take(OldMigrations)]);
        await using (var super = SuperuserOf(owner))
        {
            await RunAsync(super, old);
        }

        await migrator.MigrateAsync([.. Migration.All().Take(migrations)]);
        return owner;
    }

    /// <summary>An empty database and its owner, no superuser.</summary>
    public async Task<NpgsqlDataSource> CreateDatabaseAsync()
    {
        var administrator = await _postgres.CreateEmptyDatabaseAsync();
        var settings = new NpgsqlConnectionStringBuilder(administrator);
        settings.Username = "owner_of_" + settings.Database;
        settings.Password = "secret";
        await using var super = NpgsqlDataSource.Create(administrator);
        await RunAsync(super, $"CREATE ROLE {settings.Username} LOGIN CREATEROLE PASSWORD 'secret'; GRANT csat_app, csat_etl TO {settings.Username} WITH INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {settings.Username}");
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }

    /// <summary>Everybody's rows are a superuser's to see.</summary>
    public NpgsqlDataSource SuperuserOf(NpgsqlDataSource source) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = new NpgsqlConnectionStringBuilder(source.ConnectionString).Database });

    public string NextFile() => _folder.PathOf($"backup-{Interlocked.Increment(ref _files)}.zip");

    public static async Task<BackupManifest> WriteAsync(NpgsqlDataSource owner, string file)
    {
        await using var source = await BackupSource.OpenAsync(owner, TimeProvider.System);
        return await source.WriteAsync(file);
    }

    public static async Task<int> RestoreAsync(NpgsqlDataSource owner, string file, string? organization = null, ErasureList? erasures = null)
    {
        using var backup = BackupFile.Open(file);
        await backup.VerifyAsync();
        return await new Restore(owner, NullLogger.Instance).RunAsync(backup, backup.OrganizationsOf(organization), "here", erasures);
    }

    public static async Task RunAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T?> ReadAsync<T>(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        return (T?)await command.ExecuteScalarAsync();
    }

    public async Task DisposeAsync() => await Owner.DisposeAsync();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }
}
