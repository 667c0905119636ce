using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CSat.Hosting.CommandLine;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary><c>./csat soak regimes</c>: changes the entries of the regime files one by one and looks whether the scenarios notice.</summary>
internal static class SoakProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        var rule = new Option<string?>("--rule") { Description = "Only the entries of this rule.", HelpName = "R01.18" };
        var seconds = WholeNumber.Option("--seconds", "Stop after so many seconds; what was run is kept.", int.MaxValue, least: 1);
        var record = new Option<bool>("--record") { Description = "Run every scenario once and write docs/rules.md and lived.csv." };
        var command = new RootCommand("./csat soak regimes: change the regime files entry by entry and see whether the scenarios notice. Example: ./csat soak regimes --rule R01.18 --seconds 600");
        command.Options.Add(rule);
        command.Options.Add(seconds);
        command.Options.Add(record);
        command.SetAction((parsed, cancellation) => parsed.GetValue(record) ? RecordAsync() : SoakAsync(parsed.GetValue(rule), parsed.GetValue(seconds), cancellation));
        rule.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } named && !ScenarioList.Rules.Contains(named, StringComparer.Ordinal))
            {
                result.AddError($"没有场景提到 no scenario names {named}; see docs/rules.md.");
            }
        });
        var parsed = command.Parse(arguments);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }

    private static Task<int> RecordAsync() => WithHostAsync(async host =>
    {
        foreach (var scenario in ScenarioList.All)
        {
            await scenario.RunAsync(host);
        }

        await File.WriteAllTextAsync(Records.LivedPath, Records.Lived());
        await File.WriteAllTextAsync(Records.PagePath, Records.Page());
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ScenarioList.All.Count} scenarios live {ScenarioList.Rules.Count} rules"));
        return 0;
    });

    private static Task<int> SoakAsync(string? rule, int seconds, CancellationToken cancellation) => WithHostAsync(async host =>
    {
        var clock = Stopwatch.StartNew();
        var results = Results.Read();
        var all = MutantRun.All();
        var files = MutantRun.Regimes().ToDictionary(regime => regime.Code, regime => regime.Tree, StringComparer.Ordinal);
        var passing = new Dictionary<string, bool>(StringComparer.Ordinal);

        // Drops first: one that survives fails, however little time there is.
        foreach (var (named, mutant) in all.Where(pair => rule is null || pair.Rule == rule).OrderBy(pair => pair.Mutant.Kind))
        {
            if (clock.Elapsed.TotalSeconds > seconds || cancellation.IsCancellationRequested)
            {
                break;
            }

            await RunAsync(host, results, passing, named, mutant, files[mutant.Entry.Regime]);
        }

        results.Tidy(all);
        await File.WriteAllTextAsync(Records.ProvenPath, Records.Proven(Records.ProvenRules(results, all)), CancellationToken.None);
        return Report(results, [.. all.Where(pair => rule is null || pair.Rule == rule)]);
    });

    private static async Task RunAsync(ScenarioHost host, Results results, Dictionary<string, bool> passing, string rule, Mutant mutant, JsonObject file)
    {
        if (results.Of(rule, mutant) is not null)
        {
            return;
        }

        if (MutantRun.Settle(mutant, file) is { } settled)
        {
            results.Add(rule, mutant, "", settled);
            return;
        }

        foreach (var scenario in ScenarioList.Of(rule))
        {
            if (results.Known(mutant, scenario.Name) is not { } outcome)
            {
                if (!passing.TryGetValue(scenario.Name, out var passes))
                {
                    passing[scenario.Name] = passes = await MutantRun.PassesAsync(host, scenario, mutant.Entry.Regime, file);
                }

                if (!passes)
                {
                    return;
                }

                outcome = await MutantRun.RunAsync(host, scenario, mutant);
            }

            results.Add(rule, mutant, scenario.Name, outcome);
            if (outcome == Outcome.Killed)
            {
                return;
            }
        }
    }

    private static int Report(Results results, IReadOnlyList<(string Rule, Mutant Mutant)> asked)
    {
        var outcomes = asked.Select(pair => (pair.Rule, pair.Mutant, Outcome: results.Of(pair.Rule, pair.Mutant))).ToArray();
        foreach (var (rule, mutant, _) in outcomes.Where(one => one.Outcome == Outcome.Survived))
        {
            Console.Out.WriteLine($"survived  {rule}  {mutant.Entry.Regime}:{mutant.Entry.Path}  {mutant.Name}");
        }

        foreach (var kind in Enum.GetValues<MutantKind>())
        {
            var of = outcomes.Where(one => one.Mutant.Kind == kind).ToArray();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.ToString().ToLowerInvariant(),-9} {of.Length,4}: {Count(of, Outcome.Killed)} killed, {Count(of, Outcome.Survived)} survived, {Count(of, Outcome.Unfit)} unfit, {Count(of, Outcome.Unread)} unread, {Count(of, null)} not run"));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Records.ProvenRules(results, asked).Count} of {asked.Select(pair => pair.Rule).Distinct().Count()} rules proven"));
        return outcomes.Any(one => one is { Outcome: Outcome.Survived, Mutant.Kind: MutantKind.Drop }) ? 1 : 0;

        static int Count((string, Mutant, Outcome? Outcome)[] of, Outcome? wanted) => of.Count(one => one.Outcome == wanted);
    }

    private static async Task<int> WithHostAsync(Func<ScenarioHost, Task<int>> work)
    {
        var host = new ScenarioHost();
        await host.InitializeAsync();
        try
        {
            return await work(host);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }
}
