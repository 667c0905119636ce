using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>Which forms count as returned: those with an answer, back within the return window of the regime.</summary>
public sealed class ReturnTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Returns = "SELECT rating_kind, forms_sent, forms_returned, forms_undated, forms_late, forms_blank FROM fct_round_return ORDER BY rating_kind";

    [Fact]
    public async Task Blank_forms_are_kept_with_their_comments_and_counted_apart()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(5, 0, 0, 0, 0);
        var blank = await survey.AddAsync(0, 0, 0, 0, 0);
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day.AddDays(1), [0, 0, 0, 0, 0], kind: 1, attributes: """{"region": "华东"}""");
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, '没有填'), ($1, $2, 4, '交货慢')", blank);

        var result = await source.PublishAsync();

        result.Responses.ShouldBe(3);
        using var warehouse = source.Open();
        warehouse.Query<(sbyte, int?, long, long, long, long)>(Returns).ShouldBe([(1, null, 0, 0, 0, 1), (2, 400, 1, 0, 0, 1)]);
        warehouse.QuerySingle<(long, long)>("SELECT count(*), sum(ratings)::BIGINT FROM fct_response").ShouldBe((1, 1));
        warehouse.QuerySingle<(long, long)>("SELECT sum(responses)::BIGINT, sum(ratings)::BIGINT FROM mart_response_by_round").ShouldBe((1, 1));
        warehouse.Query<string>("SELECT attributes ->> 'region' FROM fct_blank_form WHERE attributes IS NOT NULL").ShouldBe(["华东"]);
        warehouse.Query<(bool, string?, string)>("SELECT blank, item_code, comment FROM fct_comment LEFT JOIN dim_item USING (item_key) ORDER BY item_code NULLS FIRST")
            .ShouldBe([(true, null, "没有填"), (true, "delivery", "交货慢")]);
    }

    [Fact]
    public async Task A_day_and_a_round_of_nothing_but_blank_forms_have_no_returned_form()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(0, 0, 0, 0, 0);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(sbyte, int?, long, long, long, long)>(Returns).ShouldBe([(2, 400, 0, 0, 0, 1)]);
        warehouse.QuerySingle<double?>("SELECT return_rate(forms_returned, forms_sent) FROM fct_round_return").ShouldBe(0);
    }

    // The regime of R11 gives 5 working days: from Friday 4 July 2025 to the end of Friday 11 July.
    [Theory]
    [InlineData("2025-07-04T09:00:00+08:00", "2025-07-11T23:59:59.999999+08:00", 1, 0, 0)]
    [InlineData("2025-07-04T09:00:00+08:00", "2025-07-12T00:00:00+08:00", 0, 0, 1)]
    [InlineData(null, "2025-07-12T00:00:00+08:00", 1, 1, 0)]
    public async Task A_form_back_after_the_return_window_is_rated_and_not_returned(string? sent, string answered, long returned, long undated, long late)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source, await RegimeAsync());
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Moment(answered), [5, 5, 5, 5, 5], sent: sent is null ? null : Moment(sent));

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(sbyte, int?, long, long, long, long)>(Returns).ShouldBe([(2, 400, returned, undated, late, 0)]);
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(5);
    }

    [Theory]
    [InlineData("2025-07-11T23:59:59.999999+08:00", 1, 0)]
    [InlineData("2025-07-12T00:00:00+08:00", 0, 1)]
    public async Task A_form_filled_in_in_time_is_late_where_it_comes_back_after_the_window(string back, long returned, long late)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source, await RegimeAsync());
        await source.AddResponseAsync(
            survey.Round, survey.Questionnaire, Moment("2025-07-07T10:00:00+08:00"), [5, 5, 5, 5, 5], sent: Moment("2025-07-04T09:00:00+08:00"), returned: Moment(back));

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(sbyte, int?, long, long, long, long)>(Returns).ShouldBe([(2, 400, returned, 0, late, 0)]);
        warehouse.QuerySingle<(DateTime, int)>("SELECT returned_at AT TIME ZONE 'UTC', collected_by_key FROM fct_response").ShouldBe((Moment(back).UtcDateTime, 0));
    }

    [Fact]
    public async Task The_day_on_which_a_rounds_forms_were_sent_stands_for_those_without_a_time_of_their_own()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source, await RegimeAsync());
        await source.RunAsync("UPDATE csat.round SET forms_sent_on = '2025-07-04' WHERE organization_id = $1");
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Moment("2025-07-14T09:00:00+08:00"), [5, 5, 5, 5, 5]);
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Moment("2025-07-14T10:00:00+08:00"), [5, 5, 5, 5, 5], sent: Moment("2025-07-10T09:00:00+08:00"));

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(sbyte, int?, long, long, long, long)>(Returns).ShouldBe([(2, 400, 1, 0, 1, 0)]);
        warehouse.QuerySingle<(int, int)>("SELECT answered_first_date_key, answered_last_date_key FROM fct_round_return").ShouldBe((20250714, 20250714));
    }

    [Fact]
    public async Task Days_of_sending_opening_and_closing_are_the_organisations_and_are_in_the_calendar()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Moment("2025-07-14T09:00:00+08:00"), [5, 5, 5, 5, 5], sent: Moment("2023-12-31T23:30:00+08:00"));
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Moment("2025-07-14T10:00:00+08:00"), [5, 5, 5, 5, 5], sent: Moment("2024-01-01T00:30:00+08:00"));
        await survey.AddAsync(5, 5, 5, 5, 5);
        await source.RunAsync("UPDATE csat.round SET forms_sent_on = '2022-05-01' WHERE organization_id = $1");
        await source.RunAsync("INSERT INTO csat.round_event (organization_id, round_id, sequence, kind, occurred_at, actor) VALUES ($1, $2, 1, 'opened', '2021-03-01 17:00+00', 'a'), ($1, $2, 2, 'closed', '2025-10-01 00:00+00', 'a')", survey.Round);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<int?>("SELECT sent_date_key FROM fct_response ORDER BY sent_at NULLS LAST").ShouldBe([20231231, 20240101, null]);
        warehouse.QuerySingle<string>("SELECT concat_ws(' ', forms_sent_on, opened_on, closed_on) FROM dim_round").ShouldBe("2022-05-01 2021-03-02 2025-10-01");
        warehouse.QuerySingle<int>("SELECT min(date_key) FROM dim_date").ShouldBe(20210101);
    }

    [Fact]
    public async Task Of_several_imports_of_one_file_the_last_one_is_current()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await Survey.CreateAsync(source);
        foreach (var (minute, digest, refused) in new[] { (1, 1, 9L), (2, 1, 2L), (3, 2, 5L) })
        {
            await source.RunAsync(
                """
                WITH run AS (
                  INSERT INTO csat.import_run (organization_id, import_id, kind, source_system, source_digest, started_at, finished_at, rows_stored, rows_already_stored, rows_blank, rows_left_out)
                  VALUES ($1, $2, 'responses', 'test', sha256(convert_to($3::int::text, 'UTF8')), $4, $4, 1, 0, 0, 0)
                )
                INSERT INTO csat.import_refusal (organization_id, import_id, reason, refused_rows) VALUES ($1, $2, 'UNPARSABLE_DATE', $5)
                """,
                Guid.CreateVersion7(), digest, Survey.Day.AddMinutes(minute).ToUniversalTime(), refused);
        }

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(int, int, long, bool)>("SELECT import_key, finished_date_key, rows_refused, is_current FROM fct_import ORDER BY import_key")
            .ShouldBe([(1, 20250715, 9, false), (2, 20250715, 2, true), (3, 20250715, 5, true)]);
        warehouse.QuerySingle<long>("SELECT sum(refused_rows)::BIGINT FROM fct_import_refusal JOIN fct_import USING (import_key) WHERE is_current").ShouldBe(7);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    // The manufacturer's regime with the return window of R11.
    private static async Task<string> RegimeAsync() => (await File.ReadAllTextAsync(Repository.PathOf("regimes", "manufacturing-after-sales.yaml")))
        .Replace("\n  plan:", "\n  return-window: {within: 5 working-days, rule: R11.23}\n  plan:", StringComparison.Ordinal);
}
