using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CSat.Contracts.V1;
using CSat.Reports.Sheets;
using CSat.Testing;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Microsoft.Extensions.Logging.Abstractions;
using Language = CSat.Domain.Text.Language;

namespace CSat.Reports.Tests.Sheets;

/// <summary>The survey plan as Chromium prints it: what it says and lacks, what the regime demands, what became of it.</summary>
public sealed class PlanTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _work = new();
    private readonly SheetPrinter _printer = new(Repository.NodeModules, NullLoggerFactory.Instance);

    [Theory]
    [InlineData(Language.Chinese, "目的", "未记录", "对作弊行为的处罚办法", "半年度客户满意度调查", "回收率≥85%", "客户服务中心", "2026H1", "1,200", "满意度2026-01-01至2026-12-3185%管理者代表", "编写", "已提交", "没有记录据此开展的调查")]
    [InlineData(Language.English, "Purpose", "notrecorded", "Penaltiesforfraud", "Half-yearlycustomersatisfactionsurvey", "Returnrate≥85%", "Customerservicecentre", "2026H1", "1,200", "satisfactiondegree2026-01-01to2026-12-3185%管理者代表", "written", "submitted", "Nosurveyopenedbyitisrecorded")]
    public async Task Every_demanded_content_is_a_section_and_what_is_missing_is_said_in_words(Language language, params string[] said)
    {
        var plan = Plan("half", "purpose", "scope", "duties", "time", "sampled-rooms", "requirements", "questionnaire");
        var text = await PrintAsync("property-half-yearly-survey", plan, language, answers =>
        {
            answers["rounds"] = new JsonArray(AnswerFile.Json(new Round
            {
                Code = "2026H1", PeriodStart = Day(2026, 5, 1), PeriodEnd = Day(2026, 6, 30), FormsSent = 1200, State = RoundState.Open, SurveyPlan = "half",
            }));
            answers["targets"] = new JsonArray(AnswerFile.Json(new Target
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Day(2026, 1, 1), ValidTo = Day(2026, 12, 31), ValuePercent = new() { Value = "85" }, ApprovedBy = "管理者代表",
            }));
        });

        foreach (var words in said[..^1])
        {
            text.ShouldContain(words);
        }

        text.ShouldNotContain(said[^1]);
        foreach (var content in plan.Contents)
        {
            text.ShouldContain(Bare(content.Text));
        }

        (await PrintAsync("property-half-yearly-survey", plan, language)).ShouldContain(said[^1]);
    }

    [Theory]
    [InlineData(Language.Chinese, "2026-03-0209:00提交售后服务部", "2026-03-0309:00退回企业经理（总经理）样本过小", "下发部门未记录质量部", "已下发")]
    [InlineData(Language.English, "2026-03-0209:00submittedAfter-salesdepartment", "2026-03-0309:00rejectedCompanymanager(generalmanager)样本过小", "senttodepartmentsnotrecordedQualitydepartment", "senttodepartments")]
    public async Task Its_history_names_roles_days_and_departments_and_no_person(Language language, params string[] said)
    {
        var plan = Plan("quarter", "purpose", "budget");
        plan.State = SurveyPlanState.Issued;
        plan.Events.Add(Happened(SurveyPlanEventKind.Submitted, 2, "after-sales"));
        plan.Events.Add(Happened(SurveyPlanEventKind.Rejected, 3, "general-manager", "样本过小"));
        plan.Events.Add(Happened(SurveyPlanEventKind.Written, 4, ""));
        plan.Events.Add(Happened(SurveyPlanEventKind.Submitted, 5, "after-sales"));
        var issued = Happened(SurveyPlanEventKind.Issued, 6, "");
        issued.Departments.Add("quality");
        plan.Events.Add(issued);

        var text = await PrintAsync("manufacturing-after-sales", plan, language);

        foreach (var words in said)
        {
            text.ShouldContain(words);
        }

        text.ShouldContain("budget", customMessage: "a part of the organisation's own stands under its code");
        text.ShouldContain(language == Language.Chinese ? "重点客户常规调查客户信函、其他形式售后服务部" : "Routinesurveyofkeycustomerscustomers");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"organization\": {}}")]
    [InlineData("no JSON")]
    public async Task A_file_that_holds_something_else_is_refused_in_both_languages_and_writes_nothing(string content)
    {
        var file = _work.PathOf("bad.json");
        await File.WriteAllTextAsync(file, content);
        await using var host = HostProcess.StartHost("CSat.Reports", ["report", "sheet", file, "--out", _work.PathOf("out", "x.pdf")]);

        (await host.WaitForExitAsync(TimeSpan.FromMinutes(3))).ShouldBe(1);

        host.Errors.ShouldContain("error SHEET_UNREADABLE: FILE:");
        host.Errors.ShouldContain("错误 SHEET_UNREADABLE");
        System.IO.Directory.Exists(_work.PathOf("out")).ShouldBeFalse();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _printer.DisposeAsync();

    public void Dispose() => _work.Dispose();

    private static SurveyPlan Plan(string code, params string[] contents)
    {
        var plan = new SurveyPlan
        {
            Code = code, Title = AnswerFile.Text("2026年上半年调查策划书", "Survey plan of the first half of 2026"), PeriodStart = Day(2026, 1, 1), PeriodEnd = Day(2026, 6, 30), State = SurveyPlanState.Submitted,
            Contents = { contents.Select(content => new SurveyPlanContent { Code = content, Text = $"{content}：按制度执行，第一行\n第二行" }) },
        };
        plan.Events.Add(Happened(SurveyPlanEventKind.Written, 1, ""));
        return plan;
    }

    private static SurveyPlanEvent Happened(SurveyPlanEventKind kind, int day, string role, string reason = "") =>
        new() { Kind = kind, OccurredAt = Timestamp.FromDateTimeOffset(new(2026, 3, day, 1, 0, 0, TimeSpan.Zero)), Role = role, Reason = reason };

    private static Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    private static string Bare(string text) => Regex.Replace(text, "\\s", "");

    private async Task<string> PrintAsync(string regime, SurveyPlan plan, Language language, Action<JsonObject>? also = null)
    {
        var file = await AnswerFile.WriteAsync(_work.PathOf($"{plan.Code}.json"), regime, null, AnswerFile.Questionnaire("manufacturing-after-sales", "special").Directory, answers =>
        {
            answers["surveyPlan"] = AnswerFile.Json(plan);
            also?.Invoke(answers);
        });
        var answers = await SheetAnswers.ReadAsync(file, CancellationToken.None);
        var page = await _printer.BuildAsync(answers, language);
        page.MissingGlyphs.Zh.ShouldBeEmpty();
        var pdf = _work.PathOf("plan.pdf");
        await File.WriteAllBytesAsync(pdf, await _printer.PrintAsync(page, answers, CancellationToken.None));
        if (Environment.GetEnvironmentVariable("CSAT_KEEP") is { Length: > 0 } folder)
        {
            File.Copy(pdf, Path.Combine(folder, $"plan.{plan.Code}.{language}.pdf"), overwrite: true);
        }

        using var read = new PdfReading(pdf);
        Enumerable.Range(1, read.Pages).Sum(read.Boxes).ShouldBe(0);
        Enumerable.Range(1, read.Pages - 1).ShouldAllBe(number => read.Filled(number) > 0.66);
        return string.Concat(Enumerable.Range(1, read.Pages).Select(number => Bare(read.Text(number))));
    }
}
