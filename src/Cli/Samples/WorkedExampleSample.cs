using CSat.Cli.Connection;
using CSat.Contracts.V1;
using static CSat.Cli.Samples.SampleParts;

namespace CSat.Cli.Samples;

/// <summary>
/// The numeric example of R08 (requirements 3.1): 5 forms of 5 items, 25 ratings with 10, 5, 6, 3 and 1 of the five grades, so degree 76 % and rate 84 %.
/// The totals and the row of service quality are the source's; the other four rows are the reconstructed set A.
/// </summary>
public static class WorkedExampleSample
{
    /// <summary>Code of the organisation.</summary>
    public const string Code = "worked-example";

    private const string Round = "2024Q1";

    // Ratings of each item by grade, best first. 每行：各等级的项数，自很满意起。
    private static readonly (string Item, int[] Grades)[] Table =
    [
        ("function", [3, 0, 1, 1, 0]),
        ("appearance", [3, 0, 1, 1, 0]),
        ("packaging", [2, 3, 0, 0, 0]),
        ("delivery", [0, 0, 4, 0, 1]),
        ("service", [2, 2, 0, 1, 0]),
    ];

    /// <summary>The organisation.</summary>
    public static SampleOrganization Create() => new()
    {
        Organization = new Organization { Code = Code, Name = Text("制度算例", "Worked example"), TimeZone = "Asia/Shanghai", CalendarCode = "cn" },
        Regimes = [("manufacturing-after-sales", RegimePurpose.Survey)],
        Directories = [(new(2024, 1, 1), Directory())],
        Questionnaire = new QuestionnaireVersion
        {
            Code = "r08-example", Version = 1, Title = Text("满意度调查表（算例）", "Satisfaction form (worked example)"), Scale = "five-grade", Items = { Table.Select(row => row.Item) },
        },
        Rounds =
        [
            new Round
            {
                Code = Round, Title = Text("算例：回收5个检查表", "Worked example: 5 forms returned"), Questionnaire = "r08-example", QuestionnaireVersion = 1,
                SurveyKind = "special", PeriodStart = WireDate.Of(new(2024, 1, 1)), PeriodEnd = WireDate.Of(new(2024, 3, 31)), FormsSent = 5,
            },
        ],
        Targets = [],
        Responses = [.. Enumerable.Range(0, 5).Select(Form)],
        Complaints = [],
    };

    private static Contracts.V1.Directory Directory() => new()
    {
        Departments =
        {
            new Department { Code = "technical", Name = Text("技术部", "Technical department") },
            new Department { Code = "manufacturing", Name = Text("制造部", "Manufacturing") },
            new Department { Code = "supply", Name = Text("供应部", "Supply") },
            new Department { Code = "after-sales", Name = Text("售后服务部", "After-sales") },
        },
        Items =
        {
            Item("function", "功能（性能）", "Function (performance)", "technical"),
            Item("appearance", "外观", "Appearance", "manufacturing"),
            Item("packaging", "包装质量", "Packaging quality", "manufacturing"),
            Item("delivery", "交货期", "Delivery time", "supply"),
            Item("service", "服务质量", "Service quality", "after-sales"),
        },
    };

    private static SurveyResponse Form(int form)
    {
        var response = new SurveyResponse
        {
            SourceSystem = "worked-example",
            ExternalId = $"form-{form + 1}",
            Round = Round,
            RatingKind = RatingKind.Surveyed,
            RespondentKind = RespondentKind.Customer,
            RespondedAt = At(new DateOnly(2024, 3, 11 + form), 10, 0),
        };
        response.Levels.AddRange(Table.Select(row => LevelOf(row.Grades, form)));
        return response;
    }

    // The form's place among the ratings of an item, best grade first; level 5 is the best grade.
    private static int LevelOf(int[] grades, int form)
    {
        var grade = 0;
        for (var seen = grades[0]; seen <= form; seen += grades[grade])
        {
            grade++;
        }

        return 5 - grade;
    }
}
