using System.Text.RegularExpressions;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Testing;
using Date = Google.Type.Date;

namespace CSat.Cli.Tests.Server;

/// <summary><c>./csat form</c> and <c>./csat survey-plan</c> against a running service: what is stored there is what is printed, and what is not there is refused by name.</summary>
public sealed class SheetTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public async Task A_questionnaire_and_a_plan_print_as_they_are_stored_and_what_is_not_there_is_refused_in_both_languages()
    {
        using (var connection = server.Connect())
        {
            await StoreAsync(connection);
        }

        var form = await TextAsync(0, "form", "main/1", "--html", _folder.PathOf("form.html"));
        var english = await TextAsync(0, "form", "main/1", "--lang", "en");
        var plan = await TextAsync(0, "survey-plan", "plan-1");

        form.ShouldContain("外观");
        form.ShouldContain("有轻微缺陷");
        form.ShouldContain("草稿：未经批准，不得发放。");
        form.ShouldContain("main/1");
        File.ReadAllText(_folder.PathOf("form.html")).ShouldContain("意见和建议");
        english.ShouldContain("Appearance");
        english.ShouldContain("Draft:notapproved");
        plan.ShouldContain("了解重点客户的评价");
        plan.ShouldContain("问卷客户满意度调查表（main/1），未批准");

        var ghost = await RunAsync(1, "form", "ghost/7");
        ghost.ShouldContain("ghost/7");
        ghost.ShouldContain("错误 NOT_FOUND");
        ghost.ShouldContain("There is no questionnaire version");
        (await RunAsync(1, "survey-plan", "ghost")).ShouldContain("There is no survey plan \"ghost\"");
        (await RunAsync(1, "form", "main")).ShouldContain("customer-survey/1");
        File.Exists(_folder.PathOf("x.pdf")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task StoreAsync(ServiceConnection connection)
    {
        var options = connection.Call(CancellationToken.None);
        var regime = File.ReadAllText(Repository.PathOf("regimes", "manufacturing-after-sales.yaml"));
        await connection.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = "demo", Content = regime, Purposes = { RegimePurpose.Survey } }, options);
        await connection.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = "demo",
                Directory = new Contracts.V1.Directory
                {
                    Departments = { new Department { Code = "quality", Name = Text("质量部", "Quality") } },
                    Items = { new Item { Code = "look", Name = Text("外观", "Appearance"), Department = "quality", Topic = "appearance" } },
                },
            },
            options);
        await connection.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest
            {
                Organization = "demo",
                QuestionnaireVersion = new QuestionnaireVersion
                {
                    Code = "main", Version = 1, Title = Text("客户满意度调查表", "Customer satisfaction questionnaire"), Scale = "five-grade", Items = { "look" }, SurveyKind = "key-customers",
                    CommentFields = { new CommentField { Code = "suggestions", Title = Text("意见和建议", "Opinions and suggestions") } },
                },
            },
            options);
        await connection.SurveyPlans.PutSurveyPlanAsync(
            new PutSurveyPlanRequest
            {
                Organization = "demo",
                SurveyPlan = new SurveyPlan
                {
                    Code = "plan-1", Title = Text("第一季度调研方案", "Plan of the first quarter"), SurveyKinds = { "key-customers" }, Questionnaire = "main", QuestionnaireVersion = 1,
                    PeriodStart = new Date { Year = 2026, Month = 1, Day = 1 }, PeriodEnd = new Date { Year = 2026, Month = 3, Day = 31 },
                    Contents = { new SurveyPlanContent { Code = "purpose", Text = "了解重点客户的评价" } },
                },
            },
            options);
    }

    private static LocalizedText Text(string zh, string en) => new() { Zh = zh, En = en };

    private async Task<string> TextAsync(int expected, params string[] arguments)
    {
        await RunAsync(expected, arguments);
        var text = Regex.Replace(await Poppler.TextAsync(_folder.PathOf("x.pdf")), "\\s", "");
        File.Delete(_folder.PathOf("x.pdf"));
        return text;
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        await using var process = HostProcess.StartHost(
            "CSat.Cli", [.. arguments, "--organization", "demo", "--out", _folder.PathOf("x.pdf"), "--state", server.State], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_POSTGRES"] = null });
        var code = await process.WaitForExitAsync(Patience);
        code.ShouldBe(expected, process.Errors + process.Output);
        return process.Errors + process.Output;
    }
}
