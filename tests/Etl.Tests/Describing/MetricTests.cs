using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Describing;

/// <summary>meta_metric: what the macros compute, by rules of the regimes that the file holds and no other.</summary>
public sealed class MetricTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_metric_says_formula_unit_rules_and_figures()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await Survey.CreateAsync(source);
        await source.PublishAsync();
        using var warehouse = source.Open();
        var metrics = warehouse.Query<Metric>("SELECT metric AS name, * FROM meta_metric").ToDictionary(metric => metric.Name);

        metrics.Count.ShouldBeGreaterThan(10);
        metrics["satisfaction_degree"].NameZh.ShouldStartWith("满意度");
        metrics["satisfaction_degree"].NameEn.ShouldStartWith("Satisfaction degree");
        metrics["satisfaction_degree"].Usage.ShouldBe("satisfaction_degree(points, best_points)");
        metrics["satisfaction_degree"].Formula.ShouldContain("100");
        metrics["satisfaction_degree"].Unit.ShouldBe("percent");
        metrics["satisfaction_degree"].Rules.ShouldNotBeNull().Split(", ").ShouldAllBe(rule => rule.StartsWith("R08."));
        metrics["overall_blend"].Rules.ShouldBe("R08.21, R08.22");
        metrics["wilson_lower"].Rules.ShouldBeNull();
        metrics["net_promoter_score"].Unit.ShouldBe("points");
        metrics.Values.ShouldAllBe(metric => metric.Figures.Length > 0 && metric.NameEn.Length > 0 && metric.NameZh.Length > 0);
    }

    private sealed record Metric
    {
        public string Name { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string Usage { get; init; } = "";

        public string Formula { get; init; } = "";

        public string Unit { get; init; } = "";

        public string? Rules { get; init; }

        public string Figures { get; init; } = "";
    }
}
