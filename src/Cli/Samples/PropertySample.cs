using CSat.Contracts.V1;
using static CSat.Cli.Samples.SampleParts;

namespace CSat.Cli.Samples;

/// <summary>
/// An invented property company with 2,000 households in four areas: three half-yearly surveys under R01 and the complaints of eighteen months under R05. Deterministic.
/// One survey misses its return rate and pays for it, forms are found fabricated, greening slips, repairs improve: what a management review should notice.
/// </summary>
public static class PropertySample
{
    /// <summary>Code of the organisation.</summary>
    public const string Code = "property";

    internal const string SurveyRegime = "property-half-yearly-survey";
    internal const string Questionnaire = "household";

    /// <summary>Who hands out the forms of an area.</summary>
    internal static readonly string[] Distributors = ["distributor-01", "distributor-02", "distributor-03", "distributor-04"];

    /// <summary>The areas, and by how many thousandths their households are better pleased than others; lifts by how many more.</summary>
    internal static readonly SampleArea[] Areas =
    [
        new("phase-1", "一期（多层）", "Phase 1", "A", -35, 0),
        new("phase-2", "二期（小高层）", "Phase 2", "B", 0, 0),
        new("phase-3", "三期（花园洋房）", "Phase 3", "C", 20, 15),
        new("towers", "高层区", "Towers", "D", -5, -70),
    ];

    /// <summary>The surveys with their first day, forms handed out, forms returned, and how many of the verified ones are made up.</summary>
    internal static readonly HalfYear[] HalfYears =
    [
        new("2025H1", new DateOnly(2025, 1, 1), new DateOnly(2025, 5, 12), 1560, 1353, 40),
        new("2025H2", new DateOnly(2025, 7, 1), new DateOnly(2025, 11, 10), 1545, 1290, 12),
        new("2026H1", new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 11), 1600, 1398, 12),
    ];

    /// <summary>What is asked, who is responsible, and how good it is in each survey: success in thousands of one of four steps up from the lowest level.</summary>
    internal static readonly SampleItem[] Items =
    [
        new("reception", "前台接待与响应", "Reception and response", "customer-service-centre", [845, 850, 852]),
        new("security", "门岗与巡逻", "Gates and patrols", "security", [872, 868, 871]),
        new("parking", "车辆停放秩序", "Parking", "security", [742, 736, 716]),
        new("cleaning", "公共区域保洁", "Cleaning of common areas", "cleaning", [826, 831, 824]),
        new("waste", "垃圾分类与清运", "Waste collection", "cleaning", [803, 811, 815]),
        new("greening", "绿化养护", "Greening", "greening", [821, 790, 741]),
        new("repairs-speed", "报修及时性", "Repairs in time", "engineering", [712, 748, 779]),
        new("repairs-quality", "维修质量", "Quality of repairs", "engineering", [781, 788, 796]),
        new("facilities", "电梯与公共设施", "Lifts and shared facilities", "engineering", [774, 779, 761]),
    ];

    /// <summary>Code of the latest survey.</summary>
    public static string LatestRound => HalfYears[^1].Code;

    /// <summary>The organisation.</summary>
    public static SampleOrganization Create()
    {
        var households = PropertyHouseholds.Create();
        var surveys = HalfYears.Select(half => PropertySurveys.Of(half, households)).ToList();
        return new()
        {
            Organization = new Organization { Code = Code, Name = Text("锦绣物业服务有限公司", "Jinxiu Property Services Co., Ltd."), TimeZone = "Asia/Shanghai", CalendarCode = "cn" },
            Regimes = [(SurveyRegime, RegimePurpose.Survey), ("property-door-visits", RegimePurpose.Complaint)],
            Directories = [(HalfYears[0].Start, Directory())],
            Questionnaire = new QuestionnaireVersion
            {
                Code = Questionnaire, Version = 1, Title = Text("客户满意度调查表", "Customer satisfaction questionnaire"), Scale = "five-grade", Items = { Items.Select(item => item.Code) },
            },
            People = PropertySurveys.People,
            Customers = households,
            Bases = [.. HalfYears.Select(half => PropertyHouseholds.Occupied(households, half.SentOn))],
            Surveys = surveys,
            Targets = [],
            Responses = PropertyResponses.Create(surveys),
            Complaints = PropertyComplaints.Create(),
        };
    }

    private static Contracts.V1.Directory Directory()
    {
        var directory = new Contracts.V1.Directory
        {
            Departments =
            {
                Areas.Select(area => Department(area.Code, area.Zh, area.En)),
                Department("customer-service-centre", "客户服务中心", "Customer service centre"),
                Department("security", "秩序维护部", "Security"),
                Department("cleaning", "保洁部", "Cleaning"),
                Department("greening", "绿化部", "Greening"),
                Department("engineering", "工程部", "Engineering"),
            },
        };
        directory.Items.AddRange(Items.Select(item => Item(item.Code, item.Zh, item.En, item.Department)));
        directory.ComplaintCategories.AddRange(PropertyTexts.Categories.Select(category => new ComplaintCategory { Code = category.Code, Name = Text(category.Zh, category.En) }));
        return directory;
    }
}

/// <summary>An area of the property company.</summary>
/// <param name="Code">Code.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Letter">Begins the numbers of its households.</param>
/// <param name="Difference">By how many thousandths its households are better pleased with everything.</param>
/// <param name="Lifts">By how many more with lifts and facilities.</param>
internal sealed record SampleArea(string Code, string Zh, string En, string Letter, int Difference, int Lifts);

/// <summary>A half-year's survey of the property company.</summary>
/// <param name="Code">For example <c>2025H1</c>.</param>
/// <param name="Start">First day of the half-year.</param>
/// <param name="SentOn">The day on which the first forms are handed out.</param>
/// <param name="FormsSent">Forms handed out.</param>
/// <param name="Returned">Forms that come back.</param>
/// <param name="FabricatedPerMille">How many of a thousand forms are made up.</param>
internal sealed record HalfYear(string Code, DateOnly Start, DateOnly SentOn, int FormsSent, int Returned, int FabricatedPerMille)
{
    /// <summary>Last day.</summary>
    public DateOnly End => Start.AddMonths(6).AddDays(-1);
}
