using CSat.Regimes.Coverage;
using CSat.Scenarios.Tests.Mutations;
using CSat.Testing;

namespace CSat.Scenarios.Tests;

/// <summary>What the scenarios show is written down as it is. This test fails after a change of the scenarios: ./csat soak regimes --record.</summary>
public class RecordTests
{
    private const string Remedy = "./csat soak regimes --record";

    [Fact]
    public void The_page_of_lived_rules_is_that_of_the_scenarios() => File.ReadAllText(Records.PagePath).ShouldBe(Records.Page(), Remedy);

    [Fact]
    public void The_list_of_lived_rules_is_that_of_the_scenarios() => File.ReadAllText(Records.LivedPath).ShouldBe(Records.Lived(), Remedy);

    [Fact]
    public void Who_reads_the_list_finds_the_rules_of_the_scenarios()
    {
        var records = ScenarioRecords.Read(Repository.Root);

        records.Lived.Order().ShouldBe(ScenarioList.Rules.Order());
        records.Proven.ShouldBeSubsetOf(records.Lived);
    }

    [Fact]
    public void Every_scenario_names_one_to_four_rules_of_its_own_regime_that_are_rules()
    {
        var rules = File.ReadLines(Repository.PathOf("regimes", "rules.csv")).Where(line => line.Split(',') is [_, "rule", ..]).Select(line => line.Split(',')[0]).ToHashSet(StringComparer.Ordinal);

        ScenarioList.All.Count.ShouldBeGreaterThan(30);
        ScenarioList.All.Where(scenario => scenario.Rules.Count > 4).Select(scenario => scenario.Name).ShouldBeEmpty();
        ScenarioList.All.SelectMany(scenario => scenario.Rules, (scenario, rule) => (scenario.File, rule))
            .Where(pair => !rules.Contains(pair.rule) || !pair.File.Split('_').Contains(pair.rule[..3], StringComparer.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public void At_least_60_rules_are_lived() => ScenarioList.Rules.Count.ShouldBeGreaterThanOrEqualTo(60);
}
