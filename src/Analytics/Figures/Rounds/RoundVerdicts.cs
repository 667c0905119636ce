using CSat.Analytics.Findings;
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
    public static Figure<RoundVerdicts> Penalties { get; } = new("return-penalty", new("回收率不足的扣减", "Deduction for missing forms"), FigureSection.Returns, reading => reading.Of(Figure));

    /// <summary>The verdict on a round; null when it has neither ratings nor forms sent.</summary>
    public RoundVerdict? Of(SurveyRound round) => Rows.FirstOrDefault(row => row.Round.Key == round.Key);

    /// <summary>The verdicts on rounds of a review's scope.</summary>
    public IReadOnlyList<RoundVerdict> In(ReviewScope scope) => [.. Rows.Where(row => scope.Rounds.Any(round => round.Key == row.Round.Key))];

    private static RoundVerdicts Read(FigureReading reading)
    {
        var (returns, trend) = (reading.Of(RoundReturns.Figure), reading.Of(SatisfactionTrend.Figure));
        return new([.. returns.Rows
            .Where(row => row.Round.Ratings > 0 || (row.Round.FormsSent > 0 && !row.Round.IsOpen))
            .Select(row => Verdict(row, trend, returns))]);
    }

    private static RoundVerdict Verdict(RoundReturn forms, SatisfactionTrend trend, RoundReturns returns)
    {
        var round = forms.Round;
        var grades = round.Survey?.Grades ?? [];
        var satisfaction = trend.Rows.FirstOrDefault(row => row.Round.Key == round.Key);
        JudgedLimit[] limits = [.. (round.Survey?.Limits ?? []).Where(limit => limit.IsFor(round.SurveyKind)).Select(limit => JudgedLimit.Of(limit, round, returns))];
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
