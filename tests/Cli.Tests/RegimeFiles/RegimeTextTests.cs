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
        var start = Array.IndexOf(lines, "  ● defect confirmed");
        lines[(start + 1)..(start + 7)].ShouldBe([
            "  ├──[ 30 minutes ]──► notified   Notice within 30 minutes of confirming the defect  [R11.36]",
            "  └──[ 30 minutes ]──► In-process QA informed to quarantine work in progress and told what the defect is   In-process QA informed within 30 minutes of confirming the defect to quarantine work in progress  [R11.38]",
            "         └──[ 30 minutes ]──► Patrol inspector reported the count and the quality state of work in progress   Patrol inspector reports back within 30 minutes  [R11.38]",
            "  ● Improvement engineer confirmed the defect",
            "  └──[ 30 minutes ]──► OQC informed to quarantine stock and told what the defect is   OQC informed within 30 minutes to quarantine stock  [R11.37]",
            "         └──[ 30 minutes ]──► OQC reported the count and the quality state of stock   OQC reports back within 30 minutes  [R11.37]"]);
    }

    [Theory]
    [InlineData("property-door-visits", "  └──[ 21 日 ]──► 公开信   （仅当“调查发现普遍存在的问题”）  [R05.31, R05.32]", "  └──[ 21 calendar days ]──► Open letter   (only if: The survey shows widespread problems)  [R05.31, R05.32]")]
    [InlineData("property-door-visits", "    回访: 对未收回问卷的顾客回访征求意见（由 return-rate 引起）  [R05.18, R05.27]", "    visit: Follow-up of those whose form did not come back (called by return-rate)  [R05.18, R05.27]")]
    [InlineData("iatf16949-quarterly", "  └──► 制程稽核人员稽核对策并每日回报   （至“结案”为止）  [R11.44]", "  └──► Process auditors audit the measures and report every day   (until: closed)  [R11.44]")]
    [InlineData("iatf16949-quarterly", "    职责: 根据调查报告检讨现有产品（非强制）  [R11.9]", "    duty: Review existing products from the survey report (not compulsory)  [R11.9]")]
    [InlineData("hospital-ward-programme", "  定期，周期由组织设定（未设）", "  regularly, the organisation sets the interval (none set)")]
    [InlineData("hospital-ward-programme", "  结案前须完成: 已核查、处理情况已反馈病人、处理情况已反馈相关科室  [R03.11]", "  Closure needs these steps: Verified, Outcome fed back to the patient, Outcome fed back to the departments  [R03.11]")]
    [InlineData("half-yearly-evaluation", "  日常业务所跟踪的满意度: 等级由组织设定  [R15.14]", "  Satisfaction tracked in daily business: grades set by the organisation  [R15.14]")]
    [InlineData("testing-laboratory-appeals", "  可申诉的类别: test-data, urgent-appeal  [R20.1]", "  Categories that may be appealed: test-data, urgent-appeal  [R20.1]")]
    [InlineData("sales-quality-survey-flow", "  总目标：顾客满意率≥90% (quarterly): 满意率 ≥ 90 %  [R13.2, R13.3]", "  Overall target: satisfaction rate of at least 90 % (quarterly): Rate ≥ 90 %  [R13.2, R13.3]")]
    [InlineData("hospital-bonus-penalty", "  每位出院患者都发放调查表（按出院患者计） ≥ 100 % (每月)，否则：提示（发放份数与当月出院人数之比；原文未规定后果）  [R06.17]", "  Form given to every discharged patient (of the discharged patients) ≥ 100 % (monthly), else: a warning (Forms handed out to the patients discharged in the month; the source states no consequence)  [R06.17]")]
    [InlineData("iatf16949-quarterly", "  趋势与对比 总体总均分，下降时 ► 对有所下降的部分进行分析，作为管理改善的依据  [R11.28, R11.29]", "  Trend and comparison of the whole, by the mean score of the forms, when fallen ► Every part that has fallen is analysed, as basis for management improvement  [R11.28, R11.29]")]
    [InlineData("hospital-nursing-complaints", "  年终评优优先考虑 (奖，person-concerned)  [R18.15]", "  Priority in the year-end selection (reward, person-concerned)  [R18.15]")]
    public void What_an_entry_depends_on_is_said_beside_it(string regime, string zh, string en)
    {
        Lines($"regimes/{regime}.yaml", Language.Chinese).ShouldContain(zh);
        Lines($"regimes/{regime}.yaml", Language.English).ShouldContain(en);
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
