using CSat.Cli.RegimeFiles.Coverage;
using CSat.Regimes.Coverage;
using CSat.Testing;

namespace CSat.Cli.Tests.RegimeFiles;

public class CoverageTests
{
    private static readonly RequiredRule Threshold = new("R01.8", RuleKind.Rule, "THRESHOLD", "Return rate", "");
    private static readonly RegimeEntry Limit = new("one", "survey.limits", "return-rate", 3, true, ["R01.8"]) { Measure = "return-rate" };
    private static readonly JudgingFunction Judge = new("LimitJudgement.Judge", ["survey.limits:return-rate"], true);

    [Fact]
    public void Every_rule_of_the_requirements_is_recorded_and_nothing_names_an_unknown_one()
    {
        var scenarios = ScenarioRecords.Read(Repository.Root);
        var report = CoverageReport.Of(
            RuleList.Read(Repository.PathOf("regimes/rules.csv")),
            RegimeEntries.OfFolder(Repository.PathOf("regimes")),
            JudgingFunctions.Of(Repository.PathOf("tests/Architecture.Tests/unwired.txt")),
            scenarios.Lived,
            scenarios.Proven);

        report.Rules.Where(rule => !rule.IsRecorded).Select(rule => rule.Rule.Id).ShouldBeEmpty();
        report.Strays.ShouldBeEmpty();
        report.Total.Rules.ShouldBe(407);
        report.Sets.Count.ShouldBe(22);
        report.Sets.Sum(set => set.Judged).ShouldBe(report.Total.Judged);
    }

    [Fact]
    public void The_list_holds_478_entries_of_which_407_are_rules_numbered_without_a_gap()
    {
        var rules = RuleList.Read(Repository.PathOf("regimes/rules.csv"));
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
    public void A_rule_whose_entry_a_reached_function_decides_is_judged() => Report([Limit], [Judge]).Total.ShouldBe(new("", 1, 1, 1, 0, 0));

    [Fact]
    public void A_function_that_no_host_reaches_judges_nothing() => Report([Limit], [Judge with { IsReached = false }]).Total.Judged.ShouldBe(0);

    [Fact]
    public void A_function_for_another_measure_judges_nothing() => Report([Limit with { Measure = "sent-forms" }, Limit with { Rules = [] }], [Judge]).Total.Judged.ShouldBe(0);

    [Fact]
    public void A_rule_is_judged_only_where_all_its_computing_entries_are() =>
        Report([Limit, Limit with { Section = "survey.miracles", Measure = null }], [Judge]).Total.Judged.ShouldBe(0);

    [Fact]
    public void A_function_that_names_the_rule_itself_judges_it() =>
        Report([Limit with { Computes = false }], [Judge with { What = ["R01.8"] }]).Total.Judged.ShouldBe(1);

    [Fact]
    public void A_text_is_recorded_and_never_judged_by_its_section() => Report([Limit with { Computes = false }], [Judge]).Total.ShouldBe(new("", 1, 1, 0, 0, 0));

    [Fact]
    public void A_rule_that_no_entry_names_is_not_recorded() => Report([], []).IsComplete.ShouldBeFalse();

    [Fact]
    public void A_reading_alone_records_nothing() => Report([Limit with { Section = "readings", Computes = false }], []).Total.Recorded.ShouldBe(0);

    [Fact]
    public void What_is_proven_must_be_lived_too()
    {
        Report([Limit], [Judge], lived: ["R01.8"], proven: ["R01.8"]).Total.ShouldBe(new("", 1, 1, 1, 1, 1));
        Report([Limit], [Judge], lived: [], proven: ["R01.8"]).Total.Proven.ShouldBe(0);
    }

    [Fact]
    public void What_is_no_rule_is_not_counted() =>
        CoverageReport.Of([Threshold with { Kind = RuleKind.Purpose }], [Limit], [Judge], new HashSet<string>(), new HashSet<string>()).Total.Rules.ShouldBe(0);

    [Fact]
    public void What_names_an_unknown_rule_or_section_is_a_stray()
    {
        var report = Report([Limit, Limit with { Rules = ["R99.1"] }], [Judge with { What = ["survey.limits:return-rate", "R97.1", "survey.miracles"] }], lived: ["R96.1"]);
        report.IsComplete.ShouldBeFalse();
        report.Strays.ShouldBe(["R99.1: one.yaml:3 survey.limits/return-rate", "R97.1: LimitJudgement.Judge", "survey.miracles: LimitJudgement.Judge", "R96.1: a scenario"]);
    }

    private static CoverageReport Report(RegimeEntry[] entries, JudgingFunction[] functions, string[]? lived = null, string[]? proven = null) =>
        CoverageReport.Of([Threshold], entries, functions, (lived ?? []).ToHashSet(), (proven ?? []).ToHashSet());
}
