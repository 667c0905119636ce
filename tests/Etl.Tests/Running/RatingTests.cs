using System.Globalization;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>From forms in PostgreSQL to ratings in DuckDB, recounted by independent queries.</summary>
public sealed class RatingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task The_worked_example_gives_76_and_84_percent_through_the_macros()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();

        var result = await source.PublishAsync();

        result.Responses.ShouldBe(5);
        result.Ratings.ShouldBe(25);
        using var warehouse = source.Open();
        var (degree, rate) = warehouse.QuerySingle<(double, double)>(
            "SELECT satisfaction_degree(sum(points), sum(best_points)), satisfaction_rate(sum(satisfied), sum(ratings)) FROM mart_rating_by_round");
        degree.ShouldBe(76);
        rate.ShouldBe(84);
    }

    [Fact]
    public async Task Items_that_were_not_applicable_are_absent()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(0, 5, 0, 4, 0);
        await survey.AddAsync(0, 0, 0, 0, 0);

        var result = await source.PublishAsync();

        result.Responses.ShouldBe(2);
        result.Ratings.ShouldBe(2);
        using var warehouse = source.Open();
        warehouse.Query<string>("SELECT item_code FROM fct_rating JOIN dim_item USING (item_key) ORDER BY item_code").ShouldBe(["appearance", "delivery"]);
        warehouse.Query<short>("SELECT ratings FROM fct_response").ShouldBe([2]);
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_blank_form").ShouldBe(1);
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_rating WHERE level = 0").ShouldBe(0);
    }

    [Fact]
    public async Task A_recount_on_both_sides_agrees_for_every_round_item_kind_company_and_level()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await FillAtRandomAsync(source);

        await source.PublishAsync();

        using var warehouse = source.Open();
        var counted = warehouse.Query<(string, long, long)>("""
            SELECT concat_ws('|', round_code, item_code, department_code, competitor_code, rating_kind, level), count(*), (sum(points) * 10000)::BIGINT
            FROM fct_rating
            JOIN dim_round USING (round_key)
            JOIN dim_item USING (item_key)
            JOIN dim_department ON dim_department.department_key = fct_rating.department_key
            JOIN dim_competitor USING (competitor_key)
            GROUP BY ALL
            """).ToList();
        counted.ShouldBe(await RecountAsync(source), ignoreOrder: true);
        warehouse.QuerySingle<bool>("SELECT bool_and(date_key >= previous) FROM (SELECT date_key, lag(date_key, 1, 0) OVER (ORDER BY rowid) AS previous FROM fct_rating)").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_is_dated_by_the_organisations_zone_and_keeps_its_attributes_and_comments()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var id = await source.AddResponseAsync(survey.Round, survey.Questionnaire, new(2025, 7, 31, 17, 30, 0, TimeSpan.Zero), [5, 4, 3, 2, 1], attributes: """{"region": "华东"}""");
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, '整体不错'), ($1, $2, 4, '交货慢')", id);

        await source.PublishAsync();

        using var warehouse = source.Open();
        var form = warehouse.QuerySingle<(Guid, int, string, string)>("SELECT response_id, date_key, month, attributes ->> 'region' FROM fct_response JOIN dim_date USING (date_key)");
        form.ShouldBe((id, 20250801, "2025-08", "华东"));
        warehouse.Query<(string?, string)>("SELECT item_code, comment FROM fct_comment LEFT JOIN dim_item USING (item_key) ORDER BY item_code NULLS FIRST")
            .ShouldBe([(null, "整体不错"), ("delivery", "交货慢")]);
    }

    [Fact]
    public async Task Rounds_are_labelled_by_the_calendar_period_they_cover()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.AddRoundAsync("half", survey.Questionnaire, new(2010, 7, 1), new(2010, 12, 31));
        await source.AddRoundAsync("year", survey.Questionnaire, new(2024, 1, 1), new(2024, 12, 31));
        await source.AddRoundAsync("month", survey.Questionnaire, new(2024, 2, 1), new(2024, 2, 29));
        await source.AddRoundAsync("odd", survey.Questionnaire, new(2024, 2, 2), new(2024, 2, 29));

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, string)>("SELECT round_code, period_label FROM dim_round ORDER BY position")
            .ShouldBe([("half", "2010H2"), ("year", "2024"), ("month", "2024-02"), ("odd", "odd"), ("2025-q3", "2025Q3")]);
    }

    private async Task<List<(string, long, long)>> RecountAsync(SampleSource source)
    {
        await using var connection = await postgres.Owner.OpenConnectionAsync();
        return [.. await connection.QueryAsync<(string, long, long)>(
            """
            SELECT concat_ws('|', r.code, i.code, d.code, coalesce(c.code, ''), f.rating_kind, given.level), count(*), sum(given.level * 2 * 10000)::bigint
            FROM csat.response f
            CROSS JOIN LATERAL unnest(f.levels) WITH ORDINALITY AS given (level, place)
            JOIN csat.round r ON r.round_id = f.round_id
            JOIN csat.questionnaire_version q ON q.questionnaire_version_id = r.questionnaire_version_id
            JOIN csat.item i ON i.item_id = q.item_ids[given.place]
            JOIN csat.department d ON d.department_id = i.department_id
            LEFT JOIN csat.competitor c ON c.competitor_id = f.competitor_id
            WHERE f.organization_id = @id AND given.level > 0
            GROUP BY 1
            """,
            new { id = source.Organization.Id })];
    }

    private static async Task FillAtRandomAsync(SampleSource source)
    {
        var survey = await Survey.CreateAsync(source);
        var later = await source.AddRoundAsync("2025-q4", survey.Questionnaire, new(2025, 10, 1), new(2025, 12, 31));
        var rival = await source.AddNamedAsync("competitor", "rival");
        var random = new Random(20251121);
        for (var i = 0; i < 400; i++)
        {
            var kind = random.Next(1, 4);
            var levels = Enumerable.Range(0, 5).Select(_ => (short)random.Next(0, 6)).ToArray();
            var at = Survey.Day.AddMinutes(random.Next(-20_000, 120_000));
            await source.AddResponseAsync(
                random.Next(2) == 0 ? survey.Round : later, survey.Questionnaire, at, levels, kind, kind == 3 ? rival : null,
                i % 7 == 0 ? string.Create(CultureInfo.InvariantCulture, $$"""{"number": "{{i}}"}""") : null);
        }
    }
}
