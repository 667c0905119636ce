using System.Diagnostics;
using CSat.Api.Rounds.Statistics;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Tests;

/// <summary>How a running round stands: always what a count of its forms says, wherever the background count has come to.</summary>
public sealed class RoundStatisticsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Steps = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A count of the stored forms that count, as one string.
    private const string Recount = """
        SELECT coalesce(string_agg(format('%s %s %s %s', rating_kind, position, level, given), ';' ORDER BY rating_kind, position, level), '')
        FROM (
          SELECT rating_kind, position, level, count(*) AS given
          FROM csat.response AS form JOIN csat.organization AS o USING (organization_id) JOIN csat.round AS r USING (organization_id, round_id)
          CROSS JOIN LATERAL (
            SELECT 0 AS position, CASE WHEN 0 = ALL (form.levels) THEN 0 ELSE 1 END AS level
            UNION ALL SELECT position::integer, level::integer FROM unnest(form.levels) WITH ORDINALITY AS item (level, position) WHERE level > 0
          ) AS item
          WHERE o.code = $1 AND r.code = $2 AND form.scored
          GROUP BY rating_kind, position, level
        ) AS counted
        """;

    [Fact]
    public async Task A_round_is_told_in_parts_with_its_items_levels_degree_and_rate()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("1", 5, 4, 0));
        await organization.SubmitAsync(TestOrganization.Form("2", 1, 4, 5));
        var self = TestOrganization.Form("3", 3, 3, 3);
        (self.RatingKind, self.RespondentKind) = (RatingKind.Self, RespondentKind.Salesperson);
        await organization.SubmitAsync(self);

        var statistics = await ReadAsync(organization);

        (statistics.Round, statistics.FormsSent).ShouldBe((TestOrganization.Round, 120));
        statistics.Parts.Select(part => (part.RatingKind, part.AnsweredForms, part.BlankForms, part.Ratings)).ShouldBe([(RatingKind.Surveyed, 2, 0, 5), (RatingKind.Self, 1, 0, 3)]);
        var surveyed = statistics.Parts[0];

        // 5 + 4 + 1 + 4 + 5 points of 5 x 5 (R08.24); four of five ratings at level 3 or above (R08.25, R08.26).
        surveyed.DegreePercent.ShouldBe(76);
        (surveyed.RatePercent, surveyed.AnsweredPercent).ShouldBe((80, 2 * 100 / 120.0));
        var first = surveyed.Items[0];
        (first.Item, first.Ratings, first.RatePercent).ShouldBe(("quality", 2, 50));
        first.Levels.Select(level => (level.Level, level.Ratings, level.SharePercent)).ShouldContain(("very-satisfied", 1, 50));
        (statistics.Parts[1].HasAnsweredPercent, statistics.Parts[1].Items[0].RatePercent).ShouldBe((false, 100));
    }

    [Fact]
    public async Task A_round_without_forms_has_no_parts_and_one_that_is_not_there_is_named()
    {
        var organization = await api.CreateOrganizationAsync();

        (await ReadAsync(organization)).Parts.ShouldBeEmpty();
        (await Refusal.OfAsync(() => ReadAsync(organization, "1999-Q1"))).Field.ShouldBe("round");
        (await Refusal.OfAsync(() => ReadAsync(organization, ""))).Reason.ShouldBe("FIELD_MISSING");
    }

    [Fact]
    public async Task Whatever_happens_to_forms_the_answer_is_what_a_recount_says()
    {
        var organization = await api.CreateOrganizationAsync();
        var random = new Random(20261130);
        var store = Store();
        var id = await IdAsync(organization);
        var submitted = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var form = TestOrganization.Form($"form-{step}", random.Next(6), random.Next(6), random.Next(6));
            switch (random.Next(7))
            {
                case 0 when submitted.Count > 0:
                    form.ExternalId = submitted[random.Next(submitted.Count)];
                    form.RespondedAt = TestOrganization.Responded.AddMinutes(step).ToTimestamp();
                    await organization.ImportAsync([form]);
                    break;
                case 1:
                    await store.CountAsync(id, default);
                    break;
                case 2 when submitted.Count > 0:
                    await api.CountAsync("WITH gone AS (DELETE FROM csat.response WHERE organization_id = $1 AND external_id = $2 RETURNING 1) SELECT count(*) FROM gone", id, submitted[0]);
                    submitted.RemoveAt(0);
                    break;
                case 3 when submitted.Count > 0:
                    await FoundAsync(id, submitted[random.Next(submitted.Count)]);
                    break;
                default:
                    await organization.SubmitAsync(form);
                    submitted.Add(form.ExternalId);
                    break;
            }

            Told(await ReadAsync(organization)).ShouldBe(await api.AskAsync<string>(Recount, organization.Code, TestOrganization.Round), $"step {step}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_does_not_count_is_in_no_count_and_counts_again_when_it_does(bool counted)
    {
        var organization = await api.CreateOrganizationAsync();
        var store = Store();
        var id = await IdAsync(organization);
        await organization.SubmitAsync(TestOrganization.Form("genuine", 5, 4, 3));
        await organization.SubmitAsync(TestOrganization.Form("fabricated", 5, 5, 5));
        if (counted)
        {
            await store.CountAsync(id, default);
        }

        foreach (var expected in (int[])[1, 2, 1])
        {
            await FoundAsync(id, "fabricated");
            (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(expected);
            await store.CountAsync(id, default);
            (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(expected);
            await KeptAsync(store, id, item: 1, level: 5, expected);
        }

        await api.CountAsync("WITH gone AS (DELETE FROM csat.response WHERE organization_id = $1 AND external_id = 'fabricated' RETURNING 1) SELECT count(*) FROM gone", id);
        await store.CountAsync(id, default);
        (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(1);
    }

    [Fact]
    public async Task Forms_written_while_an_older_transaction_runs_are_told_at_once_and_counted_once()
    {
        var organization = await api.CreateOrganizationAsync();
        var store = Store();
        var id = await IdAsync(organization);
        await organization.SubmitAsync(TestOrganization.Form("before"));
        await store.CountAsync(id, default);
        await using (var connection = await api.Postgres.Owner.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            await using var number = connection.CreateCommand();
            number.CommandText = "SELECT pg_current_xact_id()::text";
            await number.ExecuteScalarAsync();
            await organization.SubmitAsync(TestOrganization.Form("during"));
            await store.CountAsync(id, default);
            (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(2);
        }

        await store.CountAsync(id, default);
        (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(2);
        await KeptAsync(store, id, item: 0, level: 1, 2);
    }

    [Fact]
    public async Task Counts_that_were_restored_elsewhere_count_nothing_and_are_made_anew()
    {
        var organization = await api.CreateOrganizationAsync();
        var store = Store();
        var id = await IdAsync(organization);
        await organization.SubmitAsync(TestOrganization.Form("1"));
        await store.CountAsync(id, default);

        // Every row is stamped anew where it is restored; all of them at once, as the service counts beside the test.
        await using (var connection = await api.Postgres.Owner.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var restored in (string[])["UPDATE csat.level_count_horizon SET counted_below = counted_below WHERE organization_id = $1", "UPDATE csat.level_count SET given = 77 WHERE organization_id = $1"])
            {
                await using var command = connection.CreateCommand();
                command.CommandText = restored;
                command.Parameters.Add(new() { Value = id });
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(1);
        await store.CountAsync(id, default);
        (await ReadAsync(organization)).Parts[0].AnsweredForms.ShouldBe(1);
        await KeptAsync(store, id, item: 0, level: 1, 1);
    }

    private static string Told(RoundStatistics statistics) => string.Join(';', statistics.Parts.OrderBy(part => part.RatingKind).SelectMany(part =>
        Forms(part).Concat(part.Items.SelectMany((item, index) => Levels(part, item, index + 1)))));

    private static IEnumerable<string> Forms(PartStatistics part) => new[] { (Level: 0, Given: part.BlankForms), (Level: 1, Given: part.AnsweredForms) }
        .Where(count => count.Given > 0).Select(count => $"{(int)part.RatingKind} 0 {count.Level} {count.Given}");

    // The five-grade scale of the regime gives 5 to the best level.
    private static IEnumerable<string> Levels(PartStatistics part, ItemStatistics item, int position) => item.Levels
        .Select((level, rank) => (Level: 5 - rank, level.Ratings)).Reverse().Where(level => level.Ratings > 0).Select(level => $"{(int)part.RatingKind} {position} {level.Level} {level.Ratings}");

    // What is kept in the background comes to what is expected: not before every transaction that is older has ended, and other tests have theirs.
    private async Task KeptAsync(StatisticStore store, Guid organization, int item, int level, long expected)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            await store.CountAsync(organization, default);
            var given = await api.CountAsync(
                "SELECT coalesce(sum(given), 0)::bigint FROM csat.level_count WHERE organization_id = $1 AND item_position = $2 AND level = $3", organization, item, level);
            if (given == expected || waited.Elapsed > Patience)
            {
                given.ShouldBe(expected);
                return;
            }
        }
    }

    // What a finding of the back-check changes: whether the form counts.
    private Task<long> FoundAsync(Guid organization, string form) => api.CountAsync(
        "WITH found AS (UPDATE csat.response SET scored = NOT scored WHERE organization_id = $1 AND external_id = $2 RETURNING 1) SELECT count(*) FROM found", organization, form);

    private StatisticStore Store() => new(api.Postgres.Application, null!);

    private Task<Guid> IdAsync(TestOrganization organization) => api.AskAsync<Guid>("SELECT organization_id FROM csat.organization WHERE code = $1", organization.Code);

    private static async Task<RoundStatistics> ReadAsync(TestOrganization organization, string round = TestOrganization.Round) =>
        await organization.Rounds.GetRoundStatisticsAsync(new GetRoundStatisticsRequest { Organization = organization.Code, Round = round }, organization.Key);
}
