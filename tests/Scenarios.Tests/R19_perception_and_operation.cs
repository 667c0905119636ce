using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A telecom operator links how it works with what complainants perceive of the handling.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R19_perception_and_operation(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "telecom-complaint-risk";

    [Fact, Rule("R19.3")]
    public async Task Resolution_and_acceptable_time_are_counted_from_what_complainants_say_each_on_its_own_base()
    {
        var company = await Taking(on: "2026-03-31");
        await company.Share("resolution", "2026Q1", "9", "10").IsRefused("INDICATOR_COUNTED", "R19.3", "RecordVerdict");
        await company.IndicatorTarget("resolution", ThresholdOperator.AtLeast, "66.67", from: "2026-01-01");
        await company.IndicatorTarget("acceptable-time", ThresholdOperator.AtMost, "50", from: "2026-01-01").IsRefused("INDICATOR_DIRECTION", "operator");
        for (var i = 0; i < 30; i++)
        {
            await Answered(company, satisfied: i < 20, inGoodTime: i < 24 ? i % 2 == 0 : null);
        }

        await Answered(company, satisfied: null, inGoodTime: null);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "投诉解决情况 | 感知 | 整个组织 | 评审范围内的投诉 | 66.67%* | 30 | ≥ 66.67% | 未达到 | – | 制度未规定 | R19.3, R19.17",
            "处理时间可接受 | 感知 | 整个组织 | 评审范围内的投诉 | 样本过少 | 24 | 未设定 | 只作趋势",
            "指标“投诉解决情况”为 66.67%*，未达到 ≥ 66.67%。");

        await Answered(company, satisfied: true, inGoodTime: true);
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "投诉解决情况 | 感知 | 整个组织 | 评审范围内的投诉 | 67.74%* | 31 | ≥ 66.67% | 达到", "处理时间可接受 | 感知 | 整个组织 | 评审范围内的投诉 | 52%* | 25 |");
    }

    [Fact, Rule("R19.17")]
    public async Task What_operation_counts_stands_on_one_page_with_what_complainants_perceive()
    {
        var company = await Taking(on: "2026-03-31");
        await company.Measured("complaint-channels", "2026Q1", "12");
        await company.Measured("handling-steps", "2026Q1", "3");
        await company.Measured("handling-steps", "2026Q1", "13").IsRefused("period_start", "2026-01-01/2026-03-31");
        await Answered(company, satisfied: true, inGoodTime: true);
        await company.EtlRun();
        await company.Report("en").Says(
            "Complaint resolution as perceived | perceived | whole organisation | complaints of the review | suppressed | 1 |",
            "Processing time acceptable | perceived | whole organisation | complaints of the review | suppressed | 1 |",
            "Number of complaint channels (channels) | operational | whole organisation | 2026-01-01–2026-03-31 | 12 |",
            "Number of handling steps (steps) | operational | whole organisation | 2026-01-01–2026-03-31 | 3 |",
            "Dissatisfied customers who leave without telling | operational | whole organisation | – | not recorded |");

        var known = (await company.Recorded("handling-steps")).Single();
        await company.Measured("handling-steps", "2026Q1", "5", etag: known.Etag);
        await company.EtlRun();
        await company.Report("en").Says("Number of handling steps (steps) | operational | whole organisation | 2026-01-01–2026-03-31 | 5 |");
    }

    private async Task<Company> Taking(string on)
    {
        var company = await Adopt(Regime, on);
        await company.Department("service");
        await company.Categories("service");
        return company;
    }

    private static async Task Answered(Company company, bool? satisfied, bool? inGoodTime)
    {
        var complaint = await company.Complaint("on-the-spot", "service", at: "2026-03-02 10:00");
        await complaint.Assign("service", "2026-03-02 11:00");
        await complaint.Answer("2026-03-03 10:00");
        if (satisfied is { } verdict)
        {
            await complaint.Verdict(verdict, "2026-03-04 10:00", inGoodTime);
        }
    }
}
