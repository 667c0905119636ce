using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A manufacturer's after-sales department draws up the next yearly target from the results of several surveys; the company's manager approves it.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_next_target(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "manufacturing-after-sales";

    // The topics of a routine survey that this one leaves blank.
    private static readonly string[] Others = ["appearance", "packaging", "reliability", "delivery", "service", "after-sales-service"];

    [Fact, Rule("R08.32"), Rule("R08.33")]
    public async Task The_next_target_is_proposed_from_the_last_four_surveys_and_not_from_three()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("quality", "function");
        await company.Department("others", [.. Others]);
        await Surveyed(company, "2025Q1", satisfied: 15, basically: 10);
        await Surveyed(company, "2025Q2", satisfied: 20, basically: 5);
        await Surveyed(company, "2025Q3", satisfied: 25, basically: 0);
        await company.EtlRun();
        await company.Report("zh-CN").Says("2025Q1 72%、2025Q2 76%、2025Q3 80% | 需 4 次，现有 3 次 | R08.5, R08.32, R08.33");

        await Surveyed(company, "2025Q4", satisfied: 20, basically: 0, very: 5);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "年度满意度指标的建议值为 80.67%：最近 4 次调查（2025Q1 72%、2025Q2 76%、2025Q3 80%、2025Q4 84%），平均先进值法2（平均值与优于平均的各值合并平均）；由企业经理（总经理）批准。",
            "2025Q1 72%、2025Q2 76%、2025Q3 80%、2025Q4 84% | 80.67% | R08.5, R08.32, R08.33");

        At("2026-04-02");
        await Surveyed(company, "2026Q1", satisfied: 0, basically: 25);
        await company.EtlRun();
        await company.Report("en").Says("2025Q2 76%, 2025Q3 80%, 2025Q4 84%, 2026Q1 60% | 78.75% | R08.5, R08.32, R08.33");

        // A survey that still runs is no result yet.
        var running = await company.Round("2026Q2", "key-customers");
        await running.Customers(25, "2000000");
        await company.EtlRun();
        await company.Report("en").Says("2025Q2 76%, 2025Q3 80%, 2025Q4 84%, 2026Q1 60% | 78.75% | R08.5, R08.32, R08.33");
    }

    [Fact, Rule("R08.5"), Rule("R08.32"), Rule("R08.33")]
    public async Task The_leading_group_draws_the_target_up_the_manager_approves_it_and_departments_are_judged_by_their_share()
    {
        var company = await Adopt(Regime, on: "2026-01-05");
        await company.Department("quality", "function");
        await company.Department("others", [.. Others]);
        await Surveyed(company, "2025Q1", satisfied: 15, basically: 10, close: true);
        await Surveyed(company, "2025Q2", satisfied: 20, basically: 5, close: true);
        await Surveyed(company, "2025Q3", satisfied: 25, basically: 0, close: true);
        var target = company.Aim(Measure.SatisfactionDegree, "2026");
        await target.Propose(role: "leading-group").IsRefused("TARGET_NOT_COMPUTABLE", "4 次", "现有 3 次", "R08.33");
        await target.Propose("85", role: "leading-group").IsRefused("TARGET_OFF_COMPUTED", "现有 3 次", "R08.33");

        await Surveyed(company, "2025Q4", satisfied: 20, basically: 0, very: 5, close: true);
        await target.Propose(role: "after-sales").IsRefused("leading-group", "R08.5");
        await target.Propose(role: "leading-group", by: "after-sales").IsRefused("ROLE_NOT_HELD", "leading-group");
        await target.Propose("80.66", role: "leading-group").IsRefused("TARGET_OFF_COMPUTED", "80.67 %", "80.66 %", "R08.33");
        await target.Approve("general-manager").IsRefused("satisfaction-degree 2026-01-01");
        await target.Propose(role: "leading-group").Gives(
            drawn => (drawn.State, drawn.Proposal.ValuePercent.Value, drawn.Proposal.Method, string.Join(' ', drawn.Proposal.Results.Select(result => $"{result.Round[^6..]}={result.ValuePercent.Value}"))),
            (TargetState.Proposed, "80.6667", TargetMethod.MeanAndBetterPooled, "2025Q1=72 2025Q2=76 2025Q3=80 2025Q4=84"));
        await target.Approve("leading-group").IsRefused("general-manager", "R08.32");
        await target.Approve("general-manager", by: "leading-group").IsRefused("ROLE_NOT_HELD", "general-manager");
        await target.Approve("general-manager").Gives(approved => (approved.ValuePercent.Value, approved.ApprovedBy, approved.Proposal), ("80.6667", "general-manager", null));
        await target.Approve("general-manager").IsRefused("INVALID_TRANSITION", "已批准");
        await target.BreakDown(("quality", "80"), ("elsewhere", "60")).IsRefused("departments[1].department", "elsewhere");
        await target.BreakDown(("quality", "80.01"), ("others", "60")).Gives(broken => broken.State, TargetState.BrokenDown);

        var rate = company.Aim(Measure.SatisfactionRate, "2026");
        await rate.Propose(role: "after-sales").IsRefused("leading-group", "R08.5");
        await rate.Propose(role: "leading-group").Gives(drawn => (drawn.Proposal.ValuePercent.Value, drawn.Proposal.Results.Count), ("100", 4));
        await rate.Approve("general-manager");

        At("2026-04-02");
        await Surveyed(company, "2026Q1", satisfied: 25, basically: 0, close: true);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "80.67% | 80.67% | 已分解到部门", "年度满意率指标 | 满意率 | 2026Q1 | ≥ 100% | 100.00% | 达到", "quality | 满意度 | ≥ 80.01% | 25 | 80.00* | 未达到", "others | 满意度 | ≥ 60% | 0 | 无数据 | 不能判定", "2026Q1 低于部门满意度指标：quality 80%（指标 80.01%）");
        await target.BreakDown(("quality", "80"));
        await company.EtlRun();
        await company.Report("zh-CN").Says("quality | 满意度 | ≥ 80% | 25 | 80.00* | 达到");
        await company.Report("zh-CN").DoesNotSay("低于部门满意度指标");
    }

    [Fact, Rule("R08.32")]
    public async Task The_yearly_target_is_met_by_its_own_value_and_missed_by_a_ten_thousandth_less()
    {
        var company = await Adopt(Regime, on: "2026-04-02");
        await company.Department("quality", "function");
        await company.Department("others", [.. Others]);
        await company.Target(Measure.SatisfactionDegree, "80", "2026").IsRefused("TARGET_NEEDS_APPROVAL", "general-manager", "R08.32");
        var degree = company.Aim(Measure.SatisfactionDegree, "2026");
        await Decided(degree, "80");
        await Decided(company.Aim(Measure.SatisfactionRate, "2025"), "100");
        await company.Aim(Measure.SatisfactionDegree, "2026Q2").Propose("81", "half-way", "leading-group").IsRefused("2026-01-01/2026-12-31");
        var round = await company.Round("2026Q1", "key-customers");
        await round.Customers(30, "4000000");
        await company.EtlRun();
        await company.Figure("degree-target", round).Is(80);
        await company.Figure("rate-target", round).HasNoValue();
        await company.Report("en", round).Says("In 2026Q1 the surveyed satisfaction degree was 80%: the target of 80% is met, 0 percentage points above it");

        // A change holds when it is approved, and not before.
        await degree.Propose("80.0001", "a little more", "leading-group");
        await company.EtlRun();
        await company.Report("en", round).Says("the target of 80% is met, 0 percentage points above it");
        await degree.Approve("general-manager");
        await company.EtlRun();
        await company.Report("en", round).Says("In 2026Q1 the surveyed satisfaction degree was 80%: the target of 80% is missed by 0 percentage points");
    }

    // A form of satisfied ratings has a degree of 80 percent, of basically satisfied ones 60, of very satisfied ones 100.
    private static async Task Surveyed(Company company, string period, int satisfied, int basically, int very = 0, bool close = false)
    {
        var round = await company.Round(period, "key-customers");
        await round.Customers(satisfied, "4000000");
        await round.Customers(basically, "3000000");
        await round.Customers(very, "5000000");
        if (close)
        {
            await round.Close();
        }
    }

    private static async Task Decided(AimedTarget target, string percent)
    {
        await target.Propose(percent, "fewer than four surveys", "leading-group");
        await target.Approve("general-manager");
    }
}
