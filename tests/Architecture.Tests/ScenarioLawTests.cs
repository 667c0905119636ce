using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Law 6 on scenarios: they act and see as people do, in the words of the steps, so that a rule counts only when it is lived.</summary>
public partial class ScenarioLawTests
{
    private const string Folder = "tests/Scenarios.Tests";
    private const int Shortest = 50;
    private const int Longest = 150;

    private static readonly string[] Scenarios = [.. SourceTree.Files(Folder, ".cs").Where(path => ScenarioFile().IsMatch(path))];
    private static readonly string[] Steps = [.. SourceTree.Files(Folder + "/Steps", ".cs")];

    [Fact]
    public void Scenarios_speak_in_steps_alone()
    {
        Scenarios.Length.ShouldBeGreaterThan(4);
        Offences(Scenarios, NotAStep()).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_step_that_adopts_a_regime_reads_its_file_and_nothing_reads_what_was_adopted()
    {
        Steps.Length.ShouldBeGreaterThan(10);
        Offences(Steps.Where(path => !path.EndsWith("/RegimeTexts.cs", StringComparison.Ordinal)), RegimeFile()).ShouldBeEmpty();
        Steps.Where(path => SourceTree.Read(path).Contains("RegimeTexts.Of", StringComparison.Ordinal)).ShouldBe([Folder + "/Steps/Scenario.cs"]);
        Offences([.. Steps, .. Scenarios], Adopted()).ShouldBeEmpty();
    }

    [Fact]
    public void No_step_compares_a_whole_report()
    {
        var report = SourceTree.Read(Folder + "/Steps/Report.cs");

        report.ShouldContain("Says");
        Offences([.. Steps], WholePage()).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_scenarios_is_read_at_one_go()
    {
        Scenarios.Where(path => SourceTree.Read(path).AsSpan().Count('\n') is < Shortest or > Longest).ShouldBeEmpty();
    }

    private static IEnumerable<string> Offences(IEnumerable<string> files, Regex pattern) =>
        from path in files
        let match = pattern.Match(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
        where match.Success
        select $"{path}: {match.Value}";

    [GeneratedRegex(@"/R\d\d_[a-z0-9_]+\.cs$")]
    private static partial Regex ScenarioFile();

    [GeneratedRegex(@"\bFile\.|\bRegimeTexts\b|\bYaml\w+|\bRegimeLoader\b|Client\b|Request\b|\bDuckDB|\bNpgsql|\bSELECT\b|\bReviewFigures\b|\bShould\w+\(|\bDomain\.")]
    private static partial Regex NotAStep();

    [GeneratedRegex(@"\.yaml\b|""regimes""")]
    private static partial Regex RegimeFile();

    [GeneratedRegex(@"GetRegime|ListAdoptedRegimes|\bref_\w+|\bRegimeStore\b|\bRegimeLoader\b")]
    private static partial Regex Adopted();

    [GeneratedRegex(@"PageAsync\([^;]*\)\)?\.Should|text\.ShouldBe\(")]
    private static partial Regex WholePage();
}
