using CSat.Domain.Findings;
using CSat.Etl.Scoring;
using CSat.Etl.Tests.Source;
using CSat.Regimes;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Running;

/// <summary>What becomes of the regimes that were adopted: their text is published as it was, and the columns of the ref_ tables are picked out of the rules in it.</summary>
public sealed class StoredRegimeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_round_under_a_text_that_would_be_refused_today_is_published_as_before()
    {
        var adopted = (await File.ReadAllTextAsync(Repository.PathOf("regimes", "manufacturing-after-sales.yaml")))
            .Replace("id: R08\n", "id: R08\nformer-key: {anything: 1}\n", StringComparison.Ordinal)
            .Replace("blend: {self: 40, surveyed: 60,", "blend: {self: 40, surveyed: 59,", StringComparison.Ordinal);
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(adopted)).Errors.Count.ShouldBe(2);
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source, adopted);
        await survey.AddWorkedExampleAsync();

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.QuerySingle<string>("SELECT content FROM ref_regime").ShouldBe(adopted);
        warehouse.QuerySingle<(decimal, decimal)>("SELECT self_weight_percent, surveyed_weight_percent FROM ref_survey_rule").ShouldBe((40, 59));
        warehouse.QuerySingle<double>("SELECT satisfaction_degree(sum(points), sum(best_points)) FROM fct_rating").ShouldBe(76);
    }

    [Fact]
    public async Task Every_shipped_regime_can_be_published()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var regimes = RegimeCatalogue.Load(Repository.PathOf("regimes")).Regimes;
        foreach (var regime in regimes)
        {
            await source.AdoptAsync(regime.Code, regime.Id);
        }

        await source.PublishAsync();

        using var warehouse = source.Open();
        warehouse.QuerySingle<long>("SELECT count(*) FROM ref_regime").ShouldBe(regimes.Count);
        Count("ref_limit").ShouldBe(regimes.Sum(regime => (regime.Survey?.Limits.Count ?? 0) + (regime.Visits?.Limits.Count ?? 0)));
        Count("ref_trigger").ShouldBe(regimes.Sum(regime => regime.Survey?.Triggers.Count ?? 0));
        Count("ref_grade").ShouldBe(regimes.Sum(regime => regime.Survey?.Grades.Count ?? 0));
        Count("ref_focus").ShouldBe(regimes.Sum(regime => regime.Survey?.Focus.Count ?? 0));
        Count("ref_trend").ShouldBe(regimes.Sum(regime => regime.Survey?.Trends.Count ?? 0));
        Count("ref_regime_target").ShouldBe(regimes.Sum(regime => regime.Targets.Count));
        Count("ref_penalty").ShouldBe(regimes.Count(regime => regime.Survey?.Penalty is not null));
        Count("dim_clock").ShouldBe(regimes.Sum(regime => regime.Complaints?.Clocks.Count ?? 0));

        warehouse.QuerySingle<string>("SELECT base FROM ref_limit JOIN dim_regime USING (regime_key) WHERE regime_code = 'hospital-bonus-penalty'").ShouldBe("discharged-patients");
        warehouse.Query<(string, string?)>("SELECT subject, measure FROM ref_trend JOIN dim_regime USING (regime_key) WHERE regime_code = 'iatf16949-quarterly' ORDER BY position").ShouldBe(
            regimes.Single(regime => regime.Code == "iatf16949-quarterly").Survey!.Trends.Select(trend => (trend.By.ToString().ToLowerInvariant(), trend.By == TrendSubject.Total ? "form-mean" : null)));

        long Count(string table) => warehouse.QuerySingle<long>($"SELECT count(*) FROM {table}");
    }

    [Fact]
    public void Words_in_the_rules_are_those_of_the_regime_files()
    {
        var json = RegimeRows.Json(RegimeCatalogue.Load(Repository.PathOf("regimes")).Find("iatf16949-quarterly").ShouldNotBeNull());

        json.ShouldContain("\"measure\":\"return-rate\"");
        json.ShouldContain("\"per\":\"quarterly\"");
        json.ShouldContain("\"consequence\":\"improvement-report\"");
        json.ShouldContain("\"to_event\":\"answered\"");
    }
}
