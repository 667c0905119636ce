using CSat.Analytics.Shared;
using CSat.Analytics.Surveys;
using CSat.Domain.Text;

namespace CSat.Reports.Charts;

/// <summary>Satisfaction degree by department, lowest last, with the target.</summary>
internal static class DepartmentChart
{
    private const int Margin = 50;

    public static ChartSpec Of(DepartmentBreakdown breakdown, decimal? target, Language language)
    {
        var rows = breakdown.Departments.Where(row => row.Surveyed.Degree is not null).OrderByDescending(row => row.Surveyed.Degree).ToArray();
        var label = target is { } aim ? (language == Language.Chinese ? $"目标 {Display.Percent(aim)}" : $"Target {Display.Percent(aim)}") : "";
        return new(
            Margin + (rows.Length * ChartStyle.RowHeight),
            ChartStyle.Option(new
            {
                grid = new { left = 8, right = 24, top = 26, bottom = 4, containLabel = true },
                tooltip = ChartStyle.Tooltip("axis"),
                xAxis = ChartStyle.Values(0, 100, "{value}%"),
                yAxis = ChartStyle.Names(rows.Select(row => row.Department.Name.In(language)), inverse: true, width: 150),
                series = new[]
                {
                    new
                    {
                        type = "bar",
                        barWidth = 16,
                        emphasis = new { disabled = true },
                        markLine = target is { } line ? ChartStyle.TargetLine(line, "x", label) : null,
                        data = rows.Select(row => new
                        {
                            value = ChartStyle.Rounded(row.Surveyed.Degree),
                            itemStyle = new { color = target is { } limit && row.Surveyed.Degree < limit ? ChartStyle.Contrast : ChartStyle.Accent },
                            label = ChartStyle.Label("insideRight", Display.Fixed(row.Surveyed.Degree!.Value), "#ffffff", "bold"),
                        }),
                    },
                },
            }),
            language == Language.Chinese ? "各部门满意度条形图" : "Bar chart of the satisfaction degree by department");
    }
}
