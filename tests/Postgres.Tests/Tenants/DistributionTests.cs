using CSat.Testing;

namespace CSat.Postgres.Tests.Tenants;

/// <summary>
/// The schema can be spread over several machines by Citus with organization_id as the distribution column, read from the catalogue: it holds for tables that do
/// not exist yet. Citus itself is not installed here.
/// </summary>
public sealed class DistributionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // What is unique over all organisations, and why it may be.
    private static readonly Dictionary<string, string> UniqueEverywhere = new()
    {
        ["csat.api_key_key_digest_key"] = "A key is random: the directory finds whose it is, and each machine keeps its own unique.",
        ["csat.organization_code_key"] = "Whoever calls names the organisation by its code: the directory keeps it unique, and the table is replicated to every machine.",
    };

    [Fact]
    public async Task Every_table_has_the_distribution_key_and_it_is_a_uuid() => (await postgres.ListAsync($"""
        SELECT t.relname {TenantCatalogue.Tables} AND NOT EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'organization_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull)
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Every_primary_key_begins_with_the_distribution_key() => (await postgres.ListAsync($"""
        SELECT t.relname {TenantCatalogue.Tables} AND NOT EXISTS (
          SELECT FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
          WHERE c.conrelid = t.oid AND c.contype = 'p' AND a.attname = 'organization_id')
        """)).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_unique_without_the_distribution_key_but_what_the_directory_finds_organisations_by() => (await postgres.ListAsync("""
        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'csat'
        WHERE (i.indisunique OR i.indisexclusion) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0] AND a.attname = 'organization_id') ORDER BY 1
        """)).ShouldBe(UniqueEverywhere.Keys);

    [Fact]
    public async Task Every_foreign_key_begins_with_the_distribution_key_on_both_sides() => (await postgres.ListAsync("""
        SELECT c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = 'csat'
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
        WHERE c.contype = 'f' AND (a.attname <> 'organization_id' OR b.attname <> 'organization_id')
        """)).ShouldBeEmpty();
}
