using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>Degree and rate by round: self-rated, surveyed, overall, with targets and the competitors' line (R08.21, R08.31, R11.28).</summary>
/// <param name="Rows">The rounds that have any rating, in the order of their periods.</param>
/// <param name="Total">The parts over the rounds of the review, pooled.</param>
public sealed record SatisfactionTrend(IReadOnlyList<TrendRow> Rows, PartTotals Total)
{
    private const string SumsSql = "reports/satisfaction_trend.sql";
    private const string TargetsSql = "reports/targets.sql";
    private const string ScoresSql = "reports/form_scores.sql";
    /// <summary>Code of the degree among the measures of targets.</summary>
    internal const string DegreeMeasure = "satisfaction-degree";
    private const string RateMeasure = "satisfaction-rate";

    /// <summary>The charts and the table of satisfaction by round.</summary>
    public static Figure<SatisfactionTrend> Figure { get; } = new("satisfaction-trend", new("满意度趋势", "Satisfaction trend"), FigureSection.Trend, Read, SumsSql, ScoresSql, TargetsSql)
    {
        Table = TrendTables.Of,
        Judgements = [new(FindingPlace.Level, LevelFindings.Of), new(FindingPlace.Course, LongRunFindings.Of), new(FindingPlace.Change, ChangeFindings.Of)],
        Methods =
        [
            new(
                new("满意度", "Satisfaction degree"),
                new("各评价得分之和 ÷ 各评价满分之和 × 100%：满分为最高等级分值，项目设有分值的为该项目分值，得分按其折算。“不适用”的项目不计入。", "Sum of the points given ÷ sum of the most points × 100%: those of the best level, or of an item with points of its own these, its rating counting in proportion. Items not applicable count nowhere."),
                ScaleRules) { Applies = figures => figures.HasSurveys },
            new(
                new("满意率", "Satisfaction rate"),
                new("计为满意的等级的评价项数 ÷ 评价项数 × 100%。", "Ratings at levels that count as satisfied ÷ number of ratings × 100%."),
                ScaleRules) { Applies = figures => figures.HasSurveys },
            new(
                new("整体满意度与整体满意率", "Overall degree and rate"),
                new("自评值 × 自评权重 + 调查值 × 调查权重；任一部分无数据时不计算。", "Self-rated value × its weight + surveyed value × its weight; not computed when either part has no data."),
                figures => figures.Scope.Regime?.Survey?.Blend?.Rules ?? []) { Applies = figures => figures.HasSurveys && figures.Scope.Regime?.Survey?.Blend is not null },
            new(
                Display.Measure(TrendMeasure.FormMean),
                new("各表总分（所答项目得分 ÷ 所答项目满分 × 100）的平均；每表权重相同，不论答了几项。", "Mean of the forms' totals (points given ÷ best points of the items answered × 100); each form has the same weight, however many items it answers."),
                figures => (figures.Scope.Regime?.Survey?.Trends ?? []).Where(trend => trend.Measure == TrendMeasure.FormMean).SelectMany(trend => trend.Rules)) { Applies = figures => figures.Scope.Regime?.AsksFormMean == true },
        ],
    };

    /// <summary>Rounds whose surveyed part may be shown.</summary>
    public IEnumerable<TrendRow> Shown => Rows.Where(row => row.Surveyed.IsShown);

    /// <summary>The latest round whose surveyed part may be shown; null for none.</summary>
    public TrendRow? Latest => Shown.LastOrDefault();

    /// <summary>Neighbouring rounds with customers' ratings that no line joins, because they are not comparable.</summary>
    public IReadOnlyList<TrendBreakBetween> Breaks
    {
        get
        {
            TrendRow[] rated = [.. Rows.Where(row => row.Basis is not null)];
            return [.. rated.Zip(rated.Skip(1), (from, to) => new TrendBreakBetween(from, to, TrendJoin.Of(from.Basis!, to.Basis!))).Where(one => !one.Link.Joined)];
        }
    }

    /// <summary>What stands for the whole in the latest round: the degree, or the mean of the forms' totals where the regime follows that.</summary>
    public TrendMeasure Leading => Rows.Count > 0 ? Rows[^1].Leading : TrendMeasure.Degree;

    /// <summary>The measures of the whole: the leading one first, degree and rate always.</summary>
    public IReadOnlyList<TrendMeasure> Measures => [.. new[] { Leading, TrendMeasure.Degree, TrendMeasure.Rate }.Distinct()];

    /// <summary>Domain's judgement over the rounds that may be shown; null without any.</summary>
    public TrendJudgement? Judge(TrendMeasure measure) => TrendJudgement.Of(measure, Points(measure));

    /// <summary>Domain's judgement of the whole course of the leading measure over the same rounds; null for too few.</summary>
    public LongRunTrend? JudgeLongRun() => LongRunTrend.Of(Points(Leading));

    /// <summary>The latest surveyed value against its target; over the rounds of a period where the target is for one (R13.2).</summary>
    public TargetJudgement? JudgeTarget(TrendMeasure measure)
    {
        if (Latest is not { } latest)
        {
            return null;
        }

        var judged = TargetRows(measure);
        var pooled = SatisfactionReading.Of(FormSums.Sum(judged.Select(row => row.Surveyed.Sums)), latest.Round.Presentation) with
        {
            Totals = FormSums.Sum(judged.Select(row => row.Surveyed.Totals)),
        };
        return TargetJudgement.Of(pooled.Value(measure), pooled.Estimate(measure)?.Interval, latest.Goal(measure)?.Condition);
    }

    /// <summary>The targets of the latest round, judged, and those of its regime that have no value yet.</summary>
    public IReadOnlyList<JudgedTarget> Targets => JudgedTarget.Of(this);

    /// <summary>The rounds that are judged against the latest target together.</summary>
    public IReadOnlyList<TrendRow> TargetRows(TrendMeasure measure)
    {
        if (Latest is not { } latest)
        {
            return [];
        }

        var period = latest.Goal(measure)?.PeriodOf(latest.Round.PeriodEnd);
        return [.. Shown.Where(row => row == latest || (period is not null && latest.Goal(measure)!.PeriodOf(row.Round.PeriodEnd) == period))];
    }

    private IEnumerable<TrendPoint> Points(TrendMeasure measure) => Shown.Select(row => new TrendPoint(row.Round.Label, row.Round.Ordinal, row.Surveyed.SumsOf(measure)));

    private static IEnumerable<string> ScaleRules(ReviewFigures figures) =>
        figures.Scope.Regime is { Survey: { } survey } regime ? survey.Scales.Select(regime.FindScale).OfType<Scale>().SelectMany(scale => scale.Rules) : [];

    private static SatisfactionTrend Read(FigureReading reading)
    {
        var scope = reading.Scope;
        var sums = reading.Rows<Row>(SumsSql, scope.TrendParameters).ToDictionary(row => (row.RoundKey, (RatingKind)row.RatingKind), row => row.Sums);
        var totals = Totals(reading);
        var targets = reading.Rows<TargetRow>(TargetsSql);
        var basis = reading.Of(TrendBasisOfRounds.Figure).ByRound;
        var rules = scope.Presentation;

        SatisfactionReading Part(SurveyRound round, RatingKind kind) =>
            SatisfactionReading.Of(sums.GetValueOrDefault((round.Key, kind)), rules) with { Totals = totals.GetValueOrDefault((round.Key, kind)) };

        SatisfactionReading Pooled(RatingKind kind) => SatisfactionReading.Of(
            FormSums.Sum(scope.Rounds.Select(round => sums.GetValueOrDefault((round.Key, kind)))),
            rules);

        TargetRule? Goal(SurveyRound round, string? own, SatisfactionMeasure measure) => TargetRule.Choose(
            round.Regime?.Targets ?? [],
            measure,
            round.Survey?.FindKind(round.SurveyKind),
            targets.LastOrDefault(target => target.Measure == own && target.IsValidOn(round.PeriodEnd))?.ValuePercent);

        var rows = scope.Trend
            .Select(round => new TrendRow
            {
                Round = round,
                Basis = basis.GetValueOrDefault(round.Key),
                Self = Part(round, RatingKind.Self),
                Surveyed = Part(round, RatingKind.Surveyed),
                Competitors = Part(round, RatingKind.Competitor),
                DegreeGoal = Goal(round, DegreeMeasure, SatisfactionMeasure.Degree),
                RateGoal = Goal(round, RateMeasure, SatisfactionMeasure.Rate),
                MeanGoal = Goal(round, null, SatisfactionMeasure.FormMean),
            })
            .Where(row => row.Self.Ratings + row.Surveyed.Ratings + row.Competitors.Ratings > 0);
        var (self, surveyed) = (Pooled(RatingKind.Self), Pooled(RatingKind.Surveyed));
        var weight = scope.Rounds.Count > 0 ? scope.Rounds[^1].SelfWeightPercent : null;
        return new([.. rows], new(self, surveyed, Pooled(RatingKind.Competitor), Blend(self.Degree, surveyed.Degree, weight), Blend(self.Rate, surveyed.Rate, weight)));
    }

    // Every form is read, so only for a regime that asks for it.
    private static Dictionary<(int RoundKey, RatingKind Kind), FormSums> Totals(FigureReading reading) =>
        reading.Scope.Trend.Any(round => round.Regime?.AsksFormMean == true)
            ? reading.Rows<ScoreRow>(ScoresSql, reading.Scope.TrendParameters)
                .GroupBy(row => (row.RoundKey, (RatingKind)row.RatingKind))
                .ToDictionary(forms => forms.Key, forms => CompositeScore.Totals(forms.Select(row => (CompositeScore.Of([new("form", row.Points, row.BestPoints)]), row.Forms))))
            : [];

    private static decimal? Blend(decimal? self, decimal? surveyed, decimal? weight) => weight is { } known ? OverallBlend.Of(self, surveyed, known) : null;

    private sealed record Row : FormRow
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }
    }

    private sealed record ScoreRow
    {
        public int RoundKey { get; init; }

        public int RatingKind { get; init; }

        public decimal Points { get; init; }

        public decimal BestPoints { get; init; }

        public long Forms { get; init; }
    }

    private sealed record TargetRow
    {
        public string Measure { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }

        public decimal ValuePercent { get; init; }

        public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
    }
}

/// <summary>The three parts over the rounds of a review, pooled.</summary>
/// <param name="Self">Self-rated.</param>
/// <param name="Surveyed">Customers about the own company.</param>
/// <param name="Competitors">Customers about competitors.</param>
/// <param name="OverallDegree">Overall degree of the pooled parts in percent (R08.21); null without weights or one of the parts.</param>
/// <param name="OverallRate">Overall rate of the pooled parts in percent (R08.22); likewise.</param>
public sealed record PartTotals(
    SatisfactionReading Self,
    SatisfactionReading Surveyed,
    SatisfactionReading Competitors,
    decimal? OverallDegree,
    decimal? OverallRate);
