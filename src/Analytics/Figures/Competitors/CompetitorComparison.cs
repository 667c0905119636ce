using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>The own company against competitors, rated by the same customers with the same method (R08.17, R08.31).</summary>
/// <param name="Items">By item, in the order of the questionnaire.</param>
/// <param name="Own">The own company over all items.</param>
/// <param name="Competitors">All competitors pooled, over all items.</param>
/// <param name="Companies">Each competitor, the one with most ratings first; the own company is not among them.</param>
public sealed record CompetitorComparison(
    IReadOnlyList<ItemComparison> Items,
    SatisfactionReading Own,
    SatisfactionReading Competitors,
    IReadOnlyList<CompanyResult> Companies)
{
    private const string ItemsSql = "reports/item_comparison.sql";
    private const string CompaniesSql = "reports/company_comparison.sql";
    private const string ByRoundSql = "reports/companies_by_round.sql";
    private const int OwnCompany = 0;

    /// <summary>The charts and tables of the comparison.</summary>
    public static Figure<CompetitorComparison> Figure { get; } = new("competitor-comparison", new("与竞争对手比较", "Comparison with competitors"), FigureSection.Competitors, Read, ItemsSql, CompaniesSql, ByRoundSql)
    {
        Table = Tabulate,
        Judgements = [new(FindingPlace.Parts, ItemFindings.Competitors), new(FindingPlace.Parts, MovementFindings.Competitors)],
        Methods =
        [
            new(
                new("置信区间", "Intervals"),
                new(
                    "95% 区间。同一问卷的各项评价相互关联，离散程度按问卷计算：满意度用比率估计，满意率按设计效应，再以有效评价数求威尔逊区间，份数少时按 t 分布放宽。",
                    "95%. The ratings of one form belong together, so the spread is taken between forms: a ratio estimator for the degree, the design effect for the rate, then Wilson's interval over the effective number of ratings, widened by t where forms are few."),
                _ => []) { Applies = figures => figures.HasSurveys },
            new(
                new("变化、差距与趋势的判断", "Judging changes, gaps and trends"),
                new(
                    "5% 水平：两组之差用韦尔奇检验（每份问卷只有一项评价的满意率用合并两比例检验），每侧至少 5 份问卷，否则写“未检验”；趋势用按方差倒数加权的回归，至少 4 轮。同类的各项（项目、部门、竞争对手）作为一组用 Benjamini-Hochberg 法控制误报。不显著者写“未见显著差异”，不等于相同。",
                    "At the 5% level: two groups by Welch's test (a rate with one rating a form by the pooled two-proportion test), at least 5 forms on each side, otherwise \"not tested\"; a trend by regression weighted by 1 ÷ variance, at least 4 rounds. Parts of one kind (items, departments, competitors) are one family under Benjamini-Hochberg. What is not significant is \"no difference shown\", which does not say equal."),
                figures => (figures.Scope.Regime?.Survey?.Trends ?? []).SelectMany(trend => trend.Rules)) { Applies = figures => figures.HasSurveys },
        ],
    };

    /// <summary>Whether both sides have ratings.</summary>
    public bool HasData => Own.Ratings > 0 && Competitors.Ratings > 0;

    /// <summary>Domain's judgement of the gap over all items; null without both sides.</summary>
    public TrendChange? Gap => ItemComparison.GapOf(Competitors, Own);

    /// <summary>Items with both sides shown, the greatest lag of the own company first.</summary>
    public IEnumerable<ItemComparison> ByGap => Items.Where(item => item.DegreeGap is not null).OrderBy(item => item.DegreeGap);

    private static FigureTable Tabulate(CompetitorComparison compared, ReviewFigures figures) => FigureTable.Of(
        [
            .. compared.Items.Select(item => new ComparedRow("item", item.Item, null, item.Own, item.Competitors, item.Gap, null)),
            new("all-items", null, null, compared.Own, compared.Competitors, compared.Gap, null),
            .. compared.Companies.Select(company => new ComparedRow("competitor", null, company.Company, compared.Own, company.Reading, null, company.Moved)),
        ],
        table => table
            .Code("subject", "对象", "Subject", row => row.Subject)
            .Thing("item", "项目", "Item", row => row.Item)
            .Thing("competitor", "竞争对手", "Competitor", row => row.Competitor)
            .Reading("own", "本公司", "Own company", row => row.Own)
            .Reading("competitors", "竞争对手", "Competitors", row => row.Others)
            .Number("gap", "满意度差距", "Gap in degree", ColumnUnit.PercentagePoints, row => FigureCell.OfNumber(row.Own.Degree - row.Others.Degree, FigureCell.Absent(row.Own, row.Others)))
            .Choice("gap_judgement", "差距的判断", "Gap, judgement", row => row.Gap?.Direction)
            .Choice("movement", "变化", "Movement", row => row.Moved?.Direction));

    private static CompetitorComparison Read(FigureReading reading)
    {
        var (scope, rules) = (reading.Scope, reading.Scope.Presentation);
        var items = Withheld(
            [.. reading.Rows<ComparedItem>(ItemsSql, scope.RoundParameters).GroupBy(row => row.ItemKey).Select(group => Item(group.ToArray(), rules))],
            reading.Of(DepartmentBreakdown.Figure), rules);
        var gaps = TrendJudgement.Family([.. items.Select(item => ItemComparison.GapOf(item.Competitors, item.Own))]);
        var companies = reading.Rows<CompanyRow>(CompaniesSql, scope.RoundParameters);
        var rivals = companies.Where(row => row.CompetitorKey != OwnCompany).ToArray();
        var moved = Moved(reading);
        var own = companies.FirstOrDefault(row => row.CompetitorKey == OwnCompany);
        return new(
            [.. items.Zip(gaps, (item, gap) => item with { Gap = gap })],
            SatisfactionReading.Of(own?.Sums ?? FormSums.Zero, rules),
            SatisfactionReading.Of(FormSums.Sum(rivals.Select(row => row.Sums)), rules),
            [.. Withheld([.. rivals
                .OrderByDescending(row => row.Ratings)
                .ThenBy(row => row.CompetitorCode, StringComparer.Ordinal)
                .Select(row => new CompanyResult(
                    new(row.CompetitorKey, row.CompetitorCode, ShownText.Of(row.NameZh, row.NameEn)),
                    SatisfactionReading.Of(row.Sums, rules)) { Moved = moved.GetValueOrDefault(row.CompetitorCode) })], rules)]);
    }

    // What is hidden of the own company is hidden by departments already; the competitors' totals over items and over companies are shown as well.
    private static ItemComparison[] Withheld(ItemComparison[] items, DepartmentBreakdown departments, PresentationRules rules)
    {
        var own = departments.Departments.SelectMany(department => department.Items).Where(item => item.Surveyed.Base == BaseSize.Withheld).Select(item => item.Item.Key).ToHashSet();
        var rivals = ComplementarySuppression.OfParts([.. items.Select(item => item.Competitors.Forms)], rules.SuppressBelow);
        return [.. items.Zip(rivals, (item, hidden) => item with { Own = item.Own.Withheld(own.Contains(item.Item.Key)), Competitors = item.Competitors.Withheld(hidden) })];
    }

    private static IEnumerable<CompanyResult> Withheld(CompanyResult[] companies, PresentationRules rules) =>
        companies.Zip(
            ComplementarySuppression.OfParts([.. companies.Select(company => company.Reading.Forms)], rules.SuppressBelow),
            (company, hidden) => company with { Reading = company.Reading.Withheld(hidden) });

    private static Dictionary<string, PartMovement> Moved(FigureReading reading) => PartMovements.Of(
    [
        .. reading.Rows<CompanyRoundRow>(ByRoundSql, reading.Scope.TrendParameters)
            .GroupBy(row => row.CompetitorCode)
            .Select(company => reading.Scope.Course(company.Key, company.ToDictionary(row => row.RoundKey, row => SatisfactionReading.Of(row.Sums, reading.Scope.Presentation)))),
    ]).ToDictionary(moved => moved.Part);

    private static ItemComparison Item(ComparedItem[] rows, PresentationRules rules)
    {
        SatisfactionReading Over(Func<ComparedItem, bool> which) => SatisfactionReading.Of(FormSums.Sum(rows.Where(which).Select(row => row.Sums)), rules);

        return new(
            new(rows[0].ItemKey, rows[0].ItemCode, ShownText.Of(rows[0].ItemZh, rows[0].ItemEn)),
            Over(row => row.CompetitorKey == OwnCompany),
            Over(row => row.CompetitorKey != OwnCompany),
            rows.Where(row => row.CompetitorKey != OwnCompany).ToDictionary(row => row.CompetitorKey, row => SatisfactionReading.Of(row.Sums, rules)));
    }

    private sealed record ComparedRow(string Subject, NamedThing? Item, NamedThing? Competitor, SatisfactionReading Own, SatisfactionReading Others, TrendChange? Gap, PartMovement? Moved);

    private sealed record ComparedItem : ItemSumsRow
    {
        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public int CompetitorKey { get; init; }
    }

    private sealed record CompanyRoundRow : FormRow
    {
        public int RoundKey { get; init; }

        public string CompetitorCode { get; init; } = "";
    }

    private sealed record CompanyRow : FormRow
    {
        public int CompetitorKey { get; init; }

        public string CompetitorCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";
    }
}

/// <summary>One item: the own company beside its competitors.</summary>
/// <param name="Item">The item.</param>
/// <param name="Own">Customers about the own company.</param>
/// <param name="Competitors">Customers about competitors, pooled.</param>
/// <param name="ByCompetitor">Customers about each competitor, by its key.</param>
public sealed record ItemComparison(
    NamedThing Item,
    SatisfactionReading Own,
    SatisfactionReading Competitors,
    IReadOnlyDictionary<int, SatisfactionReading> ByCompetitor)
{
    /// <summary>Own degree minus the competitors', in percentage points; null without both.</summary>
    public decimal? DegreeGap => Own.Degree - Competitors.Degree;

    /// <summary>Domain's judgement of the gap, from the competitors to the own company, all items being one family; null without both.</summary>
    public TrendChange? Gap { get; init; }

    internal static TrendChange? GapOf(SatisfactionReading competitors, SatisfactionReading own) =>
        competitors.IsEnough && own.IsEnough ? TrendJudgement.Change(TrendMeasure.Degree, new("competitors", 0, competitors.Sums), new("own", 1, own.Sums)) : null;
}

/// <summary>One company as customers rate it.</summary>
/// <param name="Company">The company; an empty code is the own one.</param>
/// <param name="Reading">Its result over all items.</param>
public sealed record CompanyResult(NamedThing Company, SatisfactionReading Reading)
{
    /// <summary>How it moved, as judged among all competitors; null without a rating in the latest round in which any was rated.</summary>
    public PartMovement? Moved { get; init; }
}
