using CSat.Api.Tests.Fixture;
using CSat.Postgres;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Api.Tests.Upgrade;

/// <summary>A database as the program of an earlier migration left it, with rows of every table; its owner is no superuser.</summary>
public sealed class OldState : IAsyncDisposable
{
    private readonly NpgsqlDataSource _super;

    private OldState(NpgsqlDataSource super, string connectionString)
    {
        _super = super;
        ConnectionString = connectionString;
    }

    /// <summary>What its owner connects with.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one.</summary>
    /// <param name="postgres">The cluster.</param>
    /// <param name="version">Number of the last migration that the program of then had. What programs up to it wrote is in the files state_NNNN.sql.</param>
    public static async Task<OldState> MakeAsync(PostgresFixture postgres, int version)
    {
        var settings = new NpgsqlConnectionStringBuilder(await postgres.CreateEmptyDatabaseAsync());
        var super = NpgsqlDataSource.Create(settings.ConnectionString);
        (settings.Username, settings.Password) = ("owner_of_" + settings.Database, "secret");
        var state = new OldState(super, settings.ConnectionString);
        await state.RunAsync($"CREATE ROLE {settings.Username} LOGIN CREATEROLE PASSWORD 'secret'; GRANT csat_app, csat_etl TO {settings.Username} WITH ADMIN TRUE, INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {settings.Username};");
        await using var owner = PostgresDataSources.ForOwner(state.ConnectionString);
        for (var number = 1; number <= version; number++)
        {
            await new Migrator(owner, NullLogger.Instance).MigrateAsync([.. Migration.All().Take(number)]);
            await state.WriteAsync(number);
        }

        return state;
    }

    /// <summary>Rows by table.</summary>
    public async Task<Dictionary<string, long>> CountAsync()
    {
        var counts = new Dictionary<string, long>();
        await using var command = _super.CreateCommand("SELECT relname, (xpath('//c/text()', query_to_xml(format('SELECT count(*) AS c FROM %s', oid::regclass), false, true, '')))[1]::text::bigint FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind = 'r'");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    /// <summary>The one text of a query; every row is seen.</summary>
    public async Task<string> TextAsync(string query)
    {
        await using var command = _super.CreateCommand(query);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _super.DisposeAsync();

    private async Task WriteAsync(int number)
    {
        var file = Repository.PathOf("tests", "Api.Tests", "Upgrade", $"state_{number:D4}.sql");
        if (!File.Exists(file))
        {
            return;
        }

        await RunAsync(await File.ReadAllTextAsync(file));
        foreach (var regime in new[] { "manufacturing-after-sales", "iatf16949-quarterly" })
        {
            await RunAsync("UPDATE csat.regime_version SET content = $1 WHERE regime_code = $2", TestOrganization.RegimeText(regime), regime);
        }
    }

    private async Task RunAsync(string sql, params object[] values)
    {
        await using var command = _super.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
