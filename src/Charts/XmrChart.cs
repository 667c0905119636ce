using System.Globalization;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts;

/// <summary>Control chart of single values over the chart of their moving ranges, with Domain's limits and its four kinds of signals.</summary>
internal static class XmrChart
{
    private const double ValuesHeight = 160;
    private const double RangesHeight = 56;
    private const double PanelGap = 14;

    public static ChartDrawing Of(ValueHistory history, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var (limits, signals) = (history.Limits(), history.Signals());
        double[] values = [.. history.Periods.Select(period => period.Value)];
        string[] names = [.. history.Periods.Select(period => period.Name)];
        double?[] ranges = [.. values.Select((value, i) => i == 0 ? (double?)null : Math.Abs(value - values[i - 1]))];
        var marks = Marks(signals, history, language);
        // Means and limits have one decimal more than the values.
        var decimals = values.Select(Decimals).DefaultIfEmpty(0).Max() + 1;
        string Write(double value) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", CultureInfo.InvariantCulture).Replace('-', '−');
        var isAboveZero = values.All(value => value >= 0) && limits is not { Lower: < 0 } && values.DefaultIfEmpty(0).Min() < values.DefaultIfEmpty(0).Max() / 2;
        var byLimit = new ControlSeries(
            history.Measure.In(language),
            names,
            [.. values.Select(value => (double?)value)],
            [.. values.Select(_ => limits is null ? ((double Low, double High)?)null : (limits.Lower, limits.Upper))],
            limits?.Mean,
            marks,
            chinese ? new("基期均值", "上限", "下限") : new("Base mean", "Upper limit", "Lower limit"),
            Write,
            isAboveZero);
        var moving = new ControlSeries(
            chinese ? "移动极差（与上期之差）" : "Moving range (distance from the period before)",
            names,
            ranges,
            [.. ranges.Select(_ => ((double Low, double High)?)null)],
            limits?.MeanMovingRange,
            [],
            chinese ? new("平均极差", "", "") : new("Mean range", "", ""),
            Write,
            true);
        var board = new Board(width);
        var margin = Math.Max(ControlPanel.EndWidth(board, byLimit), ControlPanel.EndWidth(board, moving));
        var upper = new ControlPanel(board, byLimit, 0, ValuesHeight, margin);
        var lower = new ControlPanel(board, moving, upper.Bottom + PanelGap, RangesHeight, margin);
        var bottom = lower.WritePeriods();
        upper.Hints(0, bottom, i => Hint(i, values, ranges, marks, language));
        return board.Done(bottom, Description(history, limits, marks, Write, language));
    }

    private static int Decimals(double value) => Math.Min(2, Number(value).Split('.').ElementAtOrDefault(1)?.Length ?? 0);

    private static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>One mark for each unbroken series of signals of one kind on one side.</summary>
    private static List<ControlMark> Marks(IReadOnlyList<ControlSignal> signals, ValueHistory history, Language language)
    {
        var marks = new List<ControlMark>();
        bool IsAbove(int i) => history.Periods[i].Value > history.Limits()!.Mean;
        foreach (var kind in signals.GroupBy(signal => (signal.Kind, IsAbove: signal.Kind == ControlSignalKind.TwoOfThreeNearLimit && IsAbove(signal.Index))))
        {
            int[] at = [.. kind.Select(signal => signal.Index)];
            var start = 0;
            for (var i = 1; i <= at.Length; i++)
            {
                if (i == at.Length || at[i] != at[i - 1] + 1 || kind.Key.Kind == ControlSignalKind.Outside)
                {
                    marks.Add(Mark(kind.Key.Kind, at[start..i], history, language));
                    start = i;
                }
            }
        }

        return marks;
    }

    private static ControlMark Mark(ControlSignalKind kind, int[] at, ValueHistory history, Language language)
    {
        var (chinese, last) = (language == Language.Chinese, history.Periods[at[^1]].Value);
        var isAbove = last > history.Limits()!.Mean;
        var isRow = kind is ControlSignalKind.SevenOnOneSide or ControlSignalKind.SevenInOneDirection;
        var from = isRow ? at[0] - Domain.Statistics.MovingRange.Row + 1 : at[0];
        var count = at[^1] - from + 1;
        var name = kind switch
        {
            ControlSignalKind.Outside => $"{history.Periods[at[0]].Name} {Number(last)}",
            ControlSignalKind.SevenOnOneSide when chinese => $"连续 {count} 点{(isAbove ? "高于" : "低于")}均值",
            ControlSignalKind.SevenOnOneSide => $"{count} in a row {(isAbove ? "above" : "below")} the mean",
            ControlSignalKind.SevenInOneDirection when chinese => $"连续 {count} 点{(last > history.Periods[at[^1] - 1].Value ? "上升" : "下降")}",
            ControlSignalKind.SevenInOneDirection => $"{count} in a row {(last > history.Periods[at[^1] - 1].Value ? "rising" : "falling")}",
            _ when chinese => $"3 点中 2 点接近{(isAbove ? "上限" : "下限")}",
            _ => $"2 of 3 near the {(isAbove ? "upper" : "lower")} limit",
        };
        return new(from, at[^1], at, name);
    }

    private static string Hint(int i, double[] values, double?[] ranges, List<ControlMark> marks, Language language)
    {
        var chinese = language == Language.Chinese;
        var range = ranges[i] is { } known ? (chinese ? $"，移动极差 {Number(known)}" : $", moving range {Number(known)}") : "";
        return string.Join(chinese ? "；" : "; ", marks.Where(mark => mark.Ringed.Contains(i)).Select(mark => mark.Name).Prepend($"{Number(values[i])}{range}"));
    }

    private static string Description(ValueHistory history, ControlLimits? limits, List<ControlMark> marks, Func<double, string> write, Language language)
    {
        var (chinese, measure, count) = (language == Language.Chinese, history.Measure.In(language), history.Periods.Count);
        if (limits is null)
        {
            return chinese ? $"{measure}，{count} 期：基期不足两期，没有控制限。" : $"{measure} (periods: {count}): the base has fewer than two, so there are no limits.";
        }

        var room = $"{write(limits.Lower)}–{write(limits.Upper)}";
        var signals = string.Join(chinese ? "、" : ", ", marks.Select(mark => mark.Name));
        return (chinese, marks.Count) switch
        {
            (true, 0) => $"{measure}，{count} 期，基期均值 {write(limits.Mean)}，界限 {room}，没有信号。",
            (true, _) => $"{measure}，{count} 期，基期均值 {write(limits.Mean)}，界限 {room}，信号：{signals}。",
            (false, 0) => $"{measure} (periods: {count}), base mean {write(limits.Mean)}, limits {room}, no signal.",
            _ => $"{measure} (periods: {count}), base mean {write(limits.Mean)}, limits {room}, signals: {signals}.",
        };
    }
}
