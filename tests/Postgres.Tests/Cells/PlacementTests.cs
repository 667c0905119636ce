using System.Data;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Cells;

/// <summary>What a database itself does for an organisation that does not live in it.</summary>
public sealed class PlacementTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("arriving")]
    [InlineData("frozen")]
    [InlineData("left")]
    public async Task An_organisation_that_does_not_live_here_is_refused_and_not_listed(string state)
    {
        var organization = await postgres.CreateOrganizationAsync();
        await PlaceAsync(organization, state);

        foreach (var pool in new[] { postgres.Application, postgres.Etl })
        {
            CellPools.IsElsewhere(await Should.ThrowAsync<PostgresException>(() => TenantTransaction.BeginAsync(pool, organization))).ShouldBeTrue();
        }

        (await ScalarAsync(postgres.Etl, "SELECT count(*) FROM csat.organization WHERE organization_id = $1", organization)).ShouldBe(0L);
        await UnplaceAsync(organization);
        await using var again = await TenantTransaction.BeginAsync(postgres.Application, organization);
        (await ScalarAsync(postgres.Etl, "SELECT count(*) FROM csat.organization WHERE organization_id = $1", organization)).ShouldBe(1L);
    }

    [Fact]
    public async Task Freezing_waits_for_those_who_write_and_holds_up_no_other_organisation()
    {
        var (organization, other) = (await postgres.CreateOrganizationAsync(), await postgres.CreateOrganizationAsync());
        await using (await TenantTransaction.BeginAsync(postgres.Application, organization))
        {
            await using var freezing = await postgres.Owner.OpenConnectionAsync();
            await using var transaction = await freezing.BeginTransactionAsync();

            (await Should.ThrowAsync<PostgresException>(() => FreezeAsync(freezing, organization))).SqlState.ShouldBe(PostgresErrorCodes.LockNotAvailable);
        }

        await using var second = await postgres.Owner.OpenConnectionAsync();
        await using var holding = await second.BeginTransactionAsync();
        await FreezeAsync(second, organization);
        var waiting = TenantTransaction.BeginAsync(postgres.Application, organization);
        await using (await TenantTransaction.BeginAsync(postgres.Application, other))
        {
            waiting.IsCompleted.ShouldBeFalse();
        }

        await holding.CommitAsync();
        CellPools.IsElsewhere(await Should.ThrowAsync<PostgresException>(() => waiting)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_of_one_moment_holds_up_no_freezing_and_writes_nothing()
    {
        var organization = await postgres.CreateOrganizationAsync();
        await using var reading = await TenantTransaction.BeginAsync(postgres.Application, organization, IsolationLevel.RepeatableRead);
        await using (var freezing = await postgres.Owner.OpenConnectionAsync())
        {
            await using var transaction = await freezing.BeginTransactionAsync();
            await FreezeAsync(freezing, organization);
            await transaction.CommitAsync();
        }

        await using var insert = new NpgsqlCommand(
            "INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES (csat.current_organization(), gen_random_uuid(), 'x', 'x', 'x', 1)", reading.Connection, reading.Transaction);
        (await Should.ThrowAsync<PostgresException>(insert.ExecuteNonQueryAsync)).SqlState.ShouldBe(PostgresErrorCodes.ReadOnlySqlTransaction);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("frozen", false)]
    [InlineData("arriving", true)]
    [InlineData("left", true)]
    public async Task The_audit_is_removed_only_where_the_organisation_does_not_live(string? state, bool isRemoved)
    {
        var organization = await postgres.CreateOrganizationAsync();
        await ScalarAsync(
            postgres.Owner,
            "INSERT INTO csat.audit_seal (organization_id, position, entry_id, hash) VALUES ($1, 1, gen_random_uuid(), sha256('x'))", organization);
        if (state is not null)
        {
            await PlaceAsync(organization, state);
        }

        var removing = ScalarAsync(postgres.Owner, "DELETE FROM csat.audit_seal WHERE organization_id = $1", organization);
        if (isRemoved)
        {
            await removing;
        }
        else
        {
            (await Should.ThrowAsync<PostgresException>(() => removing)).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        }

        (await ScalarAsync(postgres.Owner, "SELECT count(*) FROM csat.audit_seal WHERE organization_id = $1", organization)).ShouldBe(isRemoved ? 0L : 1L);
    }

    [Fact]
    public async Task Numbers_that_sessions_hold_in_stock_are_forgotten_when_an_organisation_arrives()
    {
        await using var session = await postgres.Owner.OpenConnectionAsync();
        await using var next = new NpgsqlCommand("SELECT nextval('csat.response_number_seq')", session);
        var first = (long)(await next.ExecuteScalarAsync())!;
        ((long)(await next.ExecuteScalarAsync())!).ShouldBe(first + 1);
        var above = first + 50_000;

        await ScalarAsync(postgres.Owner, "SELECT csat_meta.continue_numbers($1)::text", above);

        ((long)(await next.ExecuteScalarAsync())!).ShouldBe(above + 1);
    }

    private static async Task FreezeAsync(NpgsqlConnection connection, Guid organization)
    {
        await using var wait = new NpgsqlCommand("SELECT set_config('lock_timeout', '200ms', true), pg_advisory_xact_lock(hashtextextended('csat.placement ' || $1::text, 0))", connection) { Parameters = { new() { Value = organization } } };
        await wait.ExecuteNonQueryAsync();
        await using var place = new NpgsqlCommand("INSERT INTO csat_meta.placement VALUES ($1, 'c' || $1::text, 'north', 'frozen', now())", connection) { Parameters = { new() { Value = organization } } };
        await place.ExecuteNonQueryAsync();
    }

    private Task<object?> PlaceAsync(Guid organization, string state) =>
        ScalarAsync(postgres.Owner, $"INSERT INTO csat_meta.placement SELECT organization_id, code, 'north', '{state}', now() FROM csat.organization WHERE organization_id = $1", organization);

    private Task<object?> UnplaceAsync(Guid organization) => ScalarAsync(postgres.Owner, "DELETE FROM csat_meta.placement WHERE organization_id = $1", organization);

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string query, object value)
    {
        await using var command = source.CreateCommand(query);
        command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }
}
