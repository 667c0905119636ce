using System.Text.Json.Nodes;
using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests.Upgrade;

/// <summary>States of older programs are upgraded by opening them, keep every row and figure, and work on; one of a newer program is refused.</summary>
public sealed class UpgradeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private const string Organization = "old";

    private readonly LogCollector _log = new();
    private readonly TemporaryDirectory _folder = new();

    [Theory]
    [InlineData(5, 19)]
    [InlineData(7, 19)]
    [InlineData(10, 21)]
    [InlineData(13, 22)]
    public async Task Every_table_of_then_keeps_its_rows(int version, int tables)
    {
        await using var state = await OldState.MakeAsync(postgres, version);
        var before = await state.CountAsync();
        await using (await CSatDatabase.OpenAsync(Options(state)))
        {
        }

        var after = await state.CountAsync();
        before.Count(table => table.Value > 0).ShouldBeGreaterThanOrEqualTo(tables);
        foreach (var (table, count) in before)
        {
            after[table].ShouldBe(count, table);
        }
    }

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(7, 2, 3)]
    [InlineData(10, 3, 5)]
    [InlineData(13, 4, 7)]
    public async Task The_warehouse_of_an_old_state_holds_its_figures(int version, int forms, int ratings)
    {
        await using var state = await OldState.MakeAsync(postgres, version);
        System.IO.Directory.CreateDirectory(_folder.PathOf("state"));
        await using var etl = HostProcess.StartHost(
            "CSat.Etl", ["etl", "run", "--organization", Organization, "--state", _folder.PathOf("state"), "--json"],
            new Dictionary<string, string?> { [CSatDatabaseOptions.ConnectionVariable] = state.ConnectionString });

        (await etl.WaitForExitAsync(TimeSpan.FromMinutes(3))).ShouldBe(0, etl.Errors);
        var published = JsonNode.Parse(etl.Output)!["published"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)published["forms"]!, (int)published["ratings"]!, (int)published["complaints"]!).ShouldBe((forms, ratings, 1));
    }

    [Fact]
    public async Task One_of_a_newer_program_is_refused_by_name_and_stays_as_it_is()
    {
        await using var state = await OldState.MakeAsync(postgres, 13);
        await using (await CSatDatabase.OpenAsync(Options(state)))
        {
        }

        await using (var owner = PostgresDataSources.ForOwner(state.ConnectionString))
        {
            await using var newer = owner.CreateCommand("INSERT INTO csat_meta.migration (number, name, checksum) SELECT max(number) + 1, '9999_of_tomorrow', max(checksum) FROM csat_meta.migration");
            await newer.ExecuteNonQueryAsync();
        }

        var before = await state.CountAsync();
        var refused = await Should.ThrowAsync<ProblemException>(() => CSatDatabase.OpenAsync(Options(state)));

        refused.Problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.MigrationRefused);
        refused.Message.ShouldContain("9999_of_tomorrow");
        (await state.CountAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(13)]
    public async Task It_works_on(int version)
    {
        await using var state = await OldState.MakeAsync(postgres, version);
        await using var database = await CSatDatabase.OpenAsync(Options(state));
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = database.Application, Home = new HomeDirectory(Repository.Root), LogLevel = LogLevel.Warning, Log = _log }, CancellationToken.None);
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

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    private CSatDatabaseOptions Options(OldState state) =>
        new(new EmbeddedPostgresOptions { Directory = _folder.PathOf("postgres"), NodeModules = Repository.NodeModules }, state.ConnectionString);
}
