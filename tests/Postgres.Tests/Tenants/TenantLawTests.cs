using CSat.Testing;

namespace CSat.Postgres.Tests.Tenants;

/// <summary>The tenant law, read from the catalogue: it holds for tables that do not exist yet.</summary>
public sealed class TenantLawTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task There_are_tables_to_judge() => (await postgres.ListAsync($"SELECT t.relname {TenantCatalogue.Tables}")).Count.ShouldBeGreaterThan(10);

    [Fact]
    public async Task Row_level_security_is_enabled_and_forced_on_every_table() =>
        (await postgres.ListAsync($"SELECT t.relname {TenantCatalogue.Tables} AND NOT (t.relrowsecurity AND t.relforcerowsecurity)")).ShouldBeEmpty();

    [Fact]
    public async Task Every_policy_names_the_bound_organisation() => (await postgres.ListAsync("""
        SELECT tablename || '.' || policyname FROM pg_policies
        WHERE schemaname = 'csat' AND coalesce(with_check, qual) NOT LIKE '%current_organization()%' AND NOT (qual = '(pg_has_role(CURRENT_USER, ''csat_etl''::name, ''USAGE''::text) AND csat.lives_here(organization_id))' AND cmd = 'SELECT')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_table_carries_the_writing_transaction() => (await postgres.ListAsync($"""
        SELECT t.relname {TenantCatalogue.Tables} AND NOT EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'changed_xid' AND a.atttypid = 'xid8'::regtype AND a.attnotnull)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_write_to_every_table_is_stamped_in_a_session_that_replays_rows_as_well() => (await postgres.ListAsync($"""
        SELECT t.relname {TenantCatalogue.Tables} AND NOT EXISTS (
          SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgfoid = 'csat.stamp_changed_xid'::regproc AND g.tgenabled = 'A'
            AND g.tgtype = 1 + 2 + 4 + 16) -- for each row, before, insert, update
        """)).ShouldBeEmpty();

    [Fact]
    public async Task A_writer_cannot_choose_the_stamp()
    {
        var organization = await postgres.CreateOrganizationAsync();

        await postgres.ListAsync($"""
            SET session_replication_role = replica;
            INSERT INTO csat.offering (organization_id, offering_id, code, name_zh, name_en, changed_xid) VALUES ('{organization}', gen_random_uuid(), 'x', 'x', 'x', '1');
            RESET session_replication_role;
            SELECT 'done'
            """);

        (await postgres.ListAsync($"SELECT code FROM csat.offering WHERE organization_id = '{organization}' AND changed_xid > '1'")).ShouldBe(["x"]);
    }

    [Fact]
    public async Task Nothing_can_be_deleted_or_truncated_by_the_application() =>
        (await postgres.ListAsync($"SELECT t.relname {TenantCatalogue.Tables} AND has_table_privilege('csat_app', t.oid, 'DELETE, TRUNCATE')")).ShouldBeEmpty();

    // It is shared by all organisations, and nothing that a caller sees is taken from it: the keys of forms in the warehouse alone, which must not wait for a lock.
    [Fact]
    public async Task There_is_no_sequence_but_the_one_that_numbers_forms() =>
        (await postgres.ListAsync("SELECT t.relname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname IN ('csat', 'csat_meta') AND t.relkind = 'S'")).ShouldBe(["response_number_seq"]);

    [Fact]
    public async Task The_roles_of_the_program_own_nothing_and_have_no_power() => (await postgres.ListAsync("""
        SELECT r.rolname FROM pg_roles r WHERE r.rolname IN ('csat_app', 'csat_etl')
          AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolcanlogin
            OR EXISTS (SELECT FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o')
            OR has_schema_privilege(r.oid, 'csat', 'CREATE') OR has_schema_privilege(r.oid, 'csat_meta', 'USAGE') OR has_schema_privilege(r.oid, 'public', 'CREATE'))
        """)).ShouldBeEmpty();

    [Fact]
    public async Task The_etl_cannot_write() =>
        (await postgres.ListAsync($"SELECT t.relname {TenantCatalogue.Tables} AND has_table_privilege('csat_etl', t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')")).ShouldBeEmpty();
}
