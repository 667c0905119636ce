using System.Reflection;
using System.Text.Json.Nodes;
using CSat.Regimes;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>Runs scenarios under mutants.</summary>
internal static class MutantRun
{
    /// <summary>Every rule that scenarios name with every mutant of its entries, in a fixed order.</summary>
    public static IReadOnlyList<(string Rule, Mutant Mutant)> All()
    {
        var rules = ScenarioList.Rules.ToHashSet(StringComparer.Ordinal);
        return [.. Regimes().SelectMany(regime => Mutant.Of(regime.Code, regime.Tree)).SelectMany(mutant => mutant.Entry.Rules.Where(rules.Contains).Select(rule => (rule, mutant)))];
    }

    /// <summary>The regime files that the scenarios' rules stand in.</summary>
    public static IReadOnlyList<(string Code, JsonObject Tree)> Regimes()
    {
        var ids = ScenarioList.Rules.Select(rule => ScenarioList.RuleOrder(rule).Regime).ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateFiles(Path.GetDirectoryName(RegimeTexts.PathOf("any"))!, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (Code: Path.GetFileNameWithoutExtension(path), Tree: RegimeTree.Parse(File.ReadAllText(path))))
            .Where(regime => ids.Contains(RegimeTree.Text(regime.Tree["id"])!))];
    }

    /// <summary>What can be said of a mutant without running anything; null where scenarios must say it.</summary>
    public static Outcome? Settle(Mutant mutant, JsonObject file)
    {
        try
        {
            RegimeLoader.Parse(RegimeTree.Write(mutant.Tree));
        }
        catch (RegimeFileException)
        {
            return Outcome.Unfit;
        }

        return UnreadParts.AreAlike(mutant.Tree, file) ? Outcome.Unread : null;
    }

    /// <summary>Runs a scenario under a mutant.</summary>
    public static async Task<Outcome> RunAsync(ScenarioHost host, ScenarioTest scenario, Mutant mutant)
    {
        try
        {
            await RegimeTexts.WithAsync(mutant.Entry.Regime, RegimeTree.Write(mutant.Tree), () => scenario.RunAsync(host));
            return Outcome.Survived;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Cause(exception) is ShouldAssertException ? Outcome.Killed : Outcome.Survived;
        }
    }

    /// <summary>Whether a scenario passes when the file is only written again: without that nothing that it does under a mutant says anything.</summary>
    public static async Task<bool> PassesAsync(ScenarioHost host, ScenarioTest scenario, string regime, JsonObject file)
    {
        try
        {
            await RegimeTexts.WithAsync(regime, RegimeTree.Write(file), () => scenario.RunAsync(host));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{scenario.Name} fails without any mutation: {Cause(exception).Message}");
            return false;
        }
    }

    private static Exception Cause(Exception exception) => exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
}
