using CSat.Cli.RegimeFiles.Showing;
using CSat.Domain.Text;
using CSat.Regimes;
using CSat.Testing;

namespace CSat.Cli.Tests.RegimeFiles;

public class RegimeTextTests
{
    [Fact]
    public void Time_limits_are_drawn_from_event_to_event()
    {
        var lines = Lines("regimes/iatf16949-quarterly.yaml", Language.English);
        var start = Array.IndexOf(lines, "  ● Improvement engineer confirmed the defect");
        lines[(start + 1)..(start + 5)].ShouldBe([
            "  ├──[ 30 minutes ]──► OQC informed to quarantine stock   OQC informed within 30 minutes to quarantine stock  [R11.37]",
            "  │      └──[ 30 minutes ]──► OQC reported the stock count   OQC reports back within 30 minutes  [R11.37]",
            "  └──[ 30 minutes ]──► Process QA informed to quarantine work in progress   Process QA informed within 30 minutes to quarantine work in progress  [R11.38]",
            "         └──[ 30 minutes ]──► Patrol inspector reported the count of work in progress   Patrol inspector reports back within 30 minutes  [R11.38]"]);
    }

    [Fact]
    public void What_happens_when_is_grouped_by_its_period()
    {
        var lines = Lines("samples/regimes/bank-branch-survey.yaml", Language.Chinese);
        lines.ShouldContain("  每季度");
        lines.ShouldContain(line => line.Contains("回收率 ≥ 75 %，否则：提出改善报告", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("  └──[ 2 个工作日 ]──► 答复", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_shipped_regime_can_be_shown_in_both_languages()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("regimes"), "*.yaml"))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                RegimeText.Lines(RegimeLoader.Load(file), language).Count().ShouldBeGreaterThan(5, file);
            }
        }
    }

    private static string[] Lines(string file, Language language) => [.. RegimeText.Lines(RegimeLoader.Load(Repository.PathOf(file)), language)];
}
