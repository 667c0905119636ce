using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>One target of the latest round, judged.</summary>
/// <param name="Rule">The target: the regime's, with the value that the organisation approved where it did; without a code where the regime has none.</param>
/// <param name="Measure">The measure it is for.</param>
/// <param name="Rounds">The rounds judged together; empty where nothing can be judged.</param>
/// <param name="Judgement">Domain's judgement; null where no value is set.</param>
public sealed record JudgedTarget(TargetRule Rule, TrendMeasure Measure, IReadOnlyList<TrendRow> Rounds, TargetJudgement? Judgement)
{
    /// <summary>Every target of the latest round that may be shown: those with a value in the order of the measures, then those of the regime that have none yet. That of the modules' total stands with them (<see cref="ModuleScores"/>).</summary>
    internal static IReadOnlyList<JudgedTarget> Of(SatisfactionTrend trend)
    {
        if (trend.Latest is not { } latest)
        {
            return [];
        }

        JudgedTarget[] judged =
        [
            .. from measure in trend.Measures
               let rule = latest.Goal(measure)
               where rule is not null
               select new JudgedTarget(rule, measure, trend.TargetRows(measure), trend.JudgeTarget(measure)),
        ];
        var kind = latest.Round.Survey?.FindKind(latest.Round.SurveyKind);
        var open = (latest.Round.Regime?.Targets ?? []).Where(rule => rule.Measure != SatisfactionMeasure.ModuleTotal && rule.IsFor(kind) && judged.All(one => one.Rule.Code != rule.Code));
        return [.. judged, .. open.Select(rule => new JudgedTarget(rule, MeasureOf(rule.Measure), [], null))];
    }

    /// <summary>The measure of a target by round.</summary>
    public static TrendMeasure MeasureOf(SatisfactionMeasure measure) => measure switch
    {
        SatisfactionMeasure.Degree => TrendMeasure.Degree,
        SatisfactionMeasure.Rate => TrendMeasure.Rate,
        _ => TrendMeasure.FormMean,
    };

    /// <summary>The measure that an approved target is set for, by its code in the warehouse.</summary>
    internal static SatisfactionMeasure MeasureOf(string code) => code == SatisfactionTrend.DegreeMeasure ? SatisfactionMeasure.Degree : SatisfactionMeasure.Rate;
}
