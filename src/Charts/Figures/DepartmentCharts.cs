using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Charts.Drawing;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Charts.Figures;

/// <summary>Charts of departments and their items.</summary>
internal static class DepartmentCharts
{
    /// <summary>Departments side by side.</summary>
    public static IEnumerable<FigureChart> Of(ReviewFigures figures)
    {
        var breakdown = figures.Departments;
        var departments = breakdown.Departments;
        if (departments.Count == 0)
        {
            return [];
        }

        var target = Target(figures);
        return
        [
            new("departments", new("各部门满意度（调查，%）", "Satisfaction degree by department (surveyed, %)"), (language, width) => DepartmentChart.Of(breakdown, target, language, width))
            {
                Base = departments.Sum(department => department.Surveyed.Ratings),
                IsHeaded = true,
                Notes = FigureChart.Lines(
                    LeftOut.Of(LeftOutNoun.Departments, departments.Select(department => department.Surveyed.Base), figures.Scope.Presentation),
                    IntervalTexts.Named([.. departments.Where(department => department.Surveyed.Estimate(TrendMeasure.Degree) is { IsApproximate: true }).Select(department => department.Department.Name)])),
            },
        ];
    }

    /// <summary>The course of each item, from two rounds that may be shown, and the heat map of all; as many charts of either as fit on a page each.</summary>
    public static IEnumerable<FigureChart> ByRound(ReviewFigures figures)
    {
        var breakdown = figures.Departments;
        SurveyRound[] rounds = [.. figures.Trend.Rows.Where(row => row.Surveyed.Ratings > 0).Select(row => row.Round)];
        var target = Target(figures);
        var courses = figures.Trend.Shown.Skip(1).Any() && ItemTrendChart.HasData(breakdown) ? ItemTrendChart.Items(breakdown).Chunk(ItemTrendChart.MostItems) : [];
        foreach (var (items, at) in courses.Select((items, at) => (items, at)))
        {
            yield return new($"courses-{at + 1}", new("各项目满意度推移图（调查，%；首轮与末轮标数）", "Run charts by item (surveyed degree, %; first and last round labelled)"), (language, width) => ItemTrendChart.Of(items, rounds, target, language, width))
            {
                Remarks = [LocalizedText.Same($"{rounds[0].Label} – {rounds[^1].Label}")],
                Notes = FigureChart.Lines(Fields(figures, items, rounds), NoCourse(figures)),
            };
        }

        var fields = breakdown.Departments.SelectMany(department => department.Items.Select(item => (department, item))).Chunk(HeatMapChart.MostItems);
        foreach (var (items, at) in fields.Select((items, at) => (items, at)))
        {
            yield return new($"heat-map-{at + 1}", new("部门与项目热图：各轮满意度（调查，%）", "Heat map of departments and items: satisfaction degree by round (surveyed, %)"), (language, width) => HeatMapChart.Of(items, rounds, target, language, width))
            {
                IsHeaded = true,
                Remarks = [.. Colors(rounds, target)],
                Notes = FigureChart.Lines(Fields(figures, items.Select(pair => pair.item), rounds)),
            };
        }
    }

    private static decimal? Target(ReviewFigures figures) => figures.Trend.Latest?.DegreeTarget;

    private static IEnumerable<LocalizedText> Colors(SurveyRound[] rounds, decimal? target)
    {
        yield return target is null
            ? new("颜色在中位数处转换：橙色低于、蓝色高于", "the colour turns at the median: orange below, blue above")
            : new("颜色在目标处转换：橙色低于、蓝色高于", "the colour turns at the target: orange below, blue above");
        if (rounds.Length > 1)
        {
            yield return new("末列为与上一轮之差（百分点），灰色为未见显著差异", "last column: change since the round before in percentage points, grey where no difference is shown");
        }

        if (rounds.Length - HeatMapChart.Shown(rounds, ChartWidth.Wide).Count is > 0 and var left)
        {
            yield return new($"较早的 {left} 轮未列出", $"{Display.Counted(left, "earlier round is", "earlier rounds are")} not shown");
        }
    }

    private static LocalizedText? Fields(ReviewFigures figures, IEnumerable<DepartmentItem> items, SurveyRound[] rounds) => LeftOut.Of(
        LeftOutNoun.ItemsOfRound,
        items.SelectMany(item => rounds.Select(round => item.ByRound.GetValueOrDefault(round.Key)?.Base ?? BaseSize.NoData)),
        figures.Scope.Presentation);

    // Items of which no round may be shown have no run chart.
    private static LocalizedText? NoCourse(ReviewFigures figures) => LeftOut.Of(
        LeftOutNoun.Items,
        figures.Departments.Departments.SelectMany(department => department.Items).Where(item => item.ByRound.Count > 0 && !item.ByRound.Values.Any(reading => reading.IsShown)).Select(item => LeftOut.Worst([.. item.ByRound.Values])),
        figures.Scope.Presentation);
}
