using CSat.Postgres.Logins;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Tenants;

public sealed class TenantIsolationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_bound_transaction_sees_its_organisation_and_no_other()
    {
        var (ours, theirs) = await TwoOrganizationsWithADepartmentAsync();

        (await CountDepartmentsAsync(postgres.Application, ours)).ShouldBe(1);
        (await CountDepartmentsAsync(postgres.Application, theirs)).ShouldBe(1);
        (await CountDepartmentsAsync(postgres.Etl, ours)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_binding_nothing_is_visible()
    {
        await TwoOrganizationsWithADepartmentAsync();

        (await ScalarAsync(postgres.Application, "SELECT count(*) FROM csat.department")).ShouldBe(0L);
        (await ScalarAsync(postgres.Application, "SELECT count(*) FROM csat.organization")).ShouldBe(0L);
        (await ScalarAsync(postgres.Etl, "SELECT count(*) FROM csat.department")).ShouldBe(0L);
    }

    [Fact]
    public async Task The_binding_ends_with_its_transaction()
    {
        var (ours, _) = await TwoOrganizationsWithADepartmentAsync();
        await using var connection = await postgres.Application.OpenConnectionAsync();
        await using (var batch = TenantTransaction.CreateBatch(connection, ours))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT count(*) FROM csat.department"));
            await using var reader = await batch.ExecuteReaderAsync();
            await reader.NextResultAsync();
            await reader.ReadAsync();
            reader.GetInt64(0).ShouldBe(1);
        }

        await using var after = new NpgsqlCommand("SELECT count(*) FROM csat.department", connection);
        (await after.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Writing_another_organisations_row_is_refused()
    {
        var (ours, theirs) = await TwoOrganizationsWithADepartmentAsync();
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours);

        var fault = await Should.ThrowAsync<PostgresException>(() => InsertDepartmentAsync(tenant, theirs, "stolen"));

        fault.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Updating_another_organisations_rows_touches_none()
    {
        var (ours, theirs) = await TwoOrganizationsWithADepartmentAsync();
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours);
        await using var update = new NpgsqlCommand("UPDATE csat.department SET name_en = 'changed' WHERE organization_id = $1", tenant.Connection)
        {
            Parameters = { new() { Value = theirs } },
        };

        (await update.ExecuteNonQueryAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_transaction_that_is_bound_anew_leaves_the_first_organisation()
    {
        var (ours, theirs) = await TwoOrganizationsWithADepartmentAsync();
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours);
        await InsertDepartmentAsync(tenant, ours, "second");
        await tenant.BindAsync(theirs);

        await using var count = new NpgsqlCommand("SELECT count(*) FROM csat.department", tenant.Connection);
        (await count.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task What_is_not_committed_is_gone()
    {
        var (ours, _) = await TwoOrganizationsWithADepartmentAsync();
        await using (var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours))
        {
            await InsertDepartmentAsync(tenant, ours, "second");
        }

        (await CountDepartmentsAsync(postgres.Application, ours)).ShouldBe(1);
    }

    [Fact]
    public async Task A_pooled_connection_keeps_its_rights()
    {
        var one = new PostgresLogins(OneConnection(postgres.Logins.Application), OneConnection(postgres.Logins.Etl));
        await using var sources = new PostgresDataSources(one);
        for (var use = 0; use < 3; use++)
        {
            (await ScalarAsync(sources.Application, "SELECT current_user = session_user AND pg_has_role(current_user, 'csat_app', 'USAGE')")).ShouldBe(true);
            (await ScalarAsync(sources.Etl, "SELECT current_user = session_user AND pg_has_role(current_user, 'csat_etl', 'USAGE')")).ShouldBe(true);
        }

        static string OneConnection(string login) => new NpgsqlConnectionStringBuilder(login) { MaxPoolSize = 1 }.ConnectionString;
    }

    [Fact]
    public async Task The_etl_reads_the_list_of_organisations_and_writes_nothing()
    {
        var (ours, theirs) = await TwoOrganizationsWithADepartmentAsync();
        await using var connection = await postgres.Etl.OpenConnectionAsync();
        await using var list = new NpgsqlCommand("SELECT count(*) FROM csat.organization WHERE organization_id IN ($1, $2)", connection)
        {
            Parameters = { new() { Value = ours }, new() { Value = theirs } },
        };
        (await list.ExecuteScalarAsync()).ShouldBe(2L);

        await using var tenant = await TenantTransaction.BeginAsync(postgres.Etl, ours);
        var fault = await Should.ThrowAsync<PostgresException>(() => InsertDepartmentAsync(tenant, ours, "written"));
        fault.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_row_of_a_presented_key_is_visible_before_the_organisation_is_known()
    {
        var (ours, _) = await TwoOrganizationsWithADepartmentAsync();
        var digest = Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray();
        await using (var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours))
        {
            await using var insert = new NpgsqlCommand(
                "INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role) VALUES ($1, $2, $3, 'test', 'agent')",
                tenant.Connection)
            {
                Parameters = { new() { Value = ours }, new() { Value = Guid.CreateVersion7() }, new() { Value = digest } },
            };
            await insert.ExecuteNonQueryAsync();
            await tenant.CommitAsync();
        }

        (await CountKeysAsync(digest)).ShouldBe(1);
        (await CountKeysAsync(new byte[digest.Length])).ShouldBe(0);
    }

    [Fact]
    public async Task The_organisation_of_a_named_code_is_visible_and_no_other()
    {
        var ours = await postgres.CreateOrganizationAsync("named-organisation");
        await postgres.CreateOrganizationAsync("other-organisation");
        await using var connection = await postgres.Application.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToOrganizationCode("named-organisation"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT organization_id FROM csat.organization"));
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();

        (await reader.ReadAsync()).ShouldBeTrue();
        reader.GetGuid(0).ShouldBe(ours);
        (await reader.ReadAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task An_update_stamps_the_writing_transaction()
    {
        var (ours, _) = await TwoOrganizationsWithADepartmentAsync();
        const string Read = "SELECT changed_xid::text FROM csat.department";
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, ours);
        await using var before = new NpgsqlCommand(Read, tenant.Connection);
        var first = (string?)await before.ExecuteScalarAsync();
        await using var update = new NpgsqlCommand("UPDATE csat.department SET name_en = 'changed'", tenant.Connection);
        await update.ExecuteNonQueryAsync();
        await using var current = new NpgsqlCommand("SELECT pg_current_xact_id()::text", tenant.Connection);

        var second = (string?)await before.ExecuteScalarAsync();

        second.ShouldNotBe(first);
        second.ShouldBe((string?)await current.ExecuteScalarAsync());
    }

    private static async Task<long> CountDepartmentsAsync(NpgsqlDataSource source, Guid organization)
    {
        await using var tenant = await TenantTransaction.BeginAsync(source, organization);
        await using var count = new NpgsqlCommand("SELECT count(*) FROM csat.department", tenant.Connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static async Task InsertDepartmentAsync(TenantTransaction tenant, Guid organization, string code)
    {
        await using var insert = new NpgsqlCommand(
            "INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES ($1, $2, $3, '部门', 'Department', 1)",
            tenant.Connection)
        {
            Parameters = { new() { Value = organization }, new() { Value = Guid.CreateVersion7() }, new() { Value = code } },
        };
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }

    private async Task<long> CountKeysAsync(byte[] digest)
    {
        await using var connection = await postgres.Application.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToKeyDigest(digest));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT count(*) FROM csat.api_key"));
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    private async Task<(Guid Ours, Guid Theirs)> TwoOrganizationsWithADepartmentAsync()
    {
        var ours = await postgres.CreateOrganizationAsync();
        var theirs = await postgres.CreateOrganizationAsync();
        foreach (var organization in new[] { ours, theirs })
        {
            await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, organization);
            await InsertDepartmentAsync(tenant, organization, "sales");
            await tenant.CommitAsync();
        }

        return (ours, theirs);
    }
}
