using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>What the regime says about each round of the trend (R01.8, R01.18, R07.14, R08.16, R08.17, R11.18, R11.21).</summary>
/// <param name="Rows">Rounds with any rating or with forms sent, by period.</param>
public sealed record RoundVerdicts(IReadOnlyList<RoundVerdict> Rows)
{
    /// <summary>The table of limits.</summary>
    public static Figure<RoundVerdicts> Figure { get; } = new("round-limits", new("限值与有效性", "Limits and validity"), FigureSection.Returns, Read)
    {
        Table = Limits,
        Judgements = [new(FindingPlace.Validity, LimitFindings.Validity), new(FindingPlace.Demands, LimitFindings.Of)],
        Methods =
        [
            new(
                new("调查是否有效", "Whether a survey is valid"),
                new("凡后果为“无效”的限值全部达到，调查才有效；所需数据未采集时写作“有效性不能判定”，不算有效。", "A survey is valid only when every limit whose miss makes it invalid is met; where the data for one is not recorded, validity is not established."),
                figures => (figures.Scope.Regime?.Survey?.Limits ?? []).Where(limit => limit.Consequence == LimitConsequence.Invalid).SelectMany(limit => limit.Rules)) { Applies = figures => figures.Verdicts.Rows.Any(verdict => verdict.Validity != ValidityVerdict.NoRule) },
            new(
                new("扣减后的综合满意率", "Adjusted composite rate"),
                new("综合满意率 − 每点扣减 ×（要求的回收率 − 回收率），不低于 0；回收率达到要求时不扣减。综合满意率在有自评加权的制度中取整体满意率，否则取调查满意率。", "Composite rate − deduction per point × (required return rate − return rate), never below 0; nothing is deducted when the rate is reached. The composite rate is the overall rate where the regime blends self-ratings, else the surveyed rate."),
                figures => figures.Scope.Regime?.Survey?.Penalty?.Rules ?? []) { Applies = figures => figures.Verdicts.Rows.Any(verdict => verdict.Round.Penalty is not null) },
            new(
                new("等级", "Grades"),
                new("未舍入的数值（满意度；制度以总均分为准的，为总均分）落在等级的上下限之间（含两端）；不在任何等级之内时不评等级。", "The unrounded value (the degree; the total mean score where the regime follows that) lies within the band of the grade, both ends included; outside of all bands there is no grade."),
                figures => (figures.Scope.Regime?.Survey?.Grades ?? []).SelectMany(grade => grade.Rules)) { Applies = figures => figures.Verdicts.Rows.Any(verdict => verdict.Grades.Count > 0) },
        ],
    };

    /// <summary>The table of deductions.</summary>
    public static Figure<RoundVerdicts> Penalties { get; } = new("return-penalty", new("回收率不足的扣减", "Deduction for missing forms"), FigureSection.Returns, reading => reading.Of(Figure))
    {
        Table = Deductions,
    };

    /// <summary>The verdict on a round; null when it has neither ratings nor forms sent.</summary>
    public RoundVerdict? Of(SurveyRound round) => Rows.FirstOrDefault(row => row.Round.Key == round.Key);

    /// <summary>The verdicts on rounds of a review's scope.</summary>
    public IReadOnlyList<RoundVerdict> In(ReviewScope scope) => [.. Rows.Where(row => scope.Rounds.Any(round => round.Key == row.Round.Key))];

    private static FigureTable Limits(RoundVerdicts verdicts, ReviewFigures figures) => FigureTable.Of(
        verdicts.Rows.SelectMany(verdict => verdict.Limits.Select(limit => (Verdict: verdict, Limit: limit))),
        table => table
            .Round(row => row.Verdict.Round)
            .Code("limit", "限值", "Limit", row => row.Limit.Rule.Code)
            .Text("limit_name", "限值名称", "Limit, name", row => row.Limit.Rule.Name)
            .Choice("measure", "指标", "Measure", row => (LimitMeasure?)row.Limit.Rule.Measure)
            .Text("required", "要求", "Required", row => DemandTexts.Required(row.Limit.Rule))
            .Number("percent", "实际（%）", "Value in percent", ColumnUnit.Percent, row => Value(row.Limit, count: false), "whole")
            .Number("forms", "实际（份）", "Value in forms", ColumnUnit.Forms, row => Value(row.Limit, count: true))
            .Number("part", "计数", "Count", ColumnUnit.Forms, row => FigureCell.OfNumber(row.Limit.Part, FigureCell.NotRecorded))
            .Number("whole", "基数", "Base", ColumnUnit.None, row => FigureCell.OfNumber(row.Limit.Whole, LimitJudgement.IsCount(row.Limit.Rule.Measure) ? null : FigureCell.NotRecorded))
            .Choice("outcome", "判定", "Verdict", row => (LimitOutcome?)row.Limit.Reading.Outcome)
            .Text("verdict", "判定说明", "Verdict in words", row => DemandTexts.Verdict(row.Limit))
            .Choice("consequence", "后果", "Consequence", row => row.Limit.IsMissed ? (LimitConsequence?)row.Limit.Rule.Consequence : null)
            .Choice("validity", "本轮有效性", "Validity of the round", row => (ValidityVerdict?)row.Verdict.Validity)
            .Rules(row => row.Limit.Rule.Rules));

    private static FigureCell Value(JudgedLimit limit, bool count) =>
        LimitJudgement.IsCount(limit.Rule.Measure) != count ? FigureCell.NotApplicable
        : FigureCell.OfNumber(limit.Reading.Value, limit.IsRecorded ? FigureCell.NoData : FigureCell.NotRecorded);

    private static FigureTable Deductions(RoundVerdicts verdicts, ReviewFigures figures) => FigureTable.Of(verdicts.Rows.Where(verdict => verdict.Round.Penalty is not null), table => table
        .Round(verdict => verdict.Round)
        .Number("return_rate", "回收率", "Return rate", ColumnUnit.Percent, verdict => FigureCell.OfNumber(verdict.ReturnRate, FigureCell.NotRecorded))
        .Number("required_return_rate", "要求的回收率", "Required return rate", ColumnUnit.Percent, verdict => verdict.Round.Penalty!.RequiredReturnRate)
        .Number("composite_rate", "综合满意率", "Composite rate", ColumnUnit.Percent, verdict => Rate(verdict, verdict.CompositeRate))
        .Number("deduction", "扣减", "Deducted", ColumnUnit.PercentagePoints, verdict => verdict.Deduction)
        .Number("adjusted_rate", "扣减后", "Adjusted rate", ColumnUnit.Percent, verdict => verdict.Round.IsOpen ? FigureCell.NotApplicable : Rate(verdict, verdict.AdjustedRate))
        .Flag("is_open", "进行中", "Still open", verdict => verdict.Round.IsOpen)
        .Rules(verdict => verdict.Round.Penalty!.Rules));

    // What is deducted is judged over any base; the rates are shown over a large enough one.
    private static FigureCell Rate(RoundVerdict verdict, decimal? value) =>
        FigureCell.OfNumber(value, verdict.Deduction is null ? FigureCell.NoData : new(CellState.Suppressed));

    private static RoundVerdicts Read(FigureReading reading)
    {
        var (returns, trend, bases) = (reading.Of(RoundReturns.Figure), reading.Of(SatisfactionTrend.Figure), reading.Of(BaseCounts.Figure));
        return new([.. returns.Rows
            .Where(row => row.Round.Ratings > 0 || (row.Round.FormsSent > 0 && !row.Round.IsOpen))
            .Select(row => Verdict(row, trend, returns, bases))]);
    }

    private static RoundVerdict Verdict(RoundReturn forms, SatisfactionTrend trend, RoundReturns returns, BaseCounts bases)
    {
        var round = forms.Round;
        var grades = round.Survey?.Grades ?? [];
        var satisfaction = trend.Rows.FirstOrDefault(row => row.Round.Key == round.Key);
        JudgedLimit[] limits = [.. (round.Survey?.Limits ?? []).Where(limit => limit.IsFor(round.SurveyKind)).Select(limit => JudgedLimit.Of(limit, round, returns, bases))];
        var (measure, composite, judged) = (satisfaction?.Leading ?? TrendMeasure.Degree, satisfaction?.Composite(TrendMeasure.Rate), satisfaction?.Judged(TrendMeasure.Rate));
        var score = satisfaction?.Composite(measure);
        var adjusted = round is { Penalty: { } penalty, IsOpen: false } ? ReturnRatePenalty.Apply(judged, forms.ReturnRatePercent, penalty) : null;
        return new()
        {
            Round = round,
            Limits = limits,
            Validity = SurveyValidity.Judge([.. limits.Select(limit => (limit.Rule, limit.Reading))], round.IsOpen),
            ReturnRate = forms.ReturnRatePercent,
            CompositeRate = composite,
            AdjustedRate = composite is null ? null : adjusted,
            Deduction = judged - adjusted,
            Graded = measure,
            Score = score,
            Grade = Grading.Of(score, grades),
            Grades = grades,
        };
    }
}
