using System.Text.RegularExpressions;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The demo's questionnaire as a paper form and its survey plan as a document, printed as their users print them.</summary>
[Collection(DemoFixture.Once)]
public sealed class DemoSheetTests(DemoFixture demo) : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public async Task The_form_and_the_plan_of_the_demo_say_what_was_submitted_in_both_languages_and_somebody_else_s_is_refused()
    {
        var state = DemoFixture.Within(demo.State);
        await using var server = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state], new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null });
        await server.WaitForOutputAsync("listening on", DemoFixture.Patience);

        var form = await PrintAsync(state, "form", "key-customer/1", "zh-CN");
        var english = await PrintAsync(state, "form", "key-customer/1", "en");
        var plan = await PrintAsync(state, "survey-plan", "plan-2026Q2", "zh-CN");
        var planned = await PrintAsync(state, "survey-plan", "plan-2026Q2", "en");
        var refused = await RunAsync(1, state, "form", "household/1", "zh-CN");

        Says(form, "恒远汽车零部件有限公司", "重点客户满意度调查表", "产品功能（主要性能）", "售后服务水平", "很满意", "特性多项超差", "拥有100%", "竞争对手（名称）", "业务员（自评）", "key-customer/1", "草稿");
        Says(english, "Hengyuan", "Key-customersatisfactionquestionnaire", "Productfunction", "Dissatisfied", "tolerance", "Cannot", "Draft:notapproved");
        Says(plan, "客户满意度调查策划书", "plan-2026Q2", "了解重点客户对产品与服务七个方面的评价", "2026Q2", "已下发", "售后服务部", "每次常规调查回收份数", "≥100份", "满意度", "质量管理部");
        Says(planned, "Customersatisfactionsurveyplan", "senttodepartments", "Formsreturned", "Qualitymanagement", "satisfactiondegree");
        Says(refused, "household/1");
        File.Exists(_folder.PathOf("x.pdf")).ShouldBeFalse();
        await server.SignalAsync("TERM");
        await server.WaitForExitAsync(DemoFixture.Patience);
    }

    public void Dispose() => _folder.Dispose();

    private static void Says(string text, params string[] words)
    {
        foreach (var word in words)
        {
            text.ShouldContain(word);
        }
    }

    private async Task<string> PrintAsync(string state, string command, string name, string language)
    {
        await RunAsync(0, state, command, name, language);
        var file = _folder.PathOf("x.pdf");
        (await Poppler.FontsAsync(file)).ShouldAllBe(font => !font.Contains("Type 3", StringComparison.Ordinal));
        var text = Regex.Replace(await Poppler.TextAsync(file), "\\s", "");
        File.Delete(file);
        return text;
    }

    private async Task<string> RunAsync(int expected, string state, string command, string name, string language)
    {
        await using var process = HostProcess.StartLauncher(
            [command, name, "--organization", "manufacturer", "--lang", language, "--out", _folder.PathOf("x.pdf"), "--state", state],
            new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_STATE"] = null });
        var code = await process.WaitForExitAsync(DemoFixture.Patience);
        code.ShouldBe(expected, process.Errors);
        return process.Output + process.Errors;
    }
}
