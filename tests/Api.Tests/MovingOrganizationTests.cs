using CSat.Api.Authentication;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;
using CSat.Testing;
using Google.Rpc;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>What callers meet while their organisation is on its way to another cell.</summary>
public sealed class MovingOrganizationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_frozen_organisation_takes_nothing_says_when_to_come_again_and_then_takes_it()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("before"));
        await PlaceAsync(organization, "frozen");

        foreach (var call in new Func<Task>[]
        {
            async () => await organization.SubmitAsync(TestOrganization.Form("during")),
            async () => await organization.RegisterAsync(TestOrganization.Complaint("during")),
            async () => await organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code }, organization.Key),
            async () => await organization.PutQuestionnaireAsync(2, "quality"),
        })
        {
            var refused = (await Should.ThrowAsync<RpcException>(call)).GetRpcStatus()!;
            refused.Code.ShouldBe((int)StatusCode.Unavailable);
            refused.GetDetail<RetryInfo>()!.RetryDelay.Seconds.ShouldBe(1);
            refused.GetDetail<LocalizedMessage>()!.Message.ShouldContain("迁往");
        }

        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(1);
        await api.CountAsync("WITH opened AS (DELETE FROM csat_meta.placement WHERE code = $1 RETURNING 1) SELECT count(*) FROM opened", organization.Code);
        (await organization.SubmitAsync(TestOrganization.Form("during"))).Outcome.ShouldBe(SubmitOutcome.Stored);
    }

    [Fact]
    public async Task Others_of_the_same_group_are_stored_all_the_same()
    {
        var (moving, staying) = (await api.CreateOrganizationAsync(), await api.CreateOrganizationAsync());
        await Task.WhenAll(moving.SubmitAsync(TestOrganization.Form("0")).ResponseAsync, staying.SubmitAsync(TestOrganization.Form("0")).ResponseAsync);
        await PlaceAsync(moving, "frozen");

        var submissions = Enumerable.Range(1, 40).Select(i => (i % 2 == 0 ? moving : staying, TestOrganization.Form($"{i}"))).Select(async pair =>
        {
            try
            {
                return (pair.Item1, (await pair.Item1.SubmitAsync(pair.Item2)).Outcome == SubmitOutcome.Stored);
            }
            catch (RpcException refused) when (refused.StatusCode == StatusCode.Unavailable)
            {
                return (pair.Item1, false);
            }
        });

        (await Task.WhenAll(submissions)).ShouldAllBe(told => told.Item2 == (told.Item1 == staying));
    }

    [Fact]
    public async Task The_code_of_one_that_lives_elsewhere_is_taken()
    {
        await api.CountAsync("WITH placed AS (INSERT INTO csat_meta.placement VALUES (gen_random_uuid(), $1, 'north', 'left', now()) RETURNING 1) SELECT count(*) FROM placed", "far-away");
        var again = new TestOrganization("far-away", api.Channel, ApiFixture.With(api.InstallationKey));

        var refused = await Should.ThrowAsync<RpcException>(async () => await again.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = again.Describe() }, again.Key));

        refused.StatusCode.ShouldBe(StatusCode.AlreadyExists);
    }

    [Fact]
    public async Task A_key_is_found_in_the_cell_where_its_organisation_lives_and_a_silent_cell_holds_up_no_other()
    {
        await using var silent = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Database=none;Username=none");
        using var north = new PostgresFixture();
        var cells = new CellPools(api.Postgres.Application, [KeyValuePair.Create("down", silent), KeyValuePair.Create("north", north.Application)]);
        var key = ApiKey.Create();
        await using (var transaction = await TenantTransaction.BeginAsync(north.Application, await north.CreateOrganizationAsync("there")))
        {
            await ApiKeyStore.InsertAsync(transaction, new NewApiKey(Guid.CreateVersion7(), key, "kiosk", Role.Collector, WholeInstallation: false, DateTimeOffset.UtcNow), CancellationToken.None);
            await transaction.CommitAsync();
        }

        var store = new ApiKeyStore(cells);

        (await store.FindAsync(ApiKey.Digest(api.InstallationKey), CancellationToken.None))!.WholeInstallation.ShouldBeTrue();
        (await store.FindAsync(ApiKey.Digest(key), CancellationToken.None))!.Label.ShouldBe("kiosk");
        await Should.ThrowAsync<TimeoutException>(() => store.FindAsync(ApiKey.Digest(ApiKey.Create()), CancellationToken.None));
        await using var placed = north.Owner.CreateCommand("INSERT INTO csat_meta.placement SELECT organization_id, code, 'home', 'frozen', now() FROM csat.organization");
        await placed.ExecuteNonQueryAsync();
        (await store.FindAsync(ApiKey.Digest(key), CancellationToken.None))!.Label.ShouldBe("kiosk");
    }

    private Task<long> PlaceAsync(TestOrganization organization, string state) => api.CountAsync(
        $"WITH placed AS (INSERT INTO csat_meta.placement SELECT organization_id, code, 'north', '{state}', now() FROM csat.organization WHERE code = $1 RETURNING 1) SELECT count(*) FROM placed", organization.Code);
}
