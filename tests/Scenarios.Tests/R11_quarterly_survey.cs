namespace CSat.Scenarios.Tests;

/// <summary>An IATF 16949 supplier's quarterly survey: grade A, the return rate of a quarter, what results call for, and what has fallen.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R11_quarterly_survey(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "iatf16949-quarterly";

    [Fact, Rule("R11.18"), Rule("R11.30")]
    public async Task Eighty_is_grade_A_and_a_little_less_is_in_no_grade_and_calls_for_the_joint_review()
    {
        var company = await Adopt(Regime, on: "2026-10-08");
        await company.Department("quality", "defects", "delivery", "service", "price", "technique");
        var (eighty, less, full) = (await company.Round("2026Q1", "quarterly"), await company.Round("2026Q2", "quarterly"), await company.Round("2026Q3", "quarterly"));
        await eighty.Customers(5, "44444");
        await less.Customers(4, "44444");
        await less.Customers(1, "44443");
        await full.Customers(5, "55555");
        await company.EtlRun();
        await company.Report("zh-CN", eighty).Says("2026Q1 总均分 80%，属于A级（客户满意）（R11.18）。", "2026Q1 调查总均分 80%，达到目标 80%（高 0 个百分点", "单个客户的满意度 | 未采集 | – | < 80% | 不能判定 | R11.19, R11.30");
        await company.Report("zh-CN", eighty).DoesNotSay("< 80% | 质量、开发、业务、生产会同检讨并采取纠正措施", "总均分 < 80%");
        await company.Report("zh-CN", less).Says(
            "2026Q2 总均分 79.2%，不在制度的任何等级之内（R11.18）。", "2026Q2 调查总均分 79.2%，低于目标 80%（差 0.8 个百分点",
            "总均分 | 79.2% | 25 | < 80% | 质量、开发、业务、生产会同检讨并采取纠正措施 | R11.30", "总均分 < 80% | R11.30",
            "会同检讨并采取纠正措施 | 质量部、开发部、业务课、生产部 |");
        await company.Report("zh-CN", full).Says("2026Q3 总均分 100%，属于A级（客户满意）（R11.18）。");
    }

    [Fact, Rule("R11.17"), Rule("R11.28"), Rule("R11.30")]
    public async Task Each_form_weighs_the_same_in_the_total_mean_however_few_items_it_answers()
    {
        var company = await Adopt(Regime, on: "2026-10-08");
        await company.Department("quality", "defects", "delivery", "service", "price", "technique");
        var (even, uneven) = (await company.Round("2026Q1", "quarterly"), await company.Round("2026Q2", "quarterly"));
        await even.Tells(
            "Population purchasing 客户采购（填表人） R11.17", "Form questionnaire 顾客满意度调查表 R11.16, R11.17", "Step scoring 根据客户采购回复的调查表汇总评分 业务课 R11.17");
        await even.Customers(5, "44444");
        await uneven.Customers(3, "55555");
        await uneven.Customers(2, "10000");
        await company.EtlRun();
        await company.Figure("surveyed-degree", uneven).Is(90.59m);
        await company.Report("zh-CN").Says(
            "2026Q2 调查总均分 68%，低于目标 80%（差 12 个百分点", "2026Q2 总均分 68%，不在制度的任何等级之内（R11.18）。", "总均分 | 68% | 17 | < 80% | 质量、开发、业务、生产会同检讨",
            "综合分数达到A级 | 总均分 | 2026Q2 | ≥ 80% | 68.00", "总体 | 总均分 | 80.00* | 25 | 68.00* | 17 | −12.00");
    }

    [Fact, Rule("R11.21"), Rule("R11.22"), Rule("R11.24")]
    public async Task Ninety_nine_percent_of_the_forms_of_a_quarter_must_come_back_and_one_form_less_calls_for_an_improvement_report()
    {
        var company = await Adopt(Regime, on: "2026-07-01");
        await company.Department("quality", "defects");
        var (january, february) = (await company.Round("2026-01", "quarterly", sent: 50), await company.Round("2026-02", "quarterly", sent: 50));
        await january.Customers(50, "5");
        await february.Customers(48, "5");
        await company.EtlRun();
        await company.Figure("return-rate", february).Is(96);
        await company.Report("zh-CN").Says(
            "2026-01 | 每季度回收率 | ≥ 99%（每季度） | 98% | 98 / 100 | 未达到 | 业务课提出改善报告及原因分析，厂内原因由责任单位回复 | R11.21, R11.22, R11.24",
            "2026-02 | 每季度回收率 | ≥ 99%（每季度） | 98% | 98 / 100 | 未达到",
            "提出改善报告及原因分析 | 业务课 | 每季度回收率未达到 ≥ 99%（每季度） | R11.19, R11.24",
            "撰写分析报告，分析原因并提出对策 | 责任部门 | 每季度回收率未达到 ≥ 99%（每季度）");

        await february.Customers(1, "5");
        var may = await company.Round("2026-05", "quarterly", sent: 50);
        await may.Customers(50, "5");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "2026-02 | 每季度回收率 | ≥ 99%（每季度） | 99% | 99 / 100 | 达到 | – | R11.21, R11.22, R11.24",
            "2026-05 | 每季度回收率 | ≥ 99%（每季度） | 100% | 50 / 50 | 达到");
    }

    [Fact, Rule("R11.31")]
    public async Task An_item_at_70_percent_calls_for_cause_and_correction_and_one_rating_better_does_not()
    {
        var company = await Adopt(Regime, on: "2026-07-01");
        await company.Department("quality", "defects", "delivery");
        var round = await company.Round("2026Q2", "quarterly");
        await round.Customers(15, "44");
        await round.Customers(1, "34");
        await round.Customers(14, "33");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("defects（quality） | 70% | 30 | ≤ 70% | 部门分析原因并采取纠正措施 | R11.31");
        await company.Report("zh-CN", round).DoesNotSay("delivery（quality） | 70.67%");
    }

    [Fact, Rule("R11.32")]
    public async Task A_single_comment_calls_for_cause_and_correction()
    {
        var company = await Adopt(Regime, on: "2026-07-01");
        await company.Department("quality", "defects");
        var round = await company.Round("2026Q2", "quarterly");
        await round.Customers(30, "5");
        await company.EtlRun();
        await company.Report("zh-CN", round).DoesNotSay("客户的意见 |");

        await round.Customers(1, "5", comment: "请提供英文说明书");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("客户的意见 | 1 条 | 31 | 意见 ≥ 1 条 | 责任部门分析原因并采取纠正措施 | R11.32", "撰写分析报告，分析原因并提出对策 | 责任部门 |");
    }

    [Fact, Rule("R11.28"), Rule("R11.29")]
    public async Task Whatever_is_lower_than_the_quarter_before_is_named_for_analysis_and_what_is_not_is_not()
    {
        var company = await Adopt(Regime, on: "2026-07-01");
        await company.Department("quality", "defects", "delivery");
        var (before, now) = (await company.Round("2026Q1", "quarterly"), await company.Round("2026Q2", "quarterly"));
        await before.Customers(30, "54");
        await now.Customers(29, "54");
        await now.Customers(1, "44");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "总体R11.28, R11.29 | 下降时：对有所下降的部分进行分析，作为管理改善的依据", "总体 | 总均分 | 90.00* | 60 | 89.67* | 60 | −0.33 | 未见显著差异",
            "各单项R11.28, R11.29 | 下降时：对有所下降的质量、交期等各项进行分析", "defects | 满意度 | 100.00* | 30 | 99.33* | 30 | −0.67",
            "各客户R11.28, R11.29 | 下降时：对评分下降的客户进行分析", "未采集：问卷不记录是哪位客户填写，无法按客户比较。");
        await company.Report("zh-CN").DoesNotSay("delivery | 满意度 |");

        // Each customer is held against its own quarter before: one fell from the best grade to the second, another stayed.
        await before.Of("C-001", "55");
        await before.Of("C-002", "44");
        await now.Of("C-001", "44");
        await now.Of("C-002", "44");
        await company.EtlRun();
        await company.Report("zh-CN").Says("C-001 | 未登记 | 80.00* | 1 | 2 | 2026Q1 | −20.00 | 下降", "C-002 | 未登记 | 80.00* | 1 | 2 | 2026Q1 |");
        await company.Report("zh-CN").DoesNotSay("无法按客户比较");
    }

    [Fact, Rule("R11.16")]
    public async Task Each_quarter_has_its_survey_whose_five_grades_give_10_8_6_4_and_2_points_of_which_two_satisfy()
    {
        var company = await Adopt(Regime, on: "2026-07-01");
        await company.Department("quality", "defects", "delivery", "service", "price", "technique");
        var round = await company.Round("2026Q2", "quarterly");
        await company.Round("2026H1", "half-yearly").IsRefused("survey_kind", "quarterly");
        await round.Tells("Form questionnaire 顾客满意度调查表 R11.16, R11.17");
        await round.Customers(6, "54321");
        await round.Customers(1, "55555");
        await company.EtlRun();
        await company.Figure("surveyed-degree", round).Is(65.71m);
        await company.Figure("surveyed-rate", round).Is(48.57m);
        await company.Report("zh-CN", round).Says("form v1 | 满意 | 8 | 10 | 满意", "form v1 | 基本满意 | 6 | 10 | 中性", "form v1 | 不满意 | 4 | 10 | 不满意", "form v1 | 很不满意 | 2 | 10 | 不满意");
    }
}
