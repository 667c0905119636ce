using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>What a regime version demands of the analysis of a survey, as the warehouse tells it.</summary>
public sealed class RegimeRuleTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task The_five_focus_analyses_of_R07_keep_their_order_action_and_rules()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.AdoptAsync("property-focus-analyses", "R07");
        await source.AdoptAsync("iatf16949-quarterly", "R11");

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, int, string, string)>("SELECT regime_id, position, kind, rules FROM ref_focus JOIN dim_regime USING (regime_key) ORDER BY ALL").ShouldBe(
        [
            ("R07", 1, "lowest-satisfied", "R07.17, R07.23"),
            ("R07", 2, "highest-dissatisfied", "R07.18, R07.23"),
            ("R07", 3, "written-opinions", "R07.19, R07.23"),
            ("R07", 4, "expectations", "R07.20, R07.23"),
            ("R07", 5, "declined", "R07.21, R07.23"),
        ]);
        warehouse.QuerySingle<(string, string)>("SELECT action_zh, action_en FROM ref_focus WHERE position = 4")
            .ShouldBe(("对顾客的服务期望提出处理措施", "Measures for customers' service expectations"));
    }

    [Fact]
    public async Task Trends_say_what_a_fall_calls_for_and_null_where_nothing_is_demanded()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.AdoptAsync("property-focus-analyses", "R07");
        await source.AdoptAsync("manufacturing-after-sales", "R08");
        await source.AdoptAsync("iatf16949-quarterly", "R11");

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, int, string, string, string)>("SELECT regime_id, position, trend_code, subject, rules FROM ref_trend JOIN dim_regime USING (regime_key) ORDER BY ALL").ShouldBe(
        [
            ("R07", 1, "services", "item", "R07.21"),
            ("R08", 1, "total", "total", "R08.31"),
            ("R08", 2, "competitors", "competitor", "R08.17, R08.31"),
            ("R08", 3, "baseline", "baseline", "R08.29, R08.31"),
            ("R11", 1, "total", "total", "R11.28, R11.29"),
            ("R11", 2, "items", "item", "R11.28, R11.29"),
            ("R11", 3, "customers", "customer", "R11.28, R11.29"),
        ]);
        warehouse.Query<(string?, string?)>("SELECT DISTINCT when_fallen_zh, when_fallen_en FROM ref_trend JOIN dim_regime USING (regime_key) WHERE regime_id = 'R08'").ShouldBe([(null, null)]);
        warehouse.QuerySingle<(string, string)>("SELECT when_fallen_zh, when_fallen_en FROM ref_trend JOIN dim_regime USING (regime_key) WHERE regime_id = 'R07'")
            .ShouldBe(("提出针对性处理措施", "Measures are proposed"));
    }

    [Fact]
    public async Task A_later_version_of_a_regime_has_rows_of_its_own()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.AdoptAsync("property-focus-analyses", "R07");
        await source.AdoptAsync("property-focus-analyses", "R07", version: 2);

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(int, long)>("SELECT version, count(*) FROM ref_focus JOIN dim_regime USING (regime_key) GROUP BY version ORDER BY version").ShouldBe([(1, 5L), (2, 5L)]);
    }
}
