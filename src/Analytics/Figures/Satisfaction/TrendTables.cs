using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The satisfaction trend as rows: a round each, then all rounds of the review pooled.</summary>
internal static class TrendTables
{
    public static FigureTable Of(SatisfactionTrend trend, ReviewFigures figures)
    {
        var mean = figures.Scope.Trend.Any(round => round.Regime?.AsksFormMean == true);
        return FigureTable.Of(
            trend.Rows.Count == 0 ? [] : trend.Rows.Select(row => new Line(row, null)).Append(new(null, trend.Total)),
            table =>
            {
                table
                    .Code("subject", "对象", "Subject", line => line.Row is null ? "review" : "round")
                    .Round(line => line.Row?.Round)
                    .Reading("surveyed", "调查", "Surveyed", line => line.Row?.Surveyed ?? line.Total?.Surveyed, mean)
                    .Reading("self", "自评", "Self-rated", line => line.Row?.Self ?? line.Total?.Self)
                    .Reading("competitors", "竞争对手", "Competitors", line => line.Row?.Competitors ?? line.Total?.Competitors)
                    .Number("overall_degree", "整体满意度", "Overall degree", ColumnUnit.Percent, line => line.Row is { } row ? row.OverallDegree : line.Total!.OverallDegree)
                    .Number("overall_rate", "整体满意率", "Overall rate", ColumnUnit.Percent, line => line.Row is { } row ? row.OverallRate : line.Total!.OverallRate);
                foreach (var measure in mean ? [TrendMeasure.FormMean, TrendMeasure.Degree, TrendMeasure.Rate] : new[] { TrendMeasure.Degree, TrendMeasure.Rate })
                {
                    var (code, name) = (EnumCode.Of(measure).Replace('-', '_'), Display.Measure(measure));
                    table
                        .Number($"{code}_target", $"{name.Zh}目标", $"Target of the {name.En}", ColumnUnit.Percent, line => line.Row?.Goal(measure)?.Value)
                        .Choice($"{code}_target_outcome", $"{name.Zh}目标的判定", $"Target of the {name.En}, verdict", line => Judged(trend, line.Row, measure)?.Outcome);
                }

                table.Choice("validity", "有效性", "Validity", line => line.Row is { } row ? figures.Verdicts.Of(row.Round)?.Validity : null)
                    .Code("grade", "等级", "Grade", line => line.Row is { } row ? figures.Verdicts.Of(row.Round)?.Grade?.Code : null);
            });
    }

    // Targets are judged for the latest round that may be shown, over the rounds of its period where they are for one.
    private static TargetJudgement? Judged(SatisfactionTrend trend, TrendRow? row, TrendMeasure measure) =>
        row is not null && row == trend.Latest && row.Goal(measure) is not null ? trend.JudgeTarget(measure) : null;

    private sealed record Line(TrendRow? Row, PartTotals? Total);
}
