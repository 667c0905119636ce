using CSat.Cli.Connection;
using CSat.Contracts.V1;

namespace CSat.Cli.Samples;

/// <summary>The manufacturer's key customers, and how each quarter's forms go to a sample of them and are verified.</summary>
internal static class ManufacturerSurveys
{
    private const int KeyCustomers = 180;
    private const int BackChecks = 6;

    /// <summary>Who carries the surveys out.</summary>
    public static readonly Person Surveyor = new()
    {
        Code = "after-sales-01", Name = SampleParts.Text("售后服务部调查专员", "Survey officer, after-sales"), Department = "after-sales",
        Roles = { new HeldRole { Regime = "manufacturing-after-sales", Role = "after-sales", ValidFrom = WireDate.Of(ManufacturerSample.Quarters[0].Start) } },
    };

    /// <summary>The key customers.</summary>
    public static IReadOnlyList<Customer> Customers { get; } = [.. Enumerable.Range(1, KeyCustomers).Select(i => new Customer { Code = Code(i), Class = CustomerClass.Key })];

    /// <summary>A quarter's survey under R08: a plan, a random sample of the key customers, forms by letter and by visit, six forms verified by telephone.</summary>
    public static SampleSurvey Of(Quarter quarter) => new()
    {
        Plan = Plan(quarter),
        IssuedTo = ["technical", "quality", "manufacturing", "supply", "after-sales"],
        Round = Round(quarter),
        Frame = [.. Customers.Select(customer => new FrameMember { Member = customer.Code })],
        Method = SamplingMethod.Random,
        Size = quarter.FormsSent,
        Seed = Seed(quarter),
        Batches =
        [
            new(Batch(quarter, "letter", "letter", 14), (_, place) => place % 3 != 0),
            new(Batch(quarter, "visit", "other", 16), (_, place) => place % 3 == 0),
        ],
        // One respondent a year is not to be reached; nobody makes a form up.
        BackCheck = new(
            BackChecks, new(quarter.Start.AddMonths(3).AddDays(9).ToDateTime(new TimeOnly(15, 0)), SampleParts.Offset), null,
            form => quarter.Start.Month == 4 && form[^1] is '3' or '7' ? FormCheck.NotReached : FormCheck.Genuine),
    };

    private static string Code(int number) => $"KH-{number:000}";

    // Known to whoever reads the plan.
    private static long Seed(Quarter quarter) => (quarter.Start.Year * 100) + quarter.Start.Month;

    private static SurveyPlan Plan(Quarter quarter) => new()
    {
        Code = $"plan-{quarter.Code}",
        Title = SampleParts.Text($"{quarter.Start.Year}年第{Ordinal(quarter)}季度重点客户调研方案", $"Plan of the key-customer survey {quarter.Code[4..]} {quarter.Start.Year}"),
        SurveyKinds = { "key-customers" },
        PeriodStart = WireDate.Of(quarter.Start),
        PeriodEnd = WireDate.Of(quarter.Start.AddMonths(3).AddDays(-1)),
        Questionnaire = ManufacturerSample.Questionnaire,
        QuestionnaireVersion = 1,
        Contents =
        {
            Content("purpose", "了解重点客户对产品与服务七个方面的评价，与指标和竞争对手比较。"),
            Content("sample", $"{KeyCustomers}家重点客户中随机抽取{quarter.FormsSent}家，抽样种子{Seed(quarter)}；业务员自评与竞争对手评价另计。"),
            Content("distribution", "三分之二信函寄送，三分之一由业务员走访时递交。"),
            Content("back-check", $"结束后抽取{BackChecks}份电话核实。"),
        },
    };

    private static SurveyPlanContent Content(string code, string text) => new() { Code = code, Text = text };

    private static Round Round(Quarter quarter) => new()
    {
        Code = quarter.Code,
        Title = SampleParts.Text($"{quarter.Start.Year}年第{Ordinal(quarter)}季度重点客户调查", $"Key-customer survey {quarter.Code[4..]} {quarter.Start.Year}"),
        Questionnaire = ManufacturerSample.Questionnaire,
        QuestionnaireVersion = 1,
        SurveyKind = "key-customers",
        PeriodStart = WireDate.Of(quarter.Start),
        PeriodEnd = WireDate.Of(quarter.Start.AddMonths(3).AddDays(-1)),
        SurveyPlan = $"plan-{quarter.Code}",
    };

    private static char Ordinal(Quarter quarter) => "一二三四"[(quarter.Start.Month - 1) / 3];

    private static Distribution Batch(Quarter quarter, string code, string channel, int day) => new()
    {
        Batch = code, Channel = channel, Distributor = Surveyor.Code, SentAt = SampleParts.At(quarter.Start.AddDays(day), 9, 0),
    };
}
