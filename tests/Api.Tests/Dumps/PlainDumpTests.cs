using System.Text.Json.Nodes;
using CSat.Api.Tests.Fixture;
using CSat.Domain.Problems;
using CSat.Postgres;
using CSat.Postgres.Embedded;
using CSat.Postgres.Logins;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests.Dumps;

/// <summary>
/// A plain dump, restored by plain SQL on a server that has neither the roles nor the owner it names, is put in order by the next start of any program: who owns
/// what, rights, walls, and stamps of this server.
/// </summary>
public sealed class PlainDumpTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private const string UndefinedObject = "42704";
    private const string Rights = "SELECT string_agg(concat_ws(' ', privilege, kind, thing, column_name, grantee), E'\\n' ORDER BY kind, thing, column_name, privilege, grantee) FROM csat_meta.held_rights()";

    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public async Task One_of_now_comes_back_with_its_rights_and_its_warehouse()
    {
        var dump = await DumpAsync();
        // The next fixture, should one be wanted.
        await File.WriteAllTextAsync(Repository.PathOf("artifacts", "plain.dump"), dump);
        await using var server = await EmptyServer.StartAsync();

        (await server.RestoreAsync(dump)).ShouldAllBe(fault => fault.SqlState == UndefinedObject);
        (await server.AskAsync("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'csat%' AND rolname <> 'csat_owner'")).ShouldBe(0L);

        await LoadAsync(api.Postgres.ConnectionString, "here");
        await LoadAsync(server.Owner, "there");
        await ServeAsync(server);
        (await server.AskAsync(Rights)).ShouldBe(await AskHereAsync(Rights));
        await using var compare = HostProcess.StartHost("CSat.Etl", ["etl", "compare", _folder.PathOf("here", "warehouse"), _folder.PathOf("there", "warehouse"), "--json"]);
        (await compare.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(0, compare.Output + compare.Errors);
        ((int)JsonNode.Parse(compare.Output)!["differing"]!).ShouldBe(0);
    }

    /// <summary>Dumps as they were made when a schema was released.</summary>
    [Theory]
    [InlineData("0019")]
    public async Task One_of_a_released_schema_comes_back(string version)
    {
        await using var server = await EmptyServer.StartAsync();
        (await server.RestoreAsync(await File.ReadAllTextAsync(Repository.PathOf("tests", "Api.Tests", "Dumps", $"state_{version}.dump")))).ShouldAllBe(fault => fault.SqlState == UndefinedObject);

        var published = await LoadAsync(server.Owner, "there");

        ((int)published["forms"]!, (int)published["ratings"]!, (int)published["complaints"]!).ShouldBe(DumpedOrganization.Counted);
        const string Lines = "SELECT concat_ws(' ', rating_kind, count(*), sum(level), sum(points)::BIGINT, sum(satisfied)) AS line FROM fct_rating GROUP BY rating_kind";
        (await Warehouse.FirstAsync(_folder.PathOf("there", "warehouse", "dumped", "csat.duckdb"), $"SELECT string_agg(line, ',' ORDER BY line) AS figures FROM ({Lines})"))["figures"].ShouldBe(DumpedOrganization.Figures);
        await ServeAsync(server);
    }

    [Fact]
    public async Task What_belongs_to_its_former_owner_is_taken_over_where_that_is_allowed_and_refused_by_name_where_not()
    {
        var dump = await DumpAsync();
        await using var server = await EmptyServer.StartAsync();
        await server.AskAsync("CREATE ROLE survey_owner NOLOGIN");
        (await DumpScript.RunAsync(dump, server.Super)).ShouldAllBe(fault => fault.SqlState == UndefinedObject);

        var refused = await Should.ThrowAsync<ProblemException>(() => CSatDatabase.OpenAsync(Options(server.Owner)));
        refused.Problems.ShouldHaveSingleItem().Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE.dumped-owner");

        await server.AskAsync("GRANT survey_owner TO receiver");
        foreach (var database in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CSatDatabase.OpenAsync(Options(server.Owner)))))
        {
            await database.DisposeAsync();
        }

        await OwnedAsync(server);
        (await server.AskAsync(Rights)).ShouldBe(await AskHereAsync(Rights));
    }

    public void Dispose() => _folder.Dispose();

    private CSatDatabaseOptions Options(string connectionString) =>
        new(new EmbeddedPostgresOptions { Directory = _folder.PathOf("postgres"), NodeModules = Repository.NodeModules }, connectionString);

    private async Task<string> DumpAsync()
    {
        // The program's own start, as the database of a fixture has had none.
        await using (await CSatDatabase.OpenAsync(Options(api.Postgres.ConnectionString)))
        {
        }

        if ((long)(await AskHereAsync("SELECT count(*) FROM csat.organization WHERE code = 'dumped'"))! == 0)
        {
            await AskHereAsync($"INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, whole_installation) SELECT organization_id, gen_random_uuid(), sha256('{DumpedOrganization.Key}'), 'dumped', 'administrator', true FROM csat.organization WHERE code = 'home'");
            await new DumpedOrganization(api.Channel).FillAsync();
            await (await api.CreateOrganizationAsync()).SubmitAsync(TestOrganization.Form("theirs", 5, 5, 5));
        }

        return await PlainDump.WriteAsync(api.Postgres.Owner);
    }

    private async Task<object?> AskHereAsync(string query)
    {
        await using var command = api.Postgres.Owner.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }

    private async Task<JsonNode> LoadAsync(string connectionString, string state)
    {
        System.IO.Directory.CreateDirectory(_folder.PathOf(state));
        await using var etl = HostProcess.StartHost(
            "CSat.Etl", ["etl", "run", "--organization", "dumped", "--as-of", "2026-06-01T00:00:00Z", "--state", _folder.PathOf(state), "--json"],
            new Dictionary<string, string?> { [CSatDatabaseOptions.ConnectionVariable] = connectionString });
        (await etl.WaitForExitAsync(TimeSpan.FromMinutes(3))).ShouldBe(0, etl.Errors);
        return JsonNode.Parse(etl.Output)!["published"]!.AsArray().ShouldHaveSingleItem()!;
    }

    private async Task ServeAsync(EmptyServer server)
    {
        await using (var served = await ServedState.StartAsync(_folder.PathOf("there"), new Dictionary<string, string?> { [CSatDatabaseOptions.ConnectionVariable] = server.Owner }))
        {
            var organization = new DumpedOrganization(served.Channel);
            var before = await organization.SealAsync();
            await organization.ReplayAsync();
            (await organization.SealAsync()).ShouldBeGreaterThan(before);
            (await served.StopAsync()).ShouldBe(0, served.Process.Errors);
        }

        await OwnedAsync(server);
        await WalledAsync(server);
    }

    private static async Task OwnedAsync(EmptyServer server)
    {
        (await server.AskAsync("SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname IN ('csat', 'csat_meta')")).ShouldBeOfType<long>().ShouldBeGreaterThan(30);
        (await server.AskAsync("""
            SELECT count(*) FROM (
              SELECT relowner AS owner FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname IN ('csat', 'csat_meta')
              UNION ALL SELECT proowner FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname IN ('csat', 'csat_meta')
              UNION ALL SELECT typowner FROM pg_type JOIN pg_namespace ON pg_namespace.oid = typnamespace WHERE nspname IN ('csat', 'csat_meta') AND typtype = 'd'
              UNION ALL SELECT nspowner FROM pg_namespace WHERE nspname IN ('csat', 'csat_meta')
            ) AS thing WHERE owner <> 'receiver'::regrole
            """)).ShouldBe(0L);
    }

    private async Task WalledAsync(EmptyServer server)
    {
        await using var owner = PostgresDataSources.ForOwner(server.Owner);
        var logins = await new LoginRoles(owner).EnsureAsync(server.Owner, LoginSecret.Of(_folder.PathOf("there", "postgres")), GivenLogins.None);
        await using var sources = new PostgresDataSources(logins);
        var other = (Guid)(await server.AskAsync("SELECT organization_id FROM csat.organization WHERE code LIKE 'org-%'"))!;

        foreach (var table in new[] { "response", "complaint", "personal_text", "audit_entry", "organization", "api_key", "request" })
        {
            (await server.AskAsync($"SELECT count(*) FROM csat.{table}")).ShouldNotBe(0L, table);
            (await AskAsync(sources.Application, null, $"SELECT count(*) FROM csat.{table}")).ShouldBe(0L, table);
            (await AskAsync(sources.Application, other, $"SELECT count(*) FROM csat.{table} WHERE organization_id <> '{other}'")).ShouldBe(0L, table);
        }

        (await AskAsync(sources.Application, other, "SELECT count(*) FROM csat.response")).ShouldBe(1L);
        (await AskAsync(sources.Etl, null, "SELECT count(*) FROM csat.organization")).ShouldBe(await server.AskAsync("SELECT count(*) FROM csat.organization"));
        foreach (var statement in new[] { "SELECT csat_meta.ensure_login('x', 'x', 'csat_app')", "UPDATE csat.api_key SET whole_installation = true", "DELETE FROM csat.audit_entry", "DELETE FROM csat.response" })
        {
            (await Should.ThrowAsync<PostgresException>(() => AskAsync(sources.Application, other, statement))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
        }

        (await Should.ThrowAsync<PostgresException>(() => AskAsync(sources.Etl, other, "SELECT csat.erase_response(gen_random_uuid(), 'x')"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => AskAsync(sources.Etl, other, "SELECT count(*) FROM csat.personal_text"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => AskAsync(server.Super, null, "DELETE FROM csat.audit_entry"))).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
    }

    // As a login does, bound to an organisation or to none.
    private static async Task<object?> AskAsync(NpgsqlDataSource source, Guid? organization, string statement)
    {
        if (organization is null)
        {
            await using var unbound = source.CreateCommand(statement);
            return await unbound.ExecuteScalarAsync();
        }

        await using var tenant = await TenantTransaction.BeginAsync(source, organization.Value);
        await using var command = new NpgsqlCommand(statement, tenant.Connection, tenant.Transaction);
        return await command.ExecuteScalarAsync();
    }
}
