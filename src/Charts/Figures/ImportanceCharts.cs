using CSat.Analytics;
using CSat.Analytics.Shared;

namespace CSat.Charts.Figures;

/// <summary>The chart of importance against satisfaction.</summary>
internal static class ImportanceCharts
{
    /// <summary>The matrix; none without at least two items to compare.</summary>
    public static IEnumerable<FigureChart> Of(ReviewFigures figures)
    {
        var importance = figures.Importance;
        if (importance.Items.Count < 2)
        {
            return [];
        }

        var matrix = new ImportanceMatrix(
            new("重要性：占已解释部分的份额（%）", "Importance: share of what is explained (%)"),
            figures.Trend.Latest?.DegreeTarget,
            [.. importance.Items.Select(item => new ImportanceItem(item.Item.Name, item.Share * 100, item.Degree))]);
        var explained = Display.Percent((decimal)importance.RSquared!.Value * 100);
        return
        [
            new("matrix", new("各项目对推荐意愿的重要性与满意度", "Items: importance for the recommendation, and satisfaction"), (language, width) => ImportanceChart.Of(matrix, language, width))
            {
                Base = importance.Forms,
                Remarks = [new($"各项目共解释推荐意愿差异的 {explained}", $"all items together explain {explained} of the differences in recommendation")],
            },
        ];
    }
}
