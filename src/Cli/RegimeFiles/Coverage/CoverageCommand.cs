using System.CommandLine;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary><c>./csat regimes coverage</c>: how many rules of the requirements are recorded, judged, lived and proven.</summary>
internal static class CoverageCommand
{
    public static HostCommand Create()
    {
        var each = new Option<bool>("--rules") { Description = "Each rule too: what carries it, what decides it, how far it is." };
        var command = new HostCommand(
            "coverage", "How many rules of the requirements are recorded, judged, lived and proven; fails where one is not recorded.",
            "./csat regimes coverage", "./csat regimes coverage --rules", "./csat regimes coverage --json");
        command.Options.Add(each);
        return command.Handle((call, _) => Task.FromResult(Run(call, call.Arguments.GetValue(each))));
    }

    private static int Run(HostCall call, bool each)
    {
        var scenarios = ScenarioRecords.Read(call.Home.Root);
        var report = CoverageReport.Of(
            RuleList.Read(Path.Combine(call.Home.Regimes, "rules.csv")),
            RegimeEntries.OfFolder(call.Home.Regimes),
            JudgingFunctions.Of(Path.Combine(call.Home.Root, "tests", "Architecture.Tests", "unwired.txt")),
            scenarios.Lived,
            scenarios.Proven);
        if (each)
        {
            ShowEach(call, report);
        }

        call.Report.Table(
            "regimes", ["Regime", "Rules", "Recorded", "Judged", "Lived", "Proven"],
            report.Sets.Select(set => new object?[] { set.Set, set.Rules, set.Recorded, set.Judged, set.Lived, set.Proven }));
        if (report.Strays.Count > 0)
        {
            call.Report.Table("strays", ["Unknown rule"], report.Strays.Select(stray => new object?[] { stray }));
        }

        var total = report.Total;
        call.Report.Fact("rules", "条款 Rules", total.Rules);
        call.Report.Fact("recorded", "已记录（有条目） Recorded (an entry carries it)", total.Recorded);
        call.Report.Fact("judged", "已判断（程序可达的函数） Judged (by a function that a host reaches)", total.Judged);
        call.Report.Fact("lived", "已实践（场景通过） Lived (every scenario of it passes)", total.Lived);
        call.Report.Fact("proven", "已证明（变异被发现） Proven (and notices its mutations)", total.Proven);
        return report.IsComplete ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static void ShowEach(HostCall call, CoverageReport report) => call.Report.Table(
        "each",
        ["Rule", "Tag", "Entry", "Function", "State"],
        report.Rules.Select(rule => new object?[]
        {
            rule.Rule.Id,
            rule.Rule.Tag,
            Joined(call, [.. rule.Entries.Select(entry => $"{entry.File}:{entry.Line} {entry.Path}")]),
            Joined(call, [.. rule.Functions.Select(function => function.IsReached ? function.Name : $"{function.Name} (unwired)")]),
            EnumCode.Of(StateOf(rule)),
        }));

    private static RuleState StateOf(RuleCoverage rule) =>
        rule.IsProven ? RuleState.Proven : rule.IsLived ? RuleState.Lived : rule.IsJudged ? RuleState.Judged : rule.IsRecorded ? RuleState.Recorded : RuleState.Missing;

    // People see the first and how many more; programs get all.
    private static string Joined(HostCall call, IReadOnlyList<string> texts) =>
        call.Report.IsJson || texts.Count < 2 ? string.Join("; ", texts) : $"{texts[0]} +{texts.Count - 1}";

    private enum RuleState
    {
        Missing,
        Recorded,
        Judged,
        Lived,
        Proven,
    }
}
