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
    [InlineData(36, 52)]
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

    /// <summary>The sums that follow, by hand, from the rows of state_NNNN.sql: levels of all forms, complaints by state, what their texts said.</summary>
    [Theory]
    [InlineData(5, "12", false)]
    [InlineData(7, "12", true)]
    [InlineData(10, "17", true)]
    [InlineData(13, "23", true)]
    [InlineData(36, "23", true)]
    public async Task Sums_are_those_of_the_rows_of_then(int version, string levels, bool hasTexts)
    {
        var sums = "SELECT concat_ws(' | ', (SELECT sum(level) FROM csat.response CROSS JOIN unnest(levels) AS level), "
            + "(SELECT string_agg(state || ' ' || forms, ',' ORDER BY state) FROM (SELECT state, count(*) AS forms FROM csat.complaint GROUP BY state) AS counted), "
            + "(SELECT string_agg(replace(kind, '_', '-'), ',' ORDER BY sequence) FROM csat.complaint_event), "
            + "(SELECT sum(value_percent) FROM csat.target), (SELECT sum(forms_sent) FROM csat.round), ";
        const string Described = "(SELECT description FROM csat.complaint))";
        const string Referred = "(SELECT content FROM csat.complaint JOIN csat.personal_text ON text_id = description_text_id))";
        var expected = $"{levels} | assigned 1 | registered,defect-confirmed,notified,assigned | 170.6667 | 120 | 泵漏水 the pump leaks";
        await using var state = await OldState.MakeAsync(postgres, version);
        (await state.TextAsync(sums + (hasTexts ? Referred : Described))).ShouldBe(expected);

        await using (await CSatDatabase.OpenAsync(Options(state)))
        {
        }

        (await state.TextAsync(sums + Referred)).ShouldBe(expected);
    }

    /// <summary>
    /// Figures by hand from the same rows under the five grades of R08 (5 to 1 give 10, 8, 6, 4, 2 points; 3 and better is satisfied): rating kind, ratings, levels,
    /// points, satisfied. A level 0 is no rating.
    /// </summary>
    [Theory]
    [InlineData(5, 2, 3, "2 1 5 10 1,3 2 7 14 2")]
    [InlineData(7, 2, 3, "2 1 5 10 1,3 2 7 14 2")]
    [InlineData(10, 3, 5, "2 3 10 20 2,3 2 7 14 2")]
    [InlineData(13, 4, 7, "2 5 16 32 3,3 2 7 14 2")]
    [InlineData(36, 4, 5, "2 3 10 20 2,3 2 7 14 2")]
    public async Task The_warehouse_of_an_old_state_holds_its_figures(int version, int forms, int ratings, string sums)
    {
        await using var state = await OldState.MakeAsync(postgres, version);
        System.IO.Directory.CreateDirectory(_folder.PathOf("state"));
        await using var etl = HostProcess.StartHost(
            "CSat.Etl", ["etl", "run", "--organization", Organization, "--state", _folder.PathOf("state"), "--json"],
            new Dictionary<string, string?> { [CSatDatabaseOptions.ConnectionVariable] = state.ConnectionString });

        (await etl.WaitForExitAsync(TimeSpan.FromMinutes(3))).ShouldBe(0, etl.Errors);
        var published = JsonNode.Parse(etl.Output)!["published"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)published["forms"]!, (int)published["ratings"]!, (int)published["complaints"]!).ShouldBe((forms, ratings, 1));
        var warehouse = Path.Combine(_folder.PathOf("state"), "warehouse", Organization, "csat.duckdb");
        (await FigureAsync(warehouse, "SELECT concat_ws(' ', rating_kind, count(*), sum(level), sum(points)::BIGINT, sum(satisfied)) AS line FROM fct_rating GROUP BY rating_kind")).ShouldBe(sums);
        (await FigureAsync(warehouse, "SELECT concat_ws(' ', rating_kind, sum(ratings), sum(level * ratings), sum(points)::BIGINT, sum(satisfied)) AS line FROM mart_rating_by_round GROUP BY rating_kind")).ShouldBe(sums);
        (await FigureAsync(warehouse, "SELECT concat_ws(' ', state, count(*)) AS line FROM fct_complaint GROUP BY state")).ShouldBe("assigned 1");
        (await FigureAsync(warehouse, "SELECT concat_ws(' ', month, complaints, answered, closed) AS line FROM mart_complaint_by_month")).ShouldBe("2026-02 1 0 0");
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
    [InlineData(5, 120)]
    [InlineData(13, 120)]
    [InlineData(36, 122)]
    public async Task It_works_on(int version, int sent)
    {
        await using var state = await OldState.MakeAsync(postgres, version);
        await using var database = await CSatDatabase.OpenAsync(Options(state));
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = database.Application, Home = new HomeDirectory(Repository.Root), LogLevel = LogLevel.Warning, Log = _log }, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var old = new TestOrganization(Organization, channel, ApiFixture.With("csat_old_manager"));

        var rounds = (await old.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = Organization }, old.Key)).Rounds;
        rounds.Select(round => $"{round.Code} {round.State} {round.FormsSent}").ShouldBe(["2025-Q4 Closed 0", $"2026-Q1 Open {sent}"]);
        var form = TestOrganization.Form("form-3", 5, 4);
        (await old.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);
        (await old.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);

        var target = new Target
        {
            Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = "82" }, Method = TargetMethod.Set, ApprovedBy = "总经理",
        };
        (await Refusal.OfAsync(old.Targets.SetTargetAsync(new SetTargetRequest { Organization = Organization, Target = target, RequestId = "set" }, old.Key))).Reason.ShouldBe("TARGET_NEEDS_APPROVAL");
        var known = (await old.Targets.ListTargetsAsync(new ListTargetsRequest { Organization = Organization }, old.Key)).Targets;
        known.ShouldNotBeEmpty();
        known.ShouldAllBe(one => one.State == TargetState.Approved && one.ValuePercent != null && one.Events.Count == 0);
        (await old.CloseRoundAsync("2026-Q1")).State.ShouldBe(RoundState.Closed);

        var complaint = await old.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = Organization, Complaint = "2026-000001" }, old.Key);
        complaint.Events.Count.ShouldBe(4);
        (await old.RegisterAsync(TestOrganization.Complaint("c-2"))).Number.ShouldBe("2026-000002");
        (await Refusal.OfAsync(old.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = Organization }, ApiFixture.With("csat_old_revoked")))).Code.ShouldBe(StatusCode.Unauthenticated);
    }

    private static async Task<string> FigureAsync(string warehouse, string lines) =>
        (await Warehouse.FirstAsync(warehouse, $"SELECT string_agg(line, ',' ORDER BY line) AS figures FROM ({lines})"))["figures"];

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    private CSatDatabaseOptions Options(OldState state) =>
        new(new EmbeddedPostgresOptions { Directory = _folder.PathOf("postgres"), NodeModules = Repository.NodeModules }, state.ConnectionString);
}
