using CSat.Postgres.Tenants;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Logins;

/// <summary>What a stranger's SQL in a session of the API or the ETL comes to: nothing of it leads out of the login or into another organisation.</summary>
public sealed class WallTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>Statements that a login must be refused, whatever else changes.</summary>
    public static TheoryData<string> Refused() =>
    [
        // Becoming somebody else.
        "SET ROLE csat_owner", "SET ROLE csat_app", "SET ROLE csat_etl", "SET ROLE pg_read_all_data", "SET SESSION AUTHORIZATION csat_owner",
        "GRANT csat_owner TO CURRENT_USER", "GRANT pg_read_server_files TO CURRENT_USER", "ALTER ROLE CURRENT_USER SUPERUSER", "ALTER ROLE CURRENT_USER BYPASSRLS", "ALTER ROLE csat_app LOGIN",
        "ALTER ROLE csat_owner PASSWORD 'x'", "CREATE ROLE mallory",
        // Changing what is there.
        "ALTER TABLE csat.response DISABLE ROW LEVEL SECURITY", "ALTER TABLE csat.response NO FORCE ROW LEVEL SECURITY", "DROP POLICY tenant_isolation ON csat.response",
        "CREATE POLICY mine ON csat.response USING (true)", "DROP TABLE csat.response", "TRUNCATE csat.response", "DELETE FROM csat.response", "ALTER TABLE csat.response OWNER TO CURRENT_USER",
        "ALTER TABLE csat.response DISABLE TRIGGER ALL", "SET session_replication_role = replica",
        "CREATE OR REPLACE FUNCTION csat.current_organization() RETURNS uuid LANGUAGE sql RETURN gen_random_uuid()", "CALL csat.put_under_tenant_law('csat.response', true)",
        "ALTER FUNCTION csat.prepare_requests(timestamptz) RESET search_path", "SELECT csat_meta.ensure_login('mallory', 'x', 'csat_app')", "SELECT * FROM csat_meta.migration",
        "INSERT INTO csat_meta.migration VALUES (99, 'x', '')",
        // Making things that one would own.
        "CREATE TABLE csat.mine (id integer)", "CREATE TABLE public.mine (id integer)", "CREATE TEMPORARY TABLE mine (id integer)", "CREATE SCHEMA mine", "CREATE DATABASE mine",
        "CREATE FUNCTION public.mine() RETURNS integer LANGUAGE sql RETURN 1", "CREATE EXTENSION pgcrypto", "SELECT lo_create(0)", "SELECT lo_from_bytea(0, 'x')", "SELECT lo_creat(-1)",
        "CREATE TRIGGER mine BEFORE INSERT ON csat.response FOR EACH ROW EXECUTE FUNCTION csat.stamp_changed_xid()", "CREATE PUBLICATION mine FOR ALL TABLES",
        // The machine beneath.
        "SELECT pg_read_file('postmaster.pid')", "SELECT pg_read_file('/etc/passwd')", "SELECT pg_ls_dir('.')", "COPY csat.response TO PROGRAM 'cat'", "COPY csat.response FROM PROGRAM 'echo'",
        "COPY csat.response TO '/tmp/mine'", "SELECT lo_import('/etc/passwd')", "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "SELECT pg_switch_wal()", "CHECKPOINT",
        "SELECT pg_create_physical_replication_slot('mine')", "SELECT * FROM pg_authid", "SELECT * FROM pg_shadow", "SELECT * FROM pg_hba_file_rules",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_session_of_either_login_is_refused(string statement)
    {
        foreach (var login in new[] { postgres.Logins.Application, postgres.Logins.Etl })
        {
            await using var connection = await ConnectAsync(login);
            var fault = await Should.ThrowAsync<PostgresException>(() => RunAsync(connection, statement), statement);

            fault.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement + ": " + fault.MessageText);
        }
    }

    [Theory]
    [InlineData("SET ROLE NONE")]
    [InlineData("RESET ROLE")]
    [InlineData("SET SESSION AUTHORIZATION DEFAULT")]
    [InlineData("RESET ALL")]
    [InlineData("DISCARD ALL")]
    public async Task Going_back_leads_to_the_login_and_no_further(string statement)
    {
        await OrganizationWithADepartmentAsync();
        foreach (var login in new[] { postgres.Logins.Application, postgres.Logins.Etl })
        {
            await using var connection = await ConnectAsync(login);
            await RunAsync(connection, statement);

            (await ScalarAsync(connection, "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")).ShouldBe(false, statement);
            (await ScalarAsync(connection, "SELECT count(*) FROM csat.department")).ShouldBe(0L, statement);
        }
    }

    [Fact]
    public async Task The_logins_own_nothing_and_are_members_of_their_role_alone() => (await ListAsync("""
        SELECT r.rolname FROM pg_roles r WHERE r.rolname LIKE 'csat\_app\_%' OR r.rolname LIKE 'csat\_etl\_%'
        EXCEPT
        SELECT r.rolname FROM pg_roles r JOIN pg_auth_members m ON m.member = r.oid AND m.inherit_option AND NOT m.set_option AND NOT m.admin_option
        WHERE NOT (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication)
          AND m.roleid = CASE WHEN r.rolname LIKE 'csat\_app\_%' THEN 'csat_app'::regrole ELSE 'csat_etl'::regrole END
          AND NOT EXISTS (SELECT FROM pg_auth_members other WHERE other.member = r.oid AND other.roleid <> m.roleid)
          AND NOT EXISTS (SELECT FROM pg_shdepend d WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task There_are_logins_to_judge() =>
        (await ListAsync("SELECT session_user::text", postgres.Application)).ShouldHaveSingleItem().ShouldStartWith("csat_app_");

    [Theory]
    [InlineData("INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, whole_installation) VALUES (csat.current_organization(), gen_random_uuid(), sha256('mine'), 'mine', 'administrator', true)")]
    [InlineData("UPDATE csat.api_key SET whole_installation = true")]
    [InlineData("UPDATE csat.api_key SET role = 'administrator'")]
    [InlineData("UPDATE csat.api_key SET key_digest = sha256('mine')")]
    [InlineData("UPDATE csat.api_key SET expires_at = NULL")]
    [InlineData("UPDATE csat.organization SET code = 'mine'")]
    [InlineData("UPDATE csat.organization SET organization_id = gen_random_uuid()")]
    public async Task Columns_of_keys_and_organisations_that_no_call_sets_are_closed(string statement)
    {
        var organization = await OrganizationWithADepartmentAsync();
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, organization);

        (await Should.ThrowAsync<PostgresException>(() => RunAsync(tenant.Connection, statement))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Sessions_give_up_what_lasts_too_long()
    {
        foreach (var source in new[] { postgres.Application, postgres.Etl })
        {
            foreach (var limit in new[] { "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout" })
            {
                (await ListAsync($"SELECT setting FROM pg_settings WHERE name = '{limit}'", source)).ShouldHaveSingleItem().ShouldNotBe("0", limit);
            }
        }
    }

    [Fact]
    public async Task No_other_database_of_the_cluster_lets_a_login_in()
    {
        foreach (var database in new[] { "postgres", "template1" })
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres.Logins.Application) { Database = database, Pooling = false }.ConnectionString);

            (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(), database)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string login)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(login) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<Guid> OrganizationWithADepartmentAsync()
    {
        var organization = await postgres.CreateOrganizationAsync();
        await using var tenant = await TenantTransaction.BeginAsync(postgres.Application, organization);
        await RunAsync(tenant.Connection, $"INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES ('{organization}', gen_random_uuid(), 'sales', '', '', 1)");
        await tenant.CommitAsync();
        return organization;
    }

    private async Task<List<string>> ListAsync(string query, NpgsqlDataSource? source = null)
    {
        await using var command = (source ?? postgres.Owner).CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await reader.ReadAsync())
        {
            list.Add(reader.GetString(0));
        }

        return list;
    }
}
