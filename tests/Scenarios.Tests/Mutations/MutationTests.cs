using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CSat.Regimes;
using CSat.Regimes.Coverage;
using CSat.Testing;
using Xunit.Abstractions;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>The results of the soak hold: as many mutants as fit are run again, in an order that the commit gives.</summary>
[Collection(ScenarioHost.Name)]
public sealed class MutationTests(ScenarioHost host, ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task No_result_is_contradicted_by_what_runs_now_and_no_drop_survives()
    {
        var clock = Stopwatch.StartNew();
        var (seed, results, wrong, run) = (Seed(), Results.Read(), new List<string>(), 0);
        var files = MutantRun.Regimes().ToDictionary(regime => regime.Code, regime => regime.Tree, StringComparer.Ordinal);
        foreach (var (rule, mutant) in MutantRun.All().OrderBy(pair => Order(seed, pair.Rule, pair.Mutant), StringComparer.Ordinal).TakeWhile(_ => clock.Elapsed < Longest))
        {
            var settled = MutantRun.Settle(mutant, files[mutant.Entry.Regime]);
            var outcome = settled is { } known && !IsTried(seed, rule, mutant, known) ? known : await RunAsync(rule, mutant, settled);
            var written = results.Of(rule, mutant);
            if ((written is { } expected && expected != outcome) || (outcome == Outcome.Survived && mutant.Kind == MutantKind.Drop))
            {
                wrong.Add($"{rule} {mutant.Entry.Path} {mutant.Name}: {outcome}, results.csv says {written?.ToString() ?? "nothing"}");
            }

            run++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run} mutants, seed {seed}"));
        run.ShouldBeGreaterThan(0);
        wrong.ShouldBeEmpty($"Run ./csat soak regimes. Seed {seed}.");
    }

    [Fact]
    public void A_file_written_again_is_the_same_regime()
    {
        foreach (var (code, tree) in MutantRun.Regimes())
        {
            RegimeTree.Write(RegimeTree.Parse(RegimeTree.Write(tree))).ShouldBe(RegimeTree.Write(tree));
            RegimeLoader.Parse(RegimeTree.Write(tree)).Code.ShouldBe(code);
        }
    }

    [Fact]
    public void Every_mutant_has_a_name_of_its_own()
    {
        var names = MutantRun.Regimes().SelectMany(regime => Mutant.Of(regime.Code, regime.Tree)).Select(mutant => $"{mutant.Entry.Regime}:{mutant.Entry.Path} {mutant.Name}").ToArray();

        names.Length.ShouldBeGreaterThan(500);
        names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_line_of_unread_parts_is_in_some_regime()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("regimes"), "*.yaml").Select(path => RegimeTree.Parse(File.ReadAllText(path))).ToArray();

        files.Length.ShouldBeGreaterThan(20);
        UnreadParts.Lines.Where(line => files.All(file => !UnreadParts.Holds(line, file))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_called_proven_is_shown_by_the_results() =>
        ScenarioRecords.Read(Repository.Root).Proven.ShouldBeSubsetOf(Records.ProvenRules(Results.Read(), MutantRun.All()));

    private async Task<Outcome> RunAsync(string rule, Mutant mutant, Outcome? settled)
    {
        foreach (var scenario in ScenarioList.Of(rule))
        {
            if (await MutantRun.RunAsync(host, scenario, mutant) == Outcome.Killed)
            {
                return Outcome.Killed;
            }
        }

        return settled ?? Outcome.Survived;
    }

    // Some of what is said to be unread is run too: a scenario that notices it shows that the list is out of date.
    private static bool IsTried(string seed, string rule, Mutant mutant, Outcome settled) => settled == Outcome.Unread && Order(seed + "tried", rule, mutant)[0] == '0';

    private static string Order(string seed, string rule, Mutant mutant) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {rule} {mutant.Entry.Path} {mutant.Name}")));

    // A checkout without git has the same order every time.
    private static string Seed()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["rev-parse", "HEAD"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
