using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Api.Tests.Upgrade;

/// <summary>A state of an older program, whose owner is no superuser, is upgraded by the migrations and works on.</summary>
public sealed class UpgradeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const int OldMigrations = 5;
    private const string Organization = "old";

    private readonly LogCollector _log = new();
    private PostgresDataSources _sources = null!;
    private string _database = "";
    private Dictionary<string, long> _before = [];

    public async Task InitializeAsync()
    {
        var administrator = await postgres.CreateEmptyDatabaseAsync();
        var settings = new NpgsqlConnectionStringBuilder(administrator);
        var owner = "owner_of_" + settings.Database;
        await using var super = NpgsqlDataSource.Create(administrator);
        await RunAsync(super, $"CREATE ROLE {owner} LOGIN CREATEROLE PASSWORD 'secret'; GRANT csat_app, csat_etl TO {owner} WITH ADMIN TRUE, INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {owner};");
        settings.Username = owner;
        settings.Password = "secret";
        _database = settings.Database!;
        await using var leaving = PostgresDataSources.ForOwner(settings.ConnectionString);
        await new Migrator(leaving, NullLogger.Instance).MigrateAsync([.. Migration.All().Take(OldMigrations)]);
        await RunAsync(super, await File.ReadAllTextAsync(Repository.PathOf("tests", "Api.Tests", "Upgrade", "state_0005.sql")));
        foreach (var regime in new[] { "manufacturing-after-sales", "iatf16949-quarterly" })
        {
            await RunAsync(super, "UPDATE csat.regime_version SET content = $1 WHERE regime_code = $2", TestOrganization.RegimeText(regime), regime);
        }

        _before = await CountAsync(super);
        await new Migrator(leaving, NullLogger.Instance).MigrateAsync(Migration.All());
        _sources = new PostgresDataSources(await new LoginRoles(leaving).EnsureAsync(settings.ConnectionString, LoginSecret.Random(), GivenLogins.None));
    }

    public async Task DisposeAsync()
    {
        await _sources.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task Every_table_of_then_has_rows_and_keeps_them()
    {
        await using var super = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = _database });
        var after = await CountAsync(super);

        _before.Count.ShouldBe(19);
        _before.Where(table => table.Value == 0).ShouldBeEmpty();
        foreach (var (table, count) in _before)
        {
            after[table].ShouldBe(count, table);
        }
    }

    [Fact]
    public async Task It_works_on()
    {
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = _sources.Application, Home = new HomeDirectory(Repository.Root), LogLevel = LogLevel.Warning, Log = _log }, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var old = new TestOrganization(Organization, channel, ApiFixture.With("csat_old_manager"));

        var rounds = (await old.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = Organization }, old.Key)).Rounds;
        rounds.Select(round => $"{round.Code} {round.State} {round.FormsSent}").ShouldBe(["2025-Q4 Closed 0", "2026-Q1 Open 120"]);
        var form = TestOrganization.Form("form-3", 5, 4);
        (await old.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);
        (await old.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);

        var target = new Target
        {
            Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = "82" }, Method = TargetMethod.Set, ApprovedBy = "总经理",
        };
        (await old.Targets.SetTargetAsync(new SetTargetRequest { Organization = Organization, Target = target, RequestId = "set" }, old.Key)).ValuePercent.Value.ShouldBe("82");
        (await old.CloseRoundAsync("2026-Q1")).State.ShouldBe(RoundState.Closed);

        var complaint = await old.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = Organization, Complaint = "2026-000001" }, old.Key);
        complaint.Events.Count.ShouldBe(4);
        (await old.RegisterAsync(TestOrganization.Complaint("c-2"))).Number.ShouldBe("2026-000002");
        (await Refusal.OfAsync(old.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = Organization }, ApiFixture.With("csat_old_revoked")))).Code.ShouldBe(StatusCode.Unauthenticated);
    }

    private static async Task<Dictionary<string, long>> CountAsync(NpgsqlDataSource super)
    {
        var counts = new Dictionary<string, long>();
        await using var command = super.CreateCommand("SELECT relname, (xpath('//c/text()', query_to_xml(format('SELECT count(*) AS c FROM %s', oid::regclass), false, true, '')))[1]::text::bigint FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind = 'r'");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    private static async Task RunAsync(NpgsqlDataSource super, string sql, params object[] values)
    {
        await using var command = super.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
