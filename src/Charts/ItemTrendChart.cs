using CSat.Analytics.Shared;
using CSat.Analytics.Figures;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>A small run chart for each part, items or customers, all on one scale with the target (R11.28).</summary>
internal static class ItemTrendChart
{
    /// <summary>Most items of one chart, so that it fits on a page.</summary>
    public const int MostItems = 24;

    private const double Head = 20;
    private const double CellHeight = 112;
    private const double TitleHeight = 42;
    private const double PlotHeight = 50;
    private const double Air = 12;

    /// <summary>Draws some parts.</summary>
    /// <param name="items">At most <see cref="MostItems"/>, each with a round that may be shown.</param>
    /// <param name="rounds">The rounds with surveyed ratings, in their order.</param>
    /// <param name="target">The latest target in percent; null for none.</param>
    /// <param name="language">The report's language.</param>
    /// <param name="width">Which drawing.</param>
    /// <param name="noun">What they are; null for items.</param>
    public static ChartDrawing Of(
        IReadOnlyList<IPartCourse> items, IReadOnlyList<SurveyRound> rounds, decimal? target, Language language, ChartWidth width = ChartWidth.Wide, LeftOutNoun? noun = null)
    {
        var chinese = language == Language.Chinese;
        var board = new Board(width);
        var columns = board.IsNarrow ? 2 : 4;
        var cell = (double)board.Width / columns;
        var slots = RoundSlots.Of(rounds, round => round);
        var series = items.Select(item => slots.Select(round => Value(item, round)).ToArray()).ToArray();
        var (low, high) = Scales.Around([.. series.SelectMany(values => values).OfType<double>(), .. target is { } aimed ? new[] { (double)aimed } : []], 2);
        var aim = target is { } known
            ? (chinese ? $"；虚线为目标 {Display.Short(known)}%" : $"; dashed: target {Display.Short(known)}%")
            : (chinese ? "；橙色为显著下降" : "; orange: fallen, proven");
        board.Page.Text(chinese ? $"同一刻度 {low:0}%–{high:0}%{aim}" : $"one scale, {low:0}% to {high:0}%{aim}", 0, 0, Alignment.UpperLeft, Tones.Muted, size: board.Small);
        for (var i = 0; i < items.Count; i++)
        {
            var (left, top) = (i % columns * cell, Head + (i / columns * CellHeight));
            var area = board.Area(left + 4, top + TitleHeight, left + cell - Air - 8, top + TitleHeight + PlotHeight, (-0.3, Math.Max(1, slots.Count - 1) + 0.1), (low, high));
            board.Page.Text(TextFit.Lines(items[i].Part.Name.In(language), cell - Air, board.Text, 2), left, top, Alignment.UpperLeft);
            Draw(area, series[i], (double?)target, items[i].Moved?.HasFallen == true);
            var said = slots.Select((round, at) => round is null ? null : $"{round.Label} {(series[i][at] is { } value ? $"{Display.Short((decimal)value)}%" : "–")}").OfType<string>();
            board.Hint(left, top, left + cell - Air, top + CellHeight - 8, $"{items[i].Part.Name.In(language)}: {string.Join(", ", said)}");
        }

        return board.Done(Head + (Math.Max(1, (items.Count + columns - 1) / columns) * CellHeight), Description(items, series, target, language, noun ?? LeftOutNoun.Items));
    }

    /// <summary>The items that have a round that may be shown.</summary>
    public static IEnumerable<DepartmentItem> Items(DepartmentBreakdown breakdown) =>
        breakdown.Departments.SelectMany(department => department.Items).Where(item => item.ByRound.Values.Any(reading => reading.IsShown));

    /// <summary>Whether any item has two rounds that may be shown.</summary>
    public static bool HasData(DepartmentBreakdown breakdown) =>
        breakdown.Departments.Any(department => department.Items.Any(item => item.ByRound.Values.Count(reading => reading.IsShown) > 1));

    private static void Draw(Area area, double?[] values, double? target, bool hasFallen)
    {
        var (first, last) = (Array.FindIndex(values, value => value is not null), Array.FindLastIndex(values, value => value is not null));
        area.Floor();
        if (target is { } aim)
        {
            area.Line(-0.3, aim, Math.Max(1, values.Length - 1) + 0.1, aim, Tones.Neutral, 0.8, Dash.Dashed);
        }

        if (last < 0)
        {
            return;
        }

        var below = target is { } limit ? values[last] < limit : hasFallen;
        area.Path(values, below ? Tones.Contrast : Tones.Accent, 1.8);
        area.Dot(last, values[last]!.Value, below ? Tones.Contrast : Tones.Accent, 6);
        area.TextWhereFree(
            Short(values[last]), last, values[last]!.Value,
            [(Alignment.LowerRight, 6, -6), (Alignment.UpperRight, 6, 6), (Alignment.LowerRight, 6, -14)], below ? Tones.ContrastInk : Tones.Accent, bold: true);
        if (first != last)
        {
            area.TextWhereFree(Short(values[first]), first, values[first]!.Value, [(Alignment.LowerLeft, -3, -6), (Alignment.UpperLeft, -3, 6), (Alignment.LowerLeft, -3, -14)], Tones.Muted);
        }
    }

    private static double? Value(IPartCourse item, SurveyRound? round) => round is not null && item.ByRound.TryGetValue(round.Key, out var reading) ? (double?)reading.Degree : null;

    private static string Short(double? value) => Display.Short((decimal)value!.Value);

    private static string Description(IReadOnlyList<IPartCourse> items, double?[][] series, decimal? target, Language language, LeftOutNoun noun)
    {
        var chinese = language == Language.Chinese;
        var courses = items.Zip(series, (item, values) => (Name: TextFit.Name(item.Part.Name.In(language)), From: values.FirstOrDefault(value => value is not null), To: values.LastOrDefault(value => value is not null)))
            .Where(course => course.From is not null).OrderBy(course => course.To - course.From).ToArray();
        var below = target is { } aim ? (chinese ? $"，{courses.Count(course => course.To < (double)aim)} 个低于目标 {Display.Short(aim)}%" : $", {courses.Count(course => course.To < (double)aim)} below the target of {Display.Short(aim)}%") : "";
        var worst = courses.Length == 0 ? "" : chinese
            ? $"；变化最不利的是{courses[0].Name}，由 {Short(courses[0].From)}% 到 {Short(courses[0].To)}%"
            : $"; the least favourable course is {courses[0].Name}, from {Short(courses[0].From)}% to {Short(courses[0].To)}%";
        return chinese ? $"{items.Count} {noun.Zh}的满意度推移{below}{worst}。" : $"Run charts of the satisfaction degree of {Display.Counted(items.Count, noun.One, noun.Many)}{below}{worst}.";
    }
}
