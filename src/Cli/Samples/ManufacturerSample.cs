using CSat.Contracts.V1;
using static CSat.Cli.Samples.SampleParts;

namespace CSat.Cli.Samples;

/// <summary>
/// An invented maker of car parts: six quarters of key-customer surveys under R08 and 300 complaints under R11. Deterministic: the same seed gives the
/// same forms on every machine. Delivery slips, after-sales service improves, the rest wavers: what a management review should notice.
/// </summary>
public static class ManufacturerSample
{
    /// <summary>Code of the organisation.</summary>
    public const string Code = "manufacturer";

    /// <summary>Code of the questionnaire.</summary>
    public const string Questionnaire = "key-customer";

    /// <summary>The quarters, with forms handed out, and returned from customers and dealers, from salespeople, and for each competitor.</summary>
    internal static readonly Quarter[] Quarters =
    [
        new("2025Q1", new DateOnly(2025, 1, 1), 138, 116, 14, [13, 11]),
        new("2025Q2", new DateOnly(2025, 4, 1), 140, 121, 14, [12, 12]),
        new("2025Q3", new DateOnly(2025, 7, 1), 136, 109, 15, [14, 12]),
        new("2025Q4", new DateOnly(2025, 10, 1), 142, 124, 15, [12, 13]),
        new("2026Q1", new DateOnly(2026, 1, 1), 145, 118, 16, [14, 11]),
        new("2026Q2", new DateOnly(2026, 4, 1), 150, 127, 16, [15, 13]),
    ];

    /// <summary>The items of R08.19 with the department that owns each, and how good they are a quarter: success in thousands of one of four steps up from the lowest level.</summary>
    internal static readonly SampleItem[] Items =
    [
        new("function", "产品功能（主要性能）", "Product function", "technical", [842, 846, 851, 848, 855, 853]),
        new("reliability", "可靠性", "Reliability", "quality", [815, 812, 820, 818, 826, 824]),
        new("appearance", "外观", "Appearance", "manufacturing", [832, 836, 829, 834, 831, 837]),
        new("packaging", "包装质量", "Packaging quality", "manufacturing", [788, 792, 785, 796, 790, 793]),
        new("delivery", "交货期", "Delivery time", "supply", [801, 782, 758, 722, 689, 641]),
        new("service", "服务质量", "Service quality", "after-sales", [776, 784, 791, 802, 808, 815]),
        new("after-sales-service", "售后服务水平", "After-sales service", "after-sales", [668, 694, 727, 759, 788, 812]),
    ];

    /// <summary>The competitors, and by how many thousandths each differs from us in each item.</summary>
    internal static readonly SampleCompetitor[] Competitors =
    [
        new("huarui", "华锐精工", "Huarui Precision", [-10, -5, -25, 5, 45, -10, 10]),
        new("desheng", "德盛零部件", "Desheng Components", [-55, -60, -30, -45, 20, -35, -40]),
    ];

    /// <summary>The organisation.</summary>
    public static SampleOrganization Create() => new()
    {
        Organization = new Organization { Code = Code, Name = Text("恒远汽车零部件有限公司", "Hengyuan Auto Parts Co., Ltd."), TimeZone = "Asia/Shanghai", CalendarCode = "cn" },
        Regimes = [("manufacturing-after-sales", RegimePurpose.Survey), ("iatf16949-quarterly", RegimePurpose.Complaint)],
        Directories = [(Quarters[0].Start, Before(Directory())), (new(2026, 1, 1), Directory())],
        Questionnaire = new QuestionnaireVersion
        {
            Code = Questionnaire, Version = 1, Title = Text("重点客户满意度调查表", "Key-customer satisfaction questionnaire"), Scale = "five-grade", Items = { Items.Select(item => item.Code) },
        },
        People = [ManufacturerSurveys.Surveyor, ManufacturerTargets.Leader, ManufacturerTargets.Manager],
        Customers = ManufacturerSurveys.Customers,
        Surveys = [.. Quarters.Select(ManufacturerSurveys.Of)],
        Targets = ManufacturerTargets.All,
        Responses = ManufacturerResponses.Create(),
        Complaints = ManufacturerComplaints.Create(),
    };

    private static Contracts.V1.Directory Directory()
    {
        var directory = new Contracts.V1.Directory
        {
            Departments =
            {
                Department("technical", "技术部", "Technical department"),
                Department("quality", "质量管理部", "Quality management"),
                Department("manufacturing", "制造部", "Manufacturing"),
                Department("supply", "供应部", "Supply"),
                Department("after-sales", "售后服务部", "After-sales"),
            },
        };
        directory.Items.AddRange(Items.Select(item => Item(item.Code, item.Zh, item.En, item.Department)));
        directory.Competitors.AddRange(Competitors.Select(rival => new Competitor { Code = rival.Code, Name = Text(rival.Zh, rival.En) }));
        directory.Offerings.AddRange(ManufacturerTexts.Offerings.Select(offering => new Offering { Code = offering.Code, Name = Text(offering.Zh, offering.En) }));
        directory.ComplaintCategories.AddRange(ManufacturerTexts.Categories.Select(category => new ComplaintCategory { Code = category.Code, Name = Text(category.Zh, category.En) }));
        return directory;
    }

    // In 2025 packaging was the business of the supply department, and after-sales had another name.
    private static Contracts.V1.Directory Before(Contracts.V1.Directory directory)
    {
        directory.Items.Single(item => item.Code == "packaging").Department = "supply";
        directory.Departments.Single(department => department.Code == "after-sales").Name = Text("客户服务部", "Customer service");
        return directory;
    }
}
