using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What three companies do with their results: one proposes improvements when the forms are back, one analyses every result whatever its base, one measures its year by them.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R08_r11_r14_results(ScenarioHost host) : Scenario(host)
{
    private const string Manufacturer = "manufacturing-after-sales";
    private const string Supplier = "iatf16949-quarterly";

    private static readonly string[] Topics = ["function", "appearance", "packaging", "reliability", "delivery", "service", "after-sales-service"];

    [Fact, Rule("R08.20")]
    public async Task What_came_back_is_analysed_and_the_after_sales_department_proposes_improvements()
    {
        var company = await Adopt(Manufacturer, on: "2026-04-02");
        await company.Department("quality", Topics);
        var round = await company.Round("2026Q1", "key-customers", sent: 120);
        var special = await company.Round("2026-03", "special");
        var desk = company.Customers;
        await round.Customers(90, "4444444");
        await round.Customers(10, "4444244");
        await special.Close();
        await special.Deadlines().Gives(lines => lines, []);
        await round.Overdue().Gives(lines => lines, []);
        await round.Close();
        await round.Overdue().Gives(lines => lines, ["analysed – – NotRecorded"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2026Q1 | 常规调查收回后分析和处理 |", "2026Q1“常规调查收回后分析和处理”没有记录（R08.20）。");
        var (afterSales, research) = (await company.Person("qian", Manufacturer, ["after-sales"]), await company.Person("sun", Manufacturer, ["research"]));
        At("2026-04-03");
        await round.Reaches("results-analysed", "2026-04-02 18:00:00", "research", research).IsRefused("role", "after-sales", "R08.20");
        await round.Reaches("results-analysed", "2026-04-02 18:00:00", "after-sales", afterSales);
        await round.Overdue().Gives(lines => lines, []);
        await company.EtlRun();
        await company.Figure("surveyed-ratings", round).Is(700);
        await company.Report("zh-CN", round).DoesNotSay("2026Q1“常规调查收回后分析和处理”没有记录");
        await company.Report("zh-CN", round).Says("delivery | quality", "客户的单个评价 | 10 项 | 700 | 评价未计为满意");

        await desk.Hears("processing", "research", InformationSense.Dissatisfied, InformationTopic.Delivery).IsRefused("after-sales", "R08.20");
        await desk.Hears("processes", "after-sales", InformationSense.Dissatisfied).IsRefused("processing");
        var proposal = await desk.Hears("processing", "after-sales", InformationSense.Dissatisfied, InformationTopic.Delivery);
        await desk.Decides(proposal, "quality", action: true, step: "responsible-person", role: "after-sales").IsRefused("leading-group");
        CustomerDesk.IsFor(await desk.Decides(proposal, "quality", action: true, step: "responsible-person", role: "leading-group"), "quality");
        await company.EtlRun();
        await company.Report("zh-CN").Says("常规调查：收回后分析和处理，提出改进建议 | R08.20 | 未说明 | 不满意 | 1");
    }

    [Fact, Rule("R11.27")]
    public async Task Each_quarter_s_result_is_judged_graded_and_compared_and_that_of_a_few_forms_too()
    {
        var company = await Adopt(Supplier, on: "2026-10-08");
        await company.Department("quality", "defects", "delivery");
        var (first, second, third) = (await company.Round("2026Q1", "quarterly"), await company.Round("2026Q2", "quarterly"), await company.Round("2026Q3", "quarterly"));
        await first.Customers(20, "55");
        await second.Customers(20, "54");
        await third.Customers(3, "11");
        await first.Close();
        await third.Close();
        await second.Overdue().Gives(lines => lines, []);
        await first.Overdue().Gives(lines => lines, ["analysed – – NotRecorded"]);
        await third.Overdue().Gives(lines => lines, ["analysed – – NotRecorded"]);
        var (sales, production) = (await company.Person("zhao", Supplier, ["sales"]), await company.Person("zhou", Supplier, ["production"]));
        At("2026-10-09");
        await first.Reaches("results-analysed", "2026-10-08 18:00:00", "production", production).IsRefused("role", "sales", "R11.27");
        await first.Reaches("results-analysed", "2026-10-08 18:00:00", "sales", sales);
        await first.Deadlines().Gives(lines => lines.Single()[..8], "analysed");
        await first.Overdue().Gives(lines => lines, []);
        await company.EtlRun();
        await company.Report("zh-CN", first).Says("2026Q1 总均分 100%，属于A级（客户满意）（R11.18）。", "2026Q1 之前没有同类调查可供比较：无数据。");
        await company.Report("zh-CN", second).Says(
            "2026Q2 总均分 90%，属于A级（客户满意）（R11.18）。", "总体 | 总均分 | 100.00* | 40 | 90.00* | 40 | −10.00", "delivery | 满意度 | 100.00* | 20 | 80.00* | 20 | −20.00");
        await company.Report("zh-CN", first).DoesNotSay("2026Q1“每次评分结果的分析”没有记录");
        await company.Report("zh-CN", third).Says("2026Q3“每次评分结果的分析”没有记录（R11.27）。");
        await company.Report("en", third).Says("2026Q3: \"Analysis of every scoring result\" is not recorded (R11.27).");
        await company.Report("zh-CN", third).Says("总均分 < 80%", "R11.30", "为保护小样本不显示数值");

        var desk = company.Customers;
        await desk.Hears("analysis", "production", InformationSense.Dissatisfied).IsRefused("role", "sales", "R11.27");
        await desk.Hears("analysis", "sales", InformationSense.Satisfied);
        await desk.Hears("analysis", "sales", InformationSense.Dissatisfied, InformationTopic.Delivery);
        await company.EtlRun();
        await company.Report("zh-CN").Says("对每次评分结果进行分析 | R11.27 | 未说明 | 满意 | 1", "对每次评分结果进行分析 | R11.27 | 未说明 | 不满意 | 1");
    }

    [Fact, Rule("R14.10")]
    public async Task The_indicator_of_the_business_plan_is_judged_over_the_year_and_a_year_without_one_is_named()
    {
        var company = await Adopt("bus-maker-survey", on: "2027-01-05");
        await company.Department("sales", "delivered-quality", "disturbance", "delivery-schedule", "reaction-speed");
        var (spring, autumn) = (await company.Round("2026H1", "survey"), await company.Round("2026H2", "survey"));
        await spring.Customers(50, "5555");
        await autumn.Customers(50, "3333");
        await company.EtlRun();
        await company.Report("zh-CN").Says("年度经营计划中的顾客满意度指标 | 满意度 | – | 未设定 | – | 不能判定 | – | R14.10");
        await company.Report("en").Says("Satisfaction degree in the yearly business plan | satisfaction degree | – | not set | – | not judged | – | R14.10");

        var desk = company.Customers;
        await desk.Hears("business-plan", "relevant-departments", InformationSense.Neutral).IsRefused("sales", "R14.10");
        await desk.Hears("business-plan", "sales", InformationSense.Neutral, document: "business-plan");
        await company.Target(Measure.SatisfactionDegree, "80", "2026").IsRefused("sales", "R14.10");
        var target = company.Aim(Measure.SatisfactionDegree, "2026");
        await target.Propose("80", role: "relevant-departments").IsRefused("sales", "R14.10");
        await target.Propose("80", role: "sales", by: "relevant-departments").IsRefused("ROLE_NOT_HELD", "sales");
        await target.Propose("80", role: "sales");
        await target.Approve();
        await company.EtlRun();
        await company.Report("zh-CN").Says("在年度经营计划中列出顾客满意度指标 | R14.10 | 未说明 | 中性 | 1");
        await company.Figure("surveyed-degree", autumn).Is(60);
        await company.Report("zh-CN").Says("年度经营计划中的顾客满意度指标 | 满意度 | 2026H1 + 2026H2 | ≥ 80% | 80.00% | 达到");
        await target.Propose("80.01", role: "sales");
        await target.Approve();
        await company.EtlRun();
        await company.Report("zh-CN").Says("年度经营计划中的顾客满意度指标 | 满意度 | 2026H1 + 2026H2 | ≥ 80.01% | 80.00% | 未达到");
    }
}
