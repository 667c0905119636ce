using CSat.Etl.Tests.Source;
using CSat.Sql;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Running;

/// <summary>Items of one form on scales of their own: never pooled with the questionnaire's, a reversed one counted from the other end.</summary>
public sealed class OwnScaleTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Scales = ["five-grade", "five-grade", "recommendation", "yes-no", "five-grade"];
    private static readonly bool[] Reversed = [false, true, false, false, false];

    [Fact]
    public async Task Items_with_own_scales_on_one_form_are_never_pooled_with_its_satisfaction()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.SetItemScalesAsync(survey.Questionnaire, ["five-grade", "five-grade", "recommendation", "recommendation", "five-grade"], []);
        for (short i = 0; i < 55; i++)
        {
            await survey.AddAsync((short)((i % 5) + 1), 0, (short)((i % 11) + 1), 0, 0);
        }

        var result = await source.PublishAsync();

        (result.Responses, result.Ratings).ShouldBe((55, 110));
        using var warehouse = source.Open();
        warehouse.QuerySingle<(long, double)>("SELECT count(*), satisfaction_degree(sum(points), sum(best_points)) FROM fct_rating").ShouldBe((55, 60));
        warehouse.QuerySingle<(long, long, long)>("""
            SELECT sum(ratings * satisfied)::BIGINT, sum(ratings * (1 - satisfied - dissatisfied))::BIGINT, sum(ratings * dissatisfied)::BIGINT
            FROM (SELECT round_key, item_key, level, ratings FROM mart_own_scale_rating_by_round)
            JOIN dim_round USING (round_key)
            JOIN ref_own_scale_level USING (questionnaire_key, item_key, level)
            """).ShouldBe((10, 10, 35));
        warehouse.QuerySingle<double>("SELECT net_promoter_score(10, 35, 55)").ShouldBe(-45.4545, 0.0001);
        warehouse.Query<(string, string, int)>("SELECT item_code, measure, apart FROM ref_item_scale JOIN dim_item USING (item_key) ORDER BY ref_item_scale.position").ShouldBe(
            [("function", "satisfaction", 0), ("appearance", "satisfaction", 0), ("packaging", "recommendation", 1), ("delivery", "recommendation", 1), ("service", "satisfaction", 0)]);
    }

    [Fact]
    public async Task A_reversed_item_counts_from_the_other_end_and_both_sides_agree_on_the_answers()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.SetItemScalesAsync(survey.Questionnaire, Scales, Reversed);
        await survey.AddAsync(5, 1, 11, 2, 4);
        await survey.AddAsync(5, 2, 1, 1, 0);
        await survey.AddAsync(0, 0, 0, 0, 0);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, int, decimal)>("SELECT item_code, level::INTEGER, points FROM fct_rating JOIN dim_item USING (item_key) WHERE item_code = 'appearance' ORDER BY level").ShouldBe(
            [("appearance", 4, 8), ("appearance", 5, 10)]);
        warehouse.Query<(int, int)>("SELECT ratings::INTEGER, own_scale_ratings::INTEGER FROM fct_response").ShouldBe([(3, 2), (2, 2)], ignoreOrder: true);
        warehouse.Query<string>("SELECT source_value FROM meta_reconciliation WHERE table_name = 'fct_rating' AND measure = 'ratings'").ShouldBe(["9"]);
        warehouse.QuerySingle<bool>("SELECT bool_and(equal) FROM meta_reconciliation").ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_on_a_scale_of_its_own_is_the_department_s_that_the_form_names_else_the_item_s()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.SetItemScalesAsync(survey.Questionnaire, Scales, []);
        await survey.AddAsync(5, 1, 11, 2, 4);
        await source.RunAsync("UPDATE csat.response SET department_id = (SELECT department_id FROM csat.department WHERE organization_id = $1 ORDER BY position DESC LIMIT 1) WHERE organization_id = $1");
        await survey.AddAsync(5, 1, 10, 1, 4);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.QuerySingle<(long, long)>("""
            SELECT count(*) FILTER (rating.department_key = response.department_key), count(*) FILTER (response.department_key = 0 AND rating.department_key = item.department_key)
            FROM fct_own_scale_rating AS rating
            JOIN fct_response AS response USING (response_key)
            JOIN dim_item AS item ON item.item_key = rating.item_key
            """).ShouldBe((2, 2));
    }

    [Theory]
    [InlineData("fct_rating", "mart_rating_by_round", 0, "no such department")]
    [InlineData("fct_own_scale_rating", "mart_own_scale_rating_by_round", 0, "no such department")]
    [InlineData("fct_rating", "mart_rating_by_round", 1, "neither the form's nor the item's")]
    [InlineData("fct_own_scale_rating", "mart_own_scale_rating_by_round", 1, "neither the form's nor the item's")]
    public async Task A_rating_in_a_department_of_nobody_s_is_found_in_either_fact(string fact, string mart, int known, string why)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.SetItemScalesAsync(survey.Questionnaire, Scales, []);
        await survey.AddAsync(5, 1, 11, 2, 4);
        await source.PublishAsync();
        using var folder = new TemporaryDirectory();
        File.Copy(source.Published, folder.PathOf("copy.duckdb"));
        using var copy = new DuckDBConnection($"Data Source={folder.PathOf("copy.duckdb")}");
        copy.Open();
        copy.Execute("ATTACH ':memory:' AS raw");
        copy.Execute(SqlText.Get("warehouse/dates/raw_dates.sql"));
        copy.Execute(SqlText.Get("warehouse/responses/scope_all.sql"));
        copy.Query(SqlText.Get("warehouse/responses/check_rating_keys_resolve.sql")).ShouldBeEmpty();

        var elsewhere = known == 0 ? "99" : $"(SELECT max(department_key) FROM dim_department WHERE department_key <> (SELECT department_key FROM dim_item WHERE item_key = (SELECT min(item_key) FROM {fact})))";
        foreach (var table in new[] { fact, mart })
        {
            copy.Execute($"UPDATE {table} SET department_key = {elsewhere} WHERE item_key = (SELECT min(item_key) FROM {fact})");
        }

        var found = copy.Query<(int Apart, int Item, int Department, long Ratings)>(SqlText.Get("warehouse/responses/check_rating_keys_resolve.sql")).ToArray();
        found.ShouldNotBeEmpty(why);
        found.ShouldAllBe(row => row.Apart == (fact == "fct_rating" ? 0 : 1) && row.Ratings == 1);
    }

    [Fact]
    public async Task A_form_of_recommendation_alone_has_no_satisfaction_and_is_answered()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.RunAsync("UPDATE csat.questionnaire_version SET scale_code = 'recommendation' WHERE organization_id = $1");
        await survey.AddAsync(11, 1, 8, 0, 0);

        (await source.PublishAsync()).Ratings.ShouldBe(3);

        using var warehouse = source.Open();
        warehouse.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(0);
        warehouse.QuerySingle<(long, long)>("SELECT ratings, own_scale_ratings FROM mart_response_by_round").ShouldBe((0, 3));
    }
}
