using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>The quality objectives of R21: set, approved, published, broken down, carried out, assessed; and the risks that are named.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R21_quality_objectives(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "management-system-flows";

    [Fact, Rule("R21.4")]
    public async Task An_objective_goes_from_step_to_step_and_back_where_the_answer_is_no()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("quality", "product");
        await company.Target(Measure.SatisfactionDegree, "80", "2026").IsRefused("TARGET_NEEDS_APPROVAL", "R21.4");
        var objective = company.Aim(Measure.SatisfactionDegree, "2026");
        await objective.Propose("80").Gives(target => target.NextStep, "target-approved");
        await objective.Publish("quality").IsRefused("INVALID_TRANSITION", "已拟定待审批");
        await objective.Reject("too low").Gives(target => target.NextStep, "target-proposed");
        await objective.Approve().IsRefused("INVALID_TRANSITION", "已退回");
        await objective.Propose("85");
        await objective.Approve().Gives(target => target.NextStep, "target-published");
        await objective.BreakDown(("quality", "85")).IsRefused("STEP_NOT_NEXT", "target-published", "R21.4");
        await objective.Publish("quality").Gives(target => target.NextStep, "target-broken-down");
        await objective.Assess(true).IsRefused("STEP_NOT_NEXT", "target-broken-down", "R21.4");
        await objective.BreakDown(("quality", "85")).Gives(target => target.NextStep, "target-carried-out");
        await objective.Assess(true).IsRefused("STEP_NOT_NEXT", "target-carried-out", "R21.4");

        At("2026-04-02");
        var round = await company.Round("2026Q1", "after-sales");
        await round.Customers(30, "4");
        await round.Close();
        await objective.Assess(true).Gives(target => (target.State, target.NextStep), (TargetState.BrokenDown, "target-assessed"));
        await objective.Assess(false).IsRefused("reason");
        await objective.Assess(false, "out of reach").Gives(target => (target.State, target.NextStep), (TargetState.Unsuitable, "target-proposed"));
        await company.EtlRun();
        await company.Report("zh-CN").Says("85% | – | 考核为不适宜，待更改 | 2026-01-05 | 2026-04-02 不适宜 | 与现状不适宜");
        await objective.Propose("80", "within reach");
        await objective.Approve().Gives(target => (target.State, target.NextStep), (TargetState.Approved, "target-published"));
        await company.EtlRun();
        await company.Report("zh-CN").Says("80% | – | 已批准 | 未采集 | 未采集 | 调查结束后未考核、未发布");
        await company.Figure("degree-target", round).Is(80);
    }

    [Fact, Rule("R21.12")]
    public async Task The_risks_of_an_objective_are_named_until_they_are_gone()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("quality", "product");
        var objective = company.Aim(Measure.SatisfactionRate, "2026");
        await objective.Propose("90");
        await objective.Approve();
        var round = await company.Round("2025Q4", "after-sales");
        await round.Customers(30, "4");
        await company.EtlRun();

        // The round of the year before lies outside the objective's days.
        await company.Report("zh-CN").DoesNotSay("存在风险");

        At("2026-04-02");
        var spring = await company.Round("2026Q1", "after-sales");
        await spring.Customers(30, "4");
        await company.EtlRun();
        await company.Report("zh-CN", spring).Says("指标 满意率（2026-01-01 至 2026-12-31） ≥ 90% 存在风险：未发布、期内调查没有结果（R21.4, R21.12）");
        await spring.Close();
        await objective.Publish("quality");
        await objective.BreakDown(("quality", "90"));
        await company.EtlRun();
        await company.Report("zh-CN", spring).Says("存在风险：调查结束后未考核（R21.4, R21.12）");

        var heard = await company.Customers.Hears("feedback-channel", "", InformationSense.Dissatisfied, channel: "feedback");
        await objective.Assess(true, "", "00000000-0000-4000-8000-000000000000").IsRefused("contradicting_information");
        await objective.Assess(true, "", heard.InformationId);
        await company.EtlRun();
        await company.Report("zh-CN", spring).Says("存在风险：与顾客要求不一致（R21.4, R21.12）");
        await objective.Assess(true);
        await company.EtlRun();
        await company.Report("zh-CN", spring).Says("90% | – | 已分解到部门 | 2026-04-02 | 2026-04-02 适宜 | 无");
        await company.Report("zh-CN", spring).DoesNotSay("存在风险");
    }
}
