namespace CSat.Scenarios.Tests;

/// <summary>A telecom operator's complaints: categories that become hot are seen before they are a crisis.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R19_early_warning(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "telecom-complaint-risk";

    // 1 2 1 2 1 2 1: mean 10 / 7 = 1.4286, mean moving range 1, upper limit 1.4286 + 2.66 = 4.0886.
    private static readonly int[] Usual = [1, 2, 1, 2, 1, 2, 1];

    [Fact, Rule("R19.4"), Rule("R19.12")]
    public async Task Five_complaints_in_a_month_warn_where_one_or_two_are_usual_and_four_do_not()
    {
        var company = await Adopt(Regime, on: "2026-08-31");
        await company.Categories("network", "tariffs");
        await Received(company, "network", [.. Usual, 5]);
        await Received(company, "tariffs", [.. Usual, 4]);
        await company.WarningsAre("7 of 8 months:");
        await company.EtlRun();
        await company.Report("zh-CN").Says("投诉预警（R19.4, R19.12）：需要至少 8 个完整月份，现有 7 个，不能判定。");

        At("2026-09-01");
        await company.WarningsAre("8 of 8 months: network 5 of 1.4286 to 4.0886 Outside, tariffs 4 of 1.4286 to 4.0886");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "投诉预警：2026-08 “network”5 件，此前 7 个月平均每月 1.4 件：超出控制上限。", "2026-08 各类别的投诉预警（R19.4, R19.12）",
            "network | 5 | 1.4 | 4.1 | 超出控制上限", "tariffs | 4 | 1.4 | 4.1 | 无信号");
        await company.Report("en").Says("Early warning: 5 complaints of \"network\" in 2026-08, on average 1.4 in the 7 months before: above the upper control limit.");
        await company.Report("en").DoesNotSay("complaints of \"tariffs\" in 2026-08");

        var other = await Adopt("iatf16949-quarterly", on: "2026-09-01");
        await other.Warnings().IsRefused("REGIME_PART_MISSING", "complaints.early-warning");
    }

    [Fact, Rule("R19.12")]
    public async Task Seven_months_rising_warn_within_the_limits_and_falling_ones_never_do()
    {
        var company = await Adopt(Regime, on: "2026-09-01");
        await company.Categories("service", "tariffs");
        await Received(company, "service", [7, 1, 2, 3, 4, 5, 6, 7]);
        await Received(company, "tariffs", [8, 7, 6, 5, 4, 3, 2, 1]);
        await company.WarningsAre("8 of 8 months: service 7 of 4 to 8.8767 SevenInOneDirection, tariffs 1 of 5 to 7.66");
        await company.EtlRun();
        await company.Report("zh-CN").Says("投诉预警：2026-08 “service”7 件，此前 7 个月平均每月 4.0 件：连续 7 个月以上上升。", "tariffs | 1 | 5.0 | 7.7 | 无信号");
    }

    private static async Task Received(Company company, string category, int[] byMonth)
    {
        for (var month = 1; month <= byMonth.Length; month++)
        {
            for (var i = 1; i <= byMonth[month - 1]; i++)
            {
                await company.Complaint("other", category, at: $"2026-{month:00}-{i:00} 10:00");
            }
        }
    }
}
