using CSat.Analytics;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;

namespace CSat.Charts.Figures;

/// <summary>The chart of the own company beside its competitors.</summary>
internal static class CompetitorCharts
{
    public static IEnumerable<FigureChart> Of(ReviewFigures figures)
    {
        var compared = figures.Competitors;
        if (!compared.HasData)
        {
            return [];
        }

        var others = Display.Count(compared.Competitors.Ratings);
        var approximate = compared.ByGap.Where(item => new[] { item.Own, item.Competitors }.Any(reading => reading.Estimate(TrendMeasure.Degree) is { IsApproximate: true })).Select(item => item.Item.Name);
        return
        [
            new("items", new("各项目满意度：本公司与竞争对手（%）", "Satisfaction degree by item: own company and competitors (%)"), (language, width) => CompetitorChart.Of(compared, language, width))
            {
                Base = compared.Own.Ratings,
                IsHeaded = true,
                Remarks = [new($"竞争对手 n = {others}", $"competitors n = {others}")],
                Notes = FigureChart.Lines(
                    LeftOut.Of(LeftOutNoun.Items, compared.Items.Select(item => LeftOut.Worst(item.Own, item.Competitors)), figures.Scope.Presentation),
                    IntervalTexts.Named([.. approximate])),
            },
        ];
    }
}
