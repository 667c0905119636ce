using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>Satisfaction degree by department with its 95 % interval, lowest last, against the target.</summary>
internal static class DepartmentChart
{
    private const double BarHeight = 16;
    private const double Head = 20;
    private const double Gap = 10;

    public static ChartDrawing Of(DepartmentBreakdown breakdown, decimal? target, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var rows = breakdown.Departments.Where(row => row.Surveyed.Degree is not null).OrderByDescending(row => row.Surveyed.Degree).TakeLast(NamedRows.MostRows).ToArray();
        var board = new Board(width);
        string Count(DepartmentResult row) => $"n = {Display.Count(row.Surveyed.Ratings)}";
        var countWidth = rows.Select(row => TextWidth.Of(Count(row), board.Small)).DefaultIfEmpty(0).Max();
        var beside = countWidth + (2 * Gap) + TextWidth.Of("100.0%", board.Text, bold: true);
        var names = new NamedRows(board, [.. rows.Select(row => row.Department.Name.In(language))], Head, BarHeight, beside: beside);
        var area = names.Area(board.IsNarrow ? board.Width - 8 : board.Width - beside, (0, 100));
        names.Grid(area, Scales.Marks(0, 100, 20), mark => $"{mark:0}%");
        for (var i = 0; i < rows.Length; i++)
        {
            var reading = rows[i].Surveyed;
            var degree = (double)reading.Degree!.Value;
            var middle = names.Middle(i);
            var color = target is { } limit && reading.Degree < limit ? Tones.Contrast : Tones.Accent;
            area.Box(0, degree, middle - (BarHeight / 2), middle + (BarHeight / 2), color);
            if (reading.DegreeInterval is { } interval)
            {
                area.Line(interval.Lower * 100, middle, interval.Upper * 100, middle, Tones.Ink, 1.2);
            }

            board.Page.Text($"{Display.Short(reading.Degree.Value)}%", board.Width - countWidth - Gap, names.NameMiddle(i), Alignment.MiddleRight, color == Tones.Contrast ? Tones.ContrastInk : color, bold: true);
            board.Page.Text(Count(rows[i]), board.Width, names.NameMiddle(i), Alignment.MiddleRight, Tones.Muted, size: board.Small);
        }

        if (target is { } aim)
        {
            names.Target(area, (double)aim, $"{(chinese ? "目标" : "Target")} {Display.Short(aim)}%");
        }

        names.Write(i => $"{Display.Short(rows[i].Surveyed.Degree!.Value)}%, {Count(rows[i])}");
        return board.Done(names.Bottom + 22, Description(rows, target, language));
    }

    private static string Description(DepartmentResult[] rows, decimal? target, Language language)
    {
        if (rows.Length == 0)
        {
            return language == Language.Chinese ? "没有可显示的部门满意度。" : "No department's satisfaction degree can be shown.";
        }

        var (best, worst) = (rows[0], rows[^1]);
        var (high, low) = (Display.Short(best.Surveyed.Degree!.Value), Display.Short(worst.Surveyed.Degree!.Value));
        var aim = target is { } known ? (language == Language.Chinese ? $"，目标 {Display.Short(known)}%" : $", target {Display.Short(known)}%") : "";
        if (rows.Length == 1)
        {
            return language == Language.Chinese
                ? $"{TextFit.Name(best.Department.Name.In(language))}的满意度 {high}%{aim}。"
                : $"Satisfaction degree of {TextFit.Name(best.Department.Name.In(language))}: {high}%{aim}.";
        }

        return language == Language.Chinese
            ? $"{rows.Length} 个部门的满意度：最高{TextFit.Name(best.Department.Name.In(language))} {high}%，最低{TextFit.Name(worst.Department.Name.In(language))} {low}%{aim}。"
            : $"Satisfaction degree of {rows.Length} departments: highest {TextFit.Name(best.Department.Name.In(language))} {high}%, lowest {TextFit.Name(worst.Department.Name.In(language))} {low}%{aim}.";
    }
}
