using CSat.Analytics;
using CSat.Domain.Text;

namespace CSat.Reports.Page;

/// <summary>A document that is printed from the warehouse: its chapters are those of the management review, all of them or some.</summary>
internal sealed record ReportKind
{
    /// <summary>客户满意度管理评审报告: everything, of a round, a period or the whole time.</summary>
    public static ReportKind ManagementReview { get; } = new()
    {
        Code = "management-review",
        Title = new("客户满意度管理评审报告", "Customer satisfaction management review"),
        DecisionsTitle = new("本次评审的决定", "Decisions of this review"),
        DecisionsAsked = new("需要决定的事项", "Decisions asked for"),
        NothingAsked = new("本次评审范围内没有须作决定的事项。", "Nothing in the scope of this review needs a decision."),
    };

    /// <summary>客户满意度调查分析报告: one survey and the surveys before it to compare with (R01.17, R01.25, R08.4, R08.20, R14.12); nothing of complaints.</summary>
    public static ReportKind SurveyAnalysis { get; } = new()
    {
        Code = "survey-analysis",
        Title = new("客户满意度调查分析报告", "Survey analysis report"),
        DecisionsTitle = new("改进建议", "Proposals for improvement"),
        DecisionsAsked = new("建议改进的事项", "What should be improved"),
        NothingAsked = new("本次调查没有须改进的事项。", "Nothing in this survey calls for improvement."),
        OfOneRound = true,
        Sections = new HashSet<FigureSection>
        {
            FigureSection.Summary, FigureSection.Trend, FigureSection.OwnScales, FigureSection.Returns, FigureSection.Competitors, FigureSection.Departments, FigureSection.Dissatisfied,
            FigureSection.Focus, FigureSection.Appendix, FigureSection.Decisions,
        },
    };

    /// <summary>客户评分卡: one customer by its code, over all rounds that it answered, with its complaints (R11.19, R11.28, R11.29).</summary>
    public static ReportKind CustomerScorecard { get; } = new()
    {
        Code = "customer-scorecard",
        Title = new("客户评分卡", "Customer scorecard"),
        DecisionsTitle = new("应采取的措施", "Actions due"),
        DecisionsAsked = new("应采取的措施", "Actions due"),
        NothingAsked = new("没有应采取的措施。", "No action is due."),
        OfOneCustomer = true,
        Sections = new HashSet<FigureSection> { FigureSection.Scorecard, FigureSection.Appendix },
    };

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ReportKind> All { get; } = [ManagementReview, SurveyAnalysis, CustomerScorecard];

    /// <summary>On the command line.</summary>
    public required string Code { get; init; }

    /// <summary>On the cover and every page.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Heading of the page that people fill in.</summary>
    public required LocalizedText DecisionsTitle { get; init; }

    /// <summary>Heading of what is asked for on the page of the conclusion.</summary>
    public required LocalizedText DecisionsAsked { get; init; }

    /// <summary>What stands there where nothing is.</summary>
    public required LocalizedText NothingAsked { get; init; }

    /// <summary>Whether a round has to be named.</summary>
    public bool OfOneRound { get; init; }

    /// <summary>Whether a customer has to be named.</summary>
    public bool OfOneCustomer { get; init; }

    /// <summary>Its chapters; null for all.</summary>
    public IReadOnlySet<FigureSection>? Sections { get; init; }

    /// <summary>The kind of a code.</summary>
    public static ReportKind Of(string code) => All.Single(kind => kind.Code == code);
}
