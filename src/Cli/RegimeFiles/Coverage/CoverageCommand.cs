using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary><c>./csat regimes coverage</c>: for each rule of the requirements its entry, its function and its test.</summary>
internal static class CoverageCommand
{
    public static HostCommand Create() =>
        new HostCommand("coverage", "Which entry, function and test carry each rule of the requirements; fails on a gap.", "./csat regimes coverage", "./csat regimes coverage --json")
            .Handle((call, _) => Task.FromResult(Run(call)));

    private static int Run(HostCall call)
    {
        var report = CoverageReport.Of(
            SpecTables.Rules(Path.Combine(call.Home.Regimes, "rules.csv")),
            RegimeEntries.OfFolder(call.Home.Regimes),
            DomainFunctions.ByRule(Path.Combine(AppContext.BaseDirectory, "CSat.Domain.xml")),
            SpecTables.Lines(call.Home.Root));
        call.Report.Table(
            "rules",
            ["Rule", "Kind", "Tag", "Entry", "Function", "Test", "Gap"],
            report.Rules.Select(rule => new object?[]
            {
                rule.Rule.Id,
                EnumCode.Of(rule.Rule.Kind),
                rule.Rule.Tag,
                Joined(call, [.. rule.Entries.Where(entry => entry.Section != "readings").Select(entry => $"{entry.File}:{entry.Line} {entry.Path}")]),
                rule.IsComputed ? Joined(call, rule.Functions) : "recorded",
                Joined(call, [.. rule.Specs.Select(spec => $"{Path.GetFileName(spec.Table)}:{spec.Line}")]),
                string.Join("; ", rule.Gaps),
            }));
        if (report.Strays.Count > 0)
        {
            call.Report.Table("strays", ["Unknown rule"], report.Strays.Select(stray => new object?[] { stray }));
        }

        var accounted = report.Rules.Count(rule => rule.Gaps.Count == 0);
        var computed = report.Rules.Count(rule => rule.Gaps.Count == 0 && rule.IsComputed);
        var told = report.Rules.Count(rule => rule.Rule.Kind != RuleKind.Rule);
        call.Report.Fact("rules", "条款 Rules", report.Rules.Count - told);
        call.Report.Fact("context", "职责、目的、范围、定义和背景 Roles, purposes, scopes, definitions and context", told);
        call.Report.Fact("accounted", "有据条目 Accounted for", $"{accounted} / {report.Rules.Count}");
        call.Report.Fact("computed", "由函数判断 Judged by a function", computed);
        call.Report.Fact("recorded", "仅记录展示 Recorded", accounted - computed);
        return report.IsComplete ? ExitCodes.Done : ExitCodes.Refused;
    }

    // People see the first and how many more; programs get all.
    private static string Joined(HostCall call, IReadOnlyList<string> texts) =>
        call.Report.IsJson || texts.Count < 2 ? string.Join("; ", texts) : $"{texts[0]} +{texts.Count - 1}";
}
