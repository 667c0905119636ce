using CSat.Cli.RegimeFiles.Coverage;
using CSat.Regimes.Coverage;
using CSat.Testing;

namespace CSat.Cli.Tests.RegimeFiles;

public class CoverageTests
{
    private static readonly RequiredRule Threshold = new("R01.8", RuleKind.Rule, "THRESHOLD", "Return rate", "");
    private static readonly RegimeEntry Limit = new("one", "survey.limits", "return-rate", 3, true, ["R01.8"]);
    private static readonly SpecLine Spec = new("tests/limits.csv", 2, "R01.8");

    [Fact]
    public void Every_rule_of_the_requirements_has_its_entry_its_function_and_its_test()
    {
        var report = CoverageReport.Of(
            SpecTables.Rules(Repository.PathOf("regimes/rules.csv")),
            RegimeEntries.OfFolder(Repository.PathOf("regimes")),
            DomainFunctions.ByRule(Path.Combine(AppContext.BaseDirectory, "CSat.Domain.xml")),
            SpecTables.Lines(Repository.Root));

        report.Rules.Count.ShouldBe(478);
        report.Rules.Where(rule => rule.Gaps.Count > 0).Select(rule => $"{rule.Rule.Id}: {string.Join("; ", rule.Gaps)}").ShouldBeEmpty();
        report.Strays.ShouldBeEmpty();
    }

    [Fact]
    public void The_list_holds_478_entries_of_which_407_are_rules_numbered_without_a_gap()
    {
        var rules = SpecTables.Rules(Repository.PathOf("regimes/rules.csv"));
        (rules.Count, rules.Count(rule => rule.Kind == RuleKind.Rule), rules.Count(rule => rule.Kind != RuleKind.Rule)).ShouldBe((478, 407, 71));
        var regimes = rules.Select(rule => rule.Id.Split('.')).GroupBy(id => id[0], id => int.Parse(id[1], null)).ToArray();
        regimes.Select(regime => regime.Key).ShouldBe(Enumerable.Range(1, 22).Select(number => $"R{number:00}"));
        foreach (var regime in regimes)
        {
            regime.ShouldBe(Enumerable.Range(1, regime.Count()), $"{regime.Key} is numbered from 1 without a gap, each number once");
        }

        rules.ShouldAllBe(rule => rule.Text.Length > 0 && rule.Tag.Length > 0);
    }

    [Fact]
    public void A_rule_with_entry_function_and_test_has_no_gap()
    {
        var report = Report([Limit], [Spec]);
        report.IsComplete.ShouldBeTrue();
        report.Rules[0].IsComputed.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_that_no_entry_names_is_a_gap() => Report([], [Spec]).Rules[0].Gaps.ShouldBe(["no entry of a regime file names it"]);

    [Fact]
    public void A_reading_alone_carries_nothing() =>
        Report([Limit with { Section = "readings", Computes = false }], [Spec]).Rules[0].Gaps.ShouldBe(["no entry of a regime file names it"]);

    [Fact]
    public void A_measured_rule_without_a_spec_row_is_a_gap() => Report([Limit], []).Rules[0].Gaps.ShouldBe(["no spec row tests it"]);

    [Fact]
    public void A_section_without_a_function_is_a_gap() =>
        Report([Limit with { Section = "survey.miracles" }], [Spec]).Rules[0].Gaps.ShouldBe(["no function judges by survey.miracles/return-rate"]);

    [Fact]
    public void A_function_that_names_a_rule_without_a_spec_row_is_a_gap() =>
        Report([Limit with { Computes = false }], [], ("R01.8", "ReturnRate.Of")).Rules[0].Gaps.ShouldBe(["no spec row tests it, though ReturnRate.Of names it"]);

    [Fact]
    public void What_names_an_unknown_rule_is_a_stray()
    {
        var report = Report([Limit, Limit with { Rules = ["R99.1"] }], [Spec, Spec with { Rule = "R98.1" }, Spec with { Rule = "BANK.5" }], ("R97.1", "Some.Function"));
        report.IsComplete.ShouldBeFalse();
        report.Strays.ShouldBe(["R99.1: one.yaml:3 survey.limits/return-rate", "R97.1: Some.Function", "R98.1: tests/limits.csv:2"]);
    }

    private static CoverageReport Report(RegimeEntry[] entries, SpecLine[] specs, params (string Rule, string Function)[] functions) =>
        CoverageReport.Of([Threshold], entries, functions.ToLookup(pair => pair.Rule, pair => pair.Function), specs);
}
