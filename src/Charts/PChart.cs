using System.Globalization;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts;

/// <summary>Control chart of a share: the limits step with the base of each period, and shares outside of them are ringed and named.</summary>
internal static class PChart
{
    private const double PlotHeight = 170;
    private const int MostNamed = 3;

    public static ChartDrawing Of(ShareHistory history, Language language, ChartWidth width = ChartWidth.Wide)
    {
        var chinese = language == Language.Chinese;
        var judged = history.Judge();
        var periods = history.Periods;
        var write = Writer(history, judged);
        int[] outside = [.. Enumerable.Range(0, periods.Count).Where(i => judged?.Points[i].Outside == true)];
        var series = new ControlSeries(
            $"{history.Measure.In(language)} (%)",
            [.. periods.Select(period => period.Name)],
            [.. periods.Select(period => Share(period))],
            [.. periods.Select((_, i) => judged?.Points[i].Limits is { } limits ? (limits.Lower * 100, limits.Upper * 100) : ((double Low, double High)?)null)],
            judged?.Mean * 100,
            [.. outside.Select(i => new ControlMark(i, i, [i], $"{periods[i].Name} {write(Share(periods[i])!.Value)}"))],
            chinese ? new("平均", "控制上限", "控制下限") : new("Mean", "Upper limit", "Lower limit"),
            write,
            true);
        var board = new Board(width);
        var panel = new ControlPanel(board, series, 0, PlotHeight, ControlPanel.EndWidth(board, series));
        var bottom = panel.WritePeriods();
        panel.Hints(0, bottom, i => Hint(periods[i], judged?.Points[i], write, language));
        return board.Done(bottom, Description(history, judged, outside, write, language));
    }

    private static double? Share(SharePeriod period) => period.Base == 0 ? null : period.Cases * 100.0 / period.Base;

    /// <summary>Percentages with one decimal, of rare cases with as many as their axis has.</summary>
    private static Func<double, string> Writer(ShareHistory history, LaneyResult? judged)
    {
        var highest = history.Periods.Select(Share).OfType<double>().Concat(judged?.Points.Select(point => point.Limits?.Upper * 100).OfType<double>() ?? []).DefaultIfEmpty(1).Max();
        var decimals = Math.Max(1, Scales.Round(0, highest).Decimals);
        return value => Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture) + "%";
    }

    private static string Hint(SharePeriod period, LaneyPoint? point, Func<double, string> write, Language language)
    {
        if (Share(period) is not { } share)
        {
            return Display.NoData.In(language);
        }

        var counts = $"{Display.Count(period.Cases)}/{Display.Count(period.Base)} = {write(share)}";
        if (point?.Limits is not { } limits)
        {
            return counts;
        }

        var room = $"{write(limits.Lower * 100)}–{write(limits.Upper * 100)}";
        return language == Language.Chinese
            ? $"{counts}，控制限 {room}{(point.Outside ? "，超出控制限" : "")}"
            : $"{counts}, limits {room}{(point.Outside ? ", outside of the limits" : "")}";
    }

    private static string Description(ShareHistory history, LaneyResult? judged, int[] outside, Func<double, string> write, Language language)
    {
        var (chinese, measure, count) = (language == Language.Chinese, history.Measure.In(language), history.Periods.Count);
        if (judged is null)
        {
            return chinese ? $"{measure}，{count} 期：没有可用于计算控制限的变化。" : $"{measure} (periods: {count}): there is no variation to set limits by.";
        }

        var mean = write(judged.Mean * 100);
        var signals = string.Join(chinese ? "、" : ", ", outside.Take(MostNamed).Select(i => $"{history.Periods[i].Name} ({write(Share(history.Periods[i])!.Value)})"));
        return (chinese, outside.Length) switch
        {
            (true, 0) => $"{measure}，{count} 期，平均 {mean}，没有超出控制限的点。",
            (true, _) => $"{measure}，{count} 期，平均 {mean}，超出控制限的有 {outside.Length} 点：{signals}{(outside.Length > MostNamed ? "等" : "")}。",
            (false, 0) => $"{measure} (periods: {count}), mean {mean}, none outside of the control limits.",
            _ => $"{measure} (periods: {count}), mean {mean}, {outside.Length} outside of the control limits: {signals}{(outside.Length > MostNamed ? " and others" : "")}.",
        };
    }
}
