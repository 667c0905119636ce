using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Cells;

/// <summary>Where organisations are looked for, over two databases; and the moves that are refused before anything is done.</summary>
public sealed class CellPoolsTests(PostgresFixture home) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly PostgresFixture _north = new();

    private CellPools Pools => new(home.Application, [KeyValuePair.Create("north", _north.Application)]);

    [Fact]
    public async Task Whoever_left_the_home_cell_is_found_where_it_points_and_everybody_else_there()
    {
        var (stayed, left) = (await home.CreateOrganizationAsync(), Guid.CreateVersion7());
        await PlaceAsync(home, left, "gone-north", "north", "left");

        (await Pools.FindAsync(stayed, CancellationToken.None)).ShouldBe(home.Application);
        (await Pools.FindAsync(left, CancellationToken.None)).ShouldBe(_north.Application);
        (await Pools.FindAsync("gone-north", CancellationToken.None)).ShouldBe(_north.Application);
        (await Pools.FindAsync("never-seen", CancellationToken.None)).ShouldBe(home.Application);
    }

    [Fact]
    public async Task One_on_its_way_is_looked_for_in_one_of_the_two_cells_that_point_at_each_other()
    {
        var moving = Guid.CreateVersion7();
        await PlaceAsync(home, moving, "moving", "north", "frozen");
        await PlaceAsync(_north, moving, "moving", "home", "arriving");

        var cell = await Pools.FindAsync(moving, CancellationToken.None);

        CellPools.IsElsewhere(await Should.ThrowAsync<PostgresException>(() => TenantTransaction.BeginAsync(cell, moving))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_transaction_follows_an_organisation_that_has_moved_since_it_was_looked_for()
    {
        var (organization, pools) = (await home.CreateOrganizationAsync("follows"), Pools);
        await using (await TenantTransaction.BeginAsync(pools, organization))
        {
        }

        await PlaceAsync(home, organization, "follows", "north", "left");

        await using var after = await TenantTransaction.BeginAsync(pools, organization);
        after.Connection.Database.ShouldBe(new NpgsqlConnectionStringBuilder(_north.ConnectionString).Database);
        (await pools.FindAsync(organization, CancellationToken.None)).ShouldBe(_north.Application);
    }

    [Fact]
    public async Task A_cell_that_is_not_configured_is_named()
    {
        var organization = Guid.CreateVersion7();
        await PlaceAsync(home, organization, "lost", "east", "left");

        (await Should.ThrowAsync<InvalidOperationException>(async () => await Pools.FindAsync(organization, CancellationToken.None))).Message.ShouldContain("east");
    }

    [Fact]
    public async Task A_move_that_cannot_be_made_is_refused_before_anything_is_done()
    {
        var holder = await home.CreateOrganizationAsync("holder");
        await RunAsync(home, "INSERT INTO csat.api_key (organization_id, api_key_id, key_digest, label, role, whole_installation) VALUES ($1, gen_random_uuid(), sha256('holder'), 'x', 'administrator', true)", holder);
        await home.CreateOrganizationAsync("ordinary");
        var move = new OrganizationMove([CellOf("home", home), CellOf("north", _north)], TimeProvider.System);

        (await RefusedAsync("ordinary", "east")).ShouldBe("MOVE_REFUSED.cell");
        (await RefusedAsync("nobody", "north")).ShouldStartWith("NOT_FOUND");
        (await RefusedAsync("holder", "north")).ShouldBe("MOVE_REFUSED.installation");
        (await RefusedAsync("ordinary", "north")).ShouldBe("MOVE_REFUSED.same-server");
        (await move.RunAsync("ordinary", "home")).ShouldSatisfyAllConditions(moved => moved.From.ShouldBe("home"), moved => moved.Removed.ShouldBe(0), moved => moved.Frozen.ShouldBe(TimeSpan.Zero));
        await PlaceAsync(home, await home.CreateOrganizationAsync("cut-off"), "cut-off", "east", "frozen");
        (await RefusedAsync("cut-off", "north")).ShouldBe("MOVE_REFUSED.on-its-way");

        async Task<string> RefusedAsync(string organization, string to) =>
            ((KeyedWording)(await Should.ThrowAsync<ProblemException>(() => move.RunAsync(organization, to))).Problems.ShouldHaveSingleItem().Wording).Key;
    }

    [Fact]
    public async Task The_command_for_where_it_lives_puts_the_directory_right_and_gives_a_move_up()
    {
        var move = new OrganizationMove([CellOf("home", home), CellOf("north", _north)], TimeProvider.System);
        var there = await _north.CreateOrganizationAsync("restored");
        (await move.RunAsync("restored", "north")).From.ShouldBe("north");
        (await Pools.FindAsync(there, CancellationToken.None)).ShouldBe(_north.Application);

        var given = await home.CreateOrganizationAsync("given-up");
        await RunAsync(_north, "INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES ($1, 'given-up', 'x', 'x', 'Asia/Shanghai', 'cn')", given);
        await PlaceAsync(_north, given, "given-up", "home", "arriving");
        (await move.RunAsync("given-up", "home")).Removed.ShouldBe(1);
        await using var alive = await TenantTransaction.BeginAsync(Pools, given);
        alive.Connection.Database.ShouldBe(new NpgsqlConnectionStringBuilder(home.ConnectionString).Database);

        await home.CreateOrganizationAsync("twice");
        await _north.CreateOrganizationAsync("twice");
        ((KeyedWording)(await Should.ThrowAsync<ProblemException>(() => move.RunAsync("twice", "north"))).Problems.ShouldHaveSingleItem().Wording).Key.ShouldBe("MOVE_REFUSED.twice");
    }

    public void Dispose() => _north.Dispose();

    private static Cell CellOf(string name, PostgresFixture postgres) => new(name, postgres.ConnectionString, postgres.Owner);

    private static Task PlaceAsync(PostgresFixture at, Guid organization, string code, string cell, string state) =>
        RunAsync(at, $"INSERT INTO csat_meta.placement VALUES ($1, '{code}', '{cell}', '{state}', now())", organization);

    private static async Task RunAsync(PostgresFixture at, string statement, Guid organization)
    {
        await using var command = at.Owner.CreateCommand(statement);
        command.Parameters.Add(new() { Value = organization });
        await command.ExecuteNonQueryAsync();
    }
}
