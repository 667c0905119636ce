using CSat.Analytics;
using CSat.Domain.Responses;
using CSat.Domain.Text;
using CSat.Reports.Sections.Appendix;
using CSat.Reports.Sections.Competitors;
using CSat.Reports.Sections.Complaints;
using CSat.Reports.Sections.Customers;
using CSat.Reports.Sections.Decisions;
using CSat.Reports.Sections.Departments;
using CSat.Reports.Sections.DissatisfiedItems;
using CSat.Reports.Sections.Focus;
using CSat.Reports.Sections.Indicators;
using CSat.Reports.Sections.Notices;
using CSat.Reports.Sections.OwnScales;
using CSat.Reports.Sections.Returns;
using CSat.Reports.Sections.Scorecard;
using CSat.Reports.Sections.Summary;
using CSat.Reports.Sections.Trend;

namespace CSat.Reports.Page;

/// <summary>The chapters of reports in their order. A new chapter is a folder in Sections and a line here.</summary>
internal static class ReportOutline
{
    private static readonly LocalizedText NoSurveys = new("本次评审范围内没有调查评价数据。", "There are no survey ratings in the scope of this review: no data.");
    private static readonly LocalizedText NoCompetitors = new("本次评审范围内没有对竞争对手的评价，无法比较。", "There are no ratings of competitors in the scope of this review: no data to compare with.");
    private static readonly LocalizedText NoComplaints = new("本次评审范围内没有投诉记录。", "There are no complaints in the scope of this review: no data.");

    private static readonly SectionPlan[] Chapters =
    [
        new(FigureSection.Summary, new("一页结论", "Conclusion"), typeof(SummarySection), Always, NoSurveys),
        new(FigureSection.Trend, new("满意度趋势", "Satisfaction trend"), typeof(TrendSection), figures => figures.HasSurveys, NoSurveys),
        new(FigureSection.OwnScales, new("推荐与其他量表", "Recommendation and other scales"), typeof(OwnScalesSection), Always, NoSurveys, figures => figures.OwnScales.HasData),
        new(FigureSection.Returns, new("回收与有效性", "Return and validity"), typeof(ReturnsSection), figures => figures.HasSurveys, NoSurveys),
        new(FigureSection.Competitors, new("与竞争对手比较", "Comparison with competitors"), typeof(CompetitorsSection), figures => figures.Competitors.HasData, NoCompetitors, figures => figures.Knows(RatingKind.Competitor)),
        new(FigureSection.Departments, new("部门与项目", "Departments and items"), typeof(DepartmentsSection), figures => figures.Departments.Departments.Count > 0, NoSurveys),
        new(FigureSection.Dissatisfied, new("不满意项目", "Dissatisfied items"), typeof(DissatisfiedSection), figures => figures.HasSurveys, NoSurveys),
        new(FigureSection.Focus, new("制度要求的分析", "Analyses that the regime demands"), typeof(FocusSection), Always, NoSurveys, figures => figures.Focus.Applies || figures.ByCustomer.Rule is not null || figures.LevelsByItem.Asked is not null || figures.FormClasses.Features.Count > 0),
        new(FigureSection.Complaints, new("投诉", "Complaints"), typeof(ComplaintsSection), figures => figures.Complaints.HasData, NoComplaints),
        new(FigureSection.Customers, new("客户与其他来源的信息", "Customers and information from other sources"), typeof(CustomersSection), Always, NoSurveys, figures => figures.Customers.HasData),
        new(FigureSection.Indicators, new("运行指标与员工满意度", "Indicators and employees"), typeof(IndicatorsSection), Always, NoSurveys, figures => figures.Indicators.Rows.Count > 0 || figures.AsksEmployees),
        new(FigureSection.Notices, new("通知", "Notices"), typeof(NoticesSection), Always, NoSurveys, figures => figures.Notices.Rows.Count > 0),
        new(FigureSection.Scorecard, new("客户评分卡", "Customer scorecard"), typeof(ScorecardSection), Always, NoSurveys),
        new(FigureSection.Appendix, new("附录：方法与数据来源", "Appendix: method and sources"), typeof(AppendixSection), Always, NoSurveys),
        new(FigureSection.Decisions, new("本次评审的决定", "Decisions of this review"), typeof(DecisionsSection), Always, NoSurveys),
    ];

    /// <summary>The chapters that a report of these figures has.</summary>
    public static IReadOnlyList<SectionPlan> ChaptersOf(ReviewFigures figures) => [.. Chapters.Where(plan => figures.Speaks(plan.Section) && (plan.Applies is null || plan.Applies(figures)))];

    private static bool Always(ReviewFigures figures) => true;
}
