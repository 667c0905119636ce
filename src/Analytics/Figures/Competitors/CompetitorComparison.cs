using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
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
    private const int OwnCompany = 0;

    /// <summary>The charts and tables of the comparison.</summary>
    public static Figure<CompetitorComparison> Figure { get; } = new("competitor-comparison", new("与竞争对手比较", "Comparison with competitors"), FigureSection.Competitors, Read, ItemsSql, CompaniesSql)
    {
        Judgements = [new(FindingPlace.Parts, ItemFindings.Competitors)],
        Methods =
        [
            new(
                new("置信区间", "Intervals"),
                new("威尔逊 95% 区间，以问卷份数为基数，因为同一问卷的各项评价相互关联。", "Wilson's 95% interval over the number of forms, because the ratings of one form hang together."),
                _ => []),
            new(
                new("变化与差距的判断", "Judging changes and gaps"),
                new("满意率用合并两比例检验，满意度用 Newcombe 区间，均以问卷份数为基数、5% 水平；不显著者写作“在随机波动范围之内”。", "The rate by the pooled two-proportion test, the degree by Newcombe's interval, both over the number of forms at the 5% level; what is not significant is said to be within what chance explains."),
                figures => (figures.Scope.Regime?.Survey?.Trends ?? []).SelectMany(trend => trend.Rules)),
        ],
    };

    /// <summary>Whether both sides have ratings.</summary>
    public bool HasData => Own.Ratings > 0 && Competitors.Ratings > 0;

    /// <summary>Domain's judgement of the gap over all items; null without both sides.</summary>
    public TrendChange? Gap => ItemComparison.GapOf(Competitors, Own);

    /// <summary>Items with both sides shown, the greatest lag of the own company first.</summary>
    public IEnumerable<ItemComparison> ByGap => Items.Where(item => item.DegreeGap is not null).OrderBy(item => item.DegreeGap);

    private static CompetitorComparison Read(FigureReading reading)
    {
        var (scope, rules) = (reading.Scope, reading.Scope.Presentation);
        var items = reading.Rows<ItemRow>(ItemsSql, scope.RoundParameters)
            .GroupBy(row => row.ItemKey)
            .Select(group => Item(group.ToArray(), rules));
        var companies = reading.Rows<CompanyRow>(CompaniesSql, scope.RoundParameters);
        var rivals = companies.Where(row => row.CompetitorKey != OwnCompany).ToArray();
        var own = companies.FirstOrDefault(row => row.CompetitorKey == OwnCompany);
        return new(
            [.. items],
            SatisfactionReading.Of(own?.Tally ?? RatingTally.Zero, own?.Responses ?? 0, rules),
            SatisfactionReading.Of(RatingTally.Sum(rivals.Select(row => row.Tally)), rivals.Sum(row => row.Responses), rules),
            [.. rivals
                .OrderByDescending(row => row.Ratings)
                .ThenBy(row => row.CompetitorCode, StringComparer.Ordinal)
                .Select(row => new CompanyResult(
                    new(row.CompetitorKey, row.CompetitorCode, new(row.NameZh, row.NameEn)),
                    SatisfactionReading.Of(row.Tally, row.Responses, rules)))]);
    }

    // A form rates an item once, so the ratings of one item are its forms.
    private static ItemComparison Item(ItemRow[] rows, PresentationRules rules)
    {
        SatisfactionReading Over(Func<ItemRow, bool> which)
        {
            var tally = RatingTally.Sum(rows.Where(which).Select(row => row.Tally));
            return SatisfactionReading.Of(tally, tally.Ratings, rules);
        }

        return new(
            new(rows[0].ItemKey, rows[0].ItemCode, new(rows[0].ItemZh, rows[0].ItemEn)),
            Over(row => row.CompetitorKey == OwnCompany),
            Over(row => row.CompetitorKey != OwnCompany),
            rows.Where(row => row.CompetitorKey != OwnCompany).ToDictionary(row => row.CompetitorKey, row => SatisfactionReading.Of(row.Tally, row.Ratings, rules)));
    }

    private sealed record ItemRow : RatingSums
    {
        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public int CompetitorKey { get; init; }
    }

    private sealed record CompanyRow : RatingSums
    {
        public int CompetitorKey { get; init; }

        public string CompetitorCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public long Responses { get; init; }
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

    /// <summary>Domain's judgement of the gap, from the competitors to the own company; null without both.</summary>
    public TrendChange? Gap => GapOf(Competitors, Own);

    internal static TrendChange? GapOf(SatisfactionReading competitors, SatisfactionReading own) =>
        competitors.IsShown && own.IsShown && competitors.Forms > 0 && own.Forms > 0
            ? TrendJudgement.Change(TrendMeasure.Degree, new("competitors", competitors.Tally, competitors.Forms), new("own", own.Tally, own.Forms))
            : null;
}

/// <summary>One company as customers rate it.</summary>
/// <param name="Company">The company; an empty code is the own one.</param>
/// <param name="Reading">Its result over all items.</param>
public sealed record CompanyResult(NamedThing Company, SatisfactionReading Reading);
