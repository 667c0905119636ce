using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>What the regimes demand of results is in the warehouse, coded as in their files.</summary>
public sealed class DemandTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Limits_penalty_grades_triggers_and_targets_of_the_adopted_regimes_are_published()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.AdoptAsync("property-half-yearly-survey", "R01");
        await source.AdoptAsync("property-focus-analyses", "R07");
        await source.AdoptAsync("manufacturing-after-sales", "R08");
        await source.AdoptAsync("iatf16949-quarterly", "R11");
        await source.AdoptAsync("sales-quality-survey-flow", "R13");

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, string, string, decimal, string?, string, string, string)>(
                "SELECT regime_id, measure, operator, limit_value, per, consequence, array_to_string(survey_kinds, ' '), rules FROM ref_limit JOIN dim_regime USING (regime_key) ORDER BY regime_id, position")
            .ShouldBe(
            [
                ("R01", "distribution-rate", "at-least", 80, null, "warning", "", "R01.7"),
                ("R01", "return-rate", "at-least", 85, null, "penalty", "", "R01.8, R01.18"),
                ("R01", "truthfulness-rate", "at-least", 95, null, "warning", "", "R01.9"),
                ("R01", "verification-share", "at-least", 5, null, "warning", "", "R01.15"),
                ("R07", "return-rate", "more-than", 85, null, "invalid", "", "R07.14"),
                ("R08", "returned-forms", "at-least", 100, null, "warning", "key-customers general-customers", "R08.16"),
                ("R08", "competitor-forms", "at-least", 10, null, "warning", "key-customers general-customers", "R08.17"),
                ("R11", "return-rate", "at-least", 99, "quarterly", "improvement-report", "", "R11.21, R11.22, R11.24"),
            ]);
        warehouse.Query<(decimal, decimal, bool, string)>("SELECT required_return_rate, deduction_per_point, whole_points_only, rules FROM ref_penalty").ShouldBe([(85, 1, false, "R01.18")]);
        warehouse.Query<(string, string, decimal, decimal)>("SELECT grade_code, name_zh, from_percent, to_percent FROM ref_grade").ShouldBe([("A", "A级（客户满意）", 80, 100)]);
        warehouse.Query<(string, string, decimal)>("SELECT measure, operator, limit_value FROM ref_trigger JOIN dim_regime USING (regime_key) ORDER BY regime_id, position").ShouldBe(
        [
            ("satisfied-level", "less-than", 1), ("customer-degree", "less-than", 80), ("form-mean", "less-than", 80), ("item-degree", "at-most", 70), ("comments", "at-least", 1),
        ]);
        warehouse.Query<(string, string, decimal?, string)>(
                "SELECT measure, operator, value_percent, array_to_string(survey_kinds, ' ') FROM ref_regime_target JOIN dim_regime USING (regime_key) ORDER BY regime_id, position")
            .ShouldBe([("degree", "at-least", null, ""), ("rate", "at-least", null, ""), ("form-mean", "at-least", 80, ""), ("rate", "at-least", 90, "quarterly")]);
        warehouse.Query<string>("SELECT check_name FROM meta_check WHERE NOT passed").ShouldBeEmpty();
    }

    [Fact]
    public async Task Limits_of_visits_are_told_apart_from_those_of_surveys()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await source.AdoptAsync("property-door-visits", "R05");

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.Query<(string, string)>("SELECT subject, limit_code FROM ref_limit ORDER BY subject, position")
            .ShouldBe([("survey", "surveyed-share"), ("survey", "return-rate"), ("visits", "visit-share"), ("visits", "phone-share")]);
    }
}
