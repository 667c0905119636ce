using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>
/// What the regime of the latest round has looked at first (R07.17, R07.18, R07.19, R07.20, R07.21), and the parts that have fallen against the previous round
/// of the kind (R11.29). Empty where the regime demands neither.
/// </summary>
public sealed record FocusFigures
{
    /// <summary>The focus analyses.</summary>
    public static Figure<FocusFigures> Figure { get; } = new("focus-analyses", new("重点分析", "Focus analyses"), FigureSection.Focus, Read)
    {
        Table = Tabulate,
        Methods =
        [
            new(
                new("重点分析", "Focus analyses"),
                new(
                    "满意（不满意）等级的评价项数 ÷ 该服务项目的评价项数 × 100%；并列的全部列出，样本过少的不参与。主题为 expectations 的项目所附的意见计为服务期望，其余计为意见和建议。",
                    "Ratings at satisfied (dissatisfied) levels ÷ ratings of the service × 100%; ties are all listed, small bases take no part. Comments on items whose topic is \"expectations\" are expectations, all others opinions."),
                figures => figures.Focus.Analyses.SelectMany(analysis => analysis.Finding.Rule.Rules)) { Applies = figures => figures.Focus.Applies },
        ],
    };

    /// <summary>The round looked at: the latest of the review that has customers' ratings; null for none.</summary>
    public required SurveyRound? Round { get; init; }

    /// <summary>The round before it that has customers' ratings; null for none.</summary>
    public required SurveyRound? Previous { get; init; }

    /// <summary>The focus analyses in the regime's order.</summary>
    public required IReadOnlyList<FocusResult> Analyses { get; init; }

    /// <summary>Number of items with enough ratings to be looked at.</summary>
    public required int Analysed { get; init; }

    /// <summary>The trends that call for something when parts have fallen, in the regime's order.</summary>
    public required IReadOnlyList<FallenResult> Fallen { get; init; }

    /// <summary>Items of the round that have ratings, but too few to show: no analysis looks at them.</summary>
    public required IReadOnlyList<NamedThing> TooFew { get; init; }

    /// <summary>What customers wrote.</summary>
    public required WrittenComments Written { get; init; }

    /// <summary>Written opinions by item, the most first; empty when none is recorded.</summary>
    public IReadOnlyList<CommentCount> Opinions => Written.Opinions;

    /// <summary>Expectations by item, the most first; empty when none is recorded, which does not say that nobody stated one.</summary>
    public IReadOnlyList<CommentCount> Expectations => Written.Expectations;

    /// <summary>The newest opinions, then the newest expectations, as customers wrote them.</summary>
    public IReadOnlyList<WrittenText> Texts => Written.Texts;

    /// <summary>Whether the regime demands anything of this.</summary>
    public bool Applies => Analyses.Count + Fallen.Count > 0;

    /// <summary>The comments that an analysis counts; empty for those that look at items, and when none is recorded.</summary>
    public IReadOnlyList<CommentCount> CommentsOf(FocusKind kind) => kind switch
    {
        FocusKind.WrittenOpinions => Opinions,
        FocusKind.Expectations => Expectations,
        _ => [],
    };

    private static FocusFigures Read(FigureReading reading)
    {
        var compared = ComparedRounds.Of(reading);
        var rules = compared.Rules?.Focus ?? [];
        var items = compared.Now is null || rules.Count == 0 ? [] : RoundPart.Items(reading, compared);
        var written = reading.Of(WrittenComments.Figure);
        return new()
        {
            Round = compared.Now?.Round,
            Previous = compared.Before?.Round,
            Analyses = Analyse(rules, items, written),
            Analysed = items.Count(item => item.Now.IsEnough),
            TooFew = [.. items.Where(item => item.Now.Base == BaseSize.Suppressed).Select(item => item.Part)],
            Written = written,
            Fallen = reading.Of(FallenResults.Figure).Results,
        };
    }

    private static FigureTable Tabulate(FocusFigures focus, ReviewFigures figures) => FigureTable.Of(
        from result in focus.Analyses
        from service in result.Services.Cast<FocusService?>().DefaultIfEmpty()
        select (result.Finding, Service: service),
        table => table
            .Round(_ => focus.Round)
            .Choice("analysis", "分析", "Analysis", row => (FocusKind?)row.Finding.Rule.Kind)
            .Thing("item", "项目", "Item", row => row.Service?.Item)
            .Text("department_name", "部门名称", "Department, name", row => row.Service?.Department)
            .Number("comments", "意见", "Comments", ColumnUnit.Comments, row => row.Finding.Rule.Kind is FocusKind.WrittenOpinions or FocusKind.Expectations ? FigureCell.OfNumber(row.Finding.Count) : FigureCell.NotApplicable)
            .Number("now", "本轮", "This round", ColumnUnit.Percent, row => Value(row.Service?.Found.Value, row.Service?.Now), "now_ratings")
            .Number("now_ratings", "本轮 n", "This round, n", ColumnUnit.Ratings, row => row.Service?.Now.Ratings)
            .Number("before", "上一轮", "Previous round", ColumnUnit.Percent, row => Value(row.Service?.Found.Previous, row.Service?.Before), "before_ratings")
            .Number("before_ratings", "上一轮 n", "Previous round, n", ColumnUnit.Ratings, row => row.Service?.Before?.Ratings)
            .Choice("rate_change_judgement", "满意率变化的判断", "Change of the rate, judgement", row => row.Service?.Change?.Direction)
            .Text("action", "要求", "Demanded", row => row.Finding.Rule.Action)
            .Rules(row => row.Finding.Rule.Rules));

    private static FigureCell Value(decimal? value, SatisfactionReading? reading) =>
        value is null || reading is null ? FigureCell.NotApplicable : FigureCell.Over(reading.Base, FigureCell.OfNumber(value));

    private static FocusResult[] Analyse(IReadOnlyList<FocusRule> rules, IReadOnlyList<RoundPart> items, WrittenComments written)
    {
        var input = new FocusInput(
            [.. items.Where(item => item.Now.IsEnough).Select(item => Tally(item.Part, item.Now))],
            [.. items.Where(item => item.Before.IsEnough).Select(item => Tally(item.Part, item.Before))],
            written.Opinions.Sum(count => count.Comments),
            written.Expectations.Sum(count => count.Comments));
        return [.. FocusAnalysis.Of(rules, input).Select(finding => new FocusResult(finding, [.. finding.Items.Select(found => Service(found, items.First(item => item.Part.Code == found.Item)))]))];
    }

    private static ItemTally Tally(NamedThing item, SatisfactionReading reading) =>
        new(item.Code, reading.Tally.Satisfied, reading.Dissatisfied ?? 0, reading.Ratings);

    private static FocusService Service(FocusItem found, RoundPart item) =>
        new(item.Part, item.Department, found, item.Now, item.IsEnough ? item.Before : null, item.IsEnough ? item.Change(TrendMeasure.Rate) : null);
}

/// <summary>One focus analysis with what it found.</summary>
/// <param name="Finding">Domain's finding: the rule, the items, or the number of comments.</param>
/// <param name="Services">The items found with their bases; empty for opinions and expectations.</param>
public sealed record FocusResult(FocusFinding Finding, IReadOnlyList<FocusService> Services);

/// <summary>An item that a focus analysis found.</summary>
/// <param name="Item">The item.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="Found">Its ratio in this and in the previous round, in percent, unrounded.</param>
/// <param name="Now">Its ratings in this round.</param>
/// <param name="Before">Its ratings in the previous round; null where there is none to compare with.</param>
/// <param name="Change">The change of its satisfaction rate, judged; null where there is none to compare with.</param>
public sealed record FocusService(NamedThing Item, LocalizedText Department, FocusItem Found, SatisfactionReading Now, SatisfactionReading? Before, TrendChange? Change);
