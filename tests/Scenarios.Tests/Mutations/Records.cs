using System.Text;
using CSat.Regimes.Coverage;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>The files that say what the scenarios show: lived.csv, proven.csv and docs/rules.md.</summary>
internal static class Records
{
    public static string LivedPath => Repository.PathOf("tests", "Scenarios.Tests", "lived.csv");

    public static string ProvenPath => Repository.PathOf("tests", "Scenarios.Tests", "proven.csv");

    public static string PagePath => Repository.PathOf("docs", "rules.md");

    /// <summary>lived.csv when every scenario passes.</summary>
    public static string Lived() => Lines("rule,scenario,digest", ScenarioList.Rules.SelectMany(rule =>
        ScenarioList.Of(rule).Select(scenario => $"{rule},{scenario.Name},{ScenarioRecords.LivedDigest(Repository.Root, scenario.File)}")));

    /// <summary>The rules that the results prove: every drop and step is killed or unfit, at least one drop is killed.</summary>
    public static IReadOnlyList<string> ProvenRules(Results results, IEnumerable<(string Rule, Mutant Mutant)> all) =>
    [
        .. from rule in all.Where(pair => pair.Mutant.Kind != MutantKind.Neighbour).GroupBy(pair => pair.Rule)
           let outcomes = rule.Select(pair => (pair.Mutant.Kind, Outcome: results.Of(rule.Key, pair.Mutant))).ToArray()
           where outcomes.All(one => one.Outcome is Outcome.Killed or Outcome.Unfit) && outcomes.Any(one => one is { Kind: MutantKind.Drop, Outcome: Outcome.Killed })
           orderby ScenarioList.RuleOrder(rule.Key)
           select rule.Key,
    ];

    /// <summary>proven.csv of these rules.</summary>
    public static string Proven(IEnumerable<string> rules) => Lines("rule,digest", rules.Select(rule =>
        $"{rule},{ScenarioRecords.ProvenDigest(Repository.Root, rule, ScenarioList.Of(rule).Select(scenario => scenario.File))}"));

    /// <summary>docs/rules.md.</summary>
    public static string Page()
    {
        var text = new StringBuilder()
            .Append("# Rules that are lived\n\n")
            .Append("Each scenario below acts as the people of a management system through the real API, with a clock that it sets, and looks at what a person sees: the API's answers, the warehouse, the words and figures of the report. ")
            .Append("It stands in [tests/Scenarios.Tests](../tests/Scenarios.Tests); the rules are those of [regimes/rules.csv](../regimes/rules.csv). ")
            .Append("This page is generated from the scenarios: `./csat soak regimes --record`.\n\n")
            .Append("| rule | scenario | what it shows |\n|---|---|---|\n");
        foreach (var rule in ScenarioList.Rules)
        {
            foreach (var scenario in ScenarioList.Of(rule))
            {
                text.Append("| ").Append(rule).Append(" | [").Append(scenario.File).Append("](../tests/Scenarios.Tests/").Append(scenario.File).Append(".cs) | ").Append(scenario.Sentence).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Lines(string head, IEnumerable<string> rows) => string.Concat(rows.Prepend(head).Select(line => line + "\n"));
}
