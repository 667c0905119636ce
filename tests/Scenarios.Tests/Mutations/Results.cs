using CSat.Regimes.Coverage;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>What became of a mutant under the scenarios of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Entry">The entry: regime and path.</param>
/// <param name="Mutant">The change.</param>
/// <param name="Scenario">The scenario that was run; empty where none had to be.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Digest">Of the entry, the scenario's file and src/Domain as they were.</param>
internal sealed record ResultRow(string Rule, string Entry, string Mutant, string Scenario, Outcome Outcome, string Digest);

/// <summary>What became of a mutant.</summary>
internal enum Outcome
{
    /// <summary>A scenario that passes under the file failed under the mutant in an assertion about a call, a figure or a sentence.</summary>
    Killed,

    /// <summary>The scenario passed, or failed otherwise.</summary>
    Survived,

    /// <summary>The loader refuses the file.</summary>
    Unfit,

    /// <summary>It changes only what the product does not look at: unread.txt.</summary>
    Unread,
}

/// <summary>The committed results: tests/Scenarios.Tests/results.csv. A row with an old digest counts as not run.</summary>
internal sealed class Results
{
    private const string Head = "rule,entry,mutant,scenario,outcome,digest";

    private readonly List<ResultRow> _rows;

    private Results(IEnumerable<ResultRow> rows) => _rows = [.. rows];

    private static string Path => Repository.PathOf("tests", "Scenarios.Tests", "results.csv");

    /// <summary>Reads the file; empty where there is none.</summary>
    public static Results Read() => new(File.Exists(Path) ? File.ReadLines(Path).Skip(1).Where(line => line.Length > 0).Select(Parse) : []);

    /// <summary>The row of a mutant under a scenario of a rule, as it stands today; null where it was not run since something changed.</summary>
    public ResultRow? Find(string rule, Mutant mutant, string scenario) =>
        _rows.LastOrDefault(row => row.Rule == rule && row.Entry == Name(mutant.Entry) && row.Mutant == mutant.Name && row.Scenario == scenario && row.Digest == Digest(mutant.Entry, scenario));

    /// <summary>What became of a mutant under a scenario, whichever rule it was run for; null where it was not run since something changed.</summary>
    public Outcome? Known(Mutant mutant, string scenario) =>
        mutant.Entry.Rules.Select(rule => Find(rule, mutant, scenario)?.Outcome).FirstOrDefault(outcome => outcome is not null);

    /// <summary>Appends a row to the file.</summary>
    public void Add(string rule, Mutant mutant, string scenario, Outcome outcome)
    {
        var row = new ResultRow(rule, Name(mutant.Entry), mutant.Name, scenario, outcome, Digest(mutant.Entry, scenario));
        _rows.Add(row);
        if (!File.Exists(Path))
        {
            File.WriteAllText(Path, Head + "\n");
        }

        File.AppendAllText(Path, Write(row) + "\n");
    }

    /// <summary>Writes the file anew with the rows that still count, in a fixed order.</summary>
    public void Tidy(IReadOnlyCollection<(string Rule, Mutant Mutant)> asked)
    {
        var rows = asked
            .SelectMany(pair => ScenarioList.Of(pair.Rule).Select(scenario => scenario.Name).Prepend("").Select(scenario => Find(pair.Rule, pair.Mutant, scenario)))
            .OfType<ResultRow>()
            .OrderBy(row => ScenarioList.RuleOrder(row.Rule)).ThenBy(row => row.Entry, StringComparer.Ordinal).ThenBy(row => row.Mutant, StringComparer.Ordinal).ThenBy(row => row.Scenario, StringComparer.Ordinal)
            .ToArray();
        _rows.Clear();
        _rows.AddRange(rows);
        File.WriteAllText(Path, string.Concat(rows.Select(Write).Prepend(Head).Select(line => line + "\n")));
    }

    /// <summary>What became of a mutant under all scenarios of a rule; null where that is not known.</summary>
    public Outcome? Of(string rule, Mutant mutant)
    {
        if (Find(rule, mutant, "") is { } settled)
        {
            return settled.Outcome;
        }

        var rows = ScenarioList.Of(rule).Select(scenario => Find(rule, mutant, scenario.Name)).ToArray();
        return rows.Any(row => row?.Outcome == Outcome.Killed) ? Outcome.Killed : rows.Any(row => row is null) ? null : Outcome.Survived;
    }

    private static string Name(CarryingEntry entry) => $"{entry.Regime}:{entry.Path}";

    private static string Digest(CarryingEntry entry, string scenario) => ScenarioRecords.Digest(
        entry.Text,
        scenario.Length == 0 ? "" : ScenarioRecords.TextOf(Repository.Root, scenario[..scenario.IndexOf('.', StringComparison.Ordinal)]),
        ScenarioRecords.Domain(Repository.Root));

    private static string Write(ResultRow row) => string.Join(',', row.Rule, row.Entry, row.Mutant, row.Scenario, EnumWord(row.Outcome), row.Digest);

    private static string EnumWord(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    private static ResultRow Parse(string line)
    {
        var fields = line.Split(',');
        return new(fields[0], fields[1], fields[2], fields[3], Enum.Parse<Outcome>(fields[4], ignoreCase: true), fields[5]);
    }
}
