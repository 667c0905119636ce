using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

/// <summary>Control charts of made-up histories: with and without signals, without limits, long, and with names and numbers of all sizes.</summary>
internal static class ControlChartSamples
{
    public static ShareHistory LateReports { get; } = Shares(
        [(2, 16), (1, 13), (2, 20), (3, 19), (2, 18), (1, 12), (3, 23), (2, 14), (1, 12), (2, 17), (2, 16), (2, 14), (2, 17), (1, 17), (9, 17), (2, 14), (2, 21), (1, 20)]);

    public static ValueHistory Shifted { get; } = Values(10, [16, 13, 15, 14, 18, 12, 17, 14, 12, 17, 21, 20, 19, 22, 20, 21, 23, 20]);

    public static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> All =>
    [
        .. Histories.Select(one => ($"p chart of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => PChart.Of(one.History, language, width)))),
        .. Series.Select(one => ($"XmR chart of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => XmrChart.Of(one.History, language, width)))),
    ];

    public static ShareHistory Shares((long Cases, long Base)[] periods) =>
        new(new("8D 报告超时率", "Late 8D reports"), [.. periods.Select((period, i) => new SharePeriod(Month(i), period.Cases, period.Base))]);

    public static ValueHistory Values(int baseCount, double[] values) =>
        new(new("每月投诉件数", "Complaints a month"), [.. values.Select((value, i) => new ValuePeriod(Month(i), value))], baseCount);

    private static IEnumerable<(string Name, ShareHistory History)> Histories =>
    [
        ("late reports", LateReports),
        ("36 months with three signals", Shares([.. Enumerable.Range(0, 36).Select(i => (i is 9 or 10 or 30 ? 400L : 90 + (i * 7 % 11), 1000L + (i * 10)))])),
        ("a gap", Shares([(1, 20), (2, 20), (0, 0), (1, 30), (3, 25)])),
        ("nothing late", Shares([(0, 20), (0, 20), (0, 20)])),
        ("one month", Shares([(1, 20)])),
        ("no month", Shares([])),
        ("rare cases", Shares([(3, 100_000), (5, 120_000), (2, 90_000), (4, 100_000), (90, 110_000)])),
    ];

    private static IEnumerable<(string Name, ValueHistory History)> Series =>
    [
        ("a shift", Shifted),
        ("no signal", Values(12, [15, 14, 16, 15, 13, 16, 14, 15, 17, 14, 15, 16])),
        ("every signal", Values(11, [90.1, 89.4, 91.0, 90.6, 89.9, 90.3, 91.2, 90.0, 89.7, 90.5, 90.8, 86.0, 89, 89.2, 89.4, 89.6, 89.8, 90, 90.7, 91.8, 91.9, 90, 88.8, 88.7, 93])),
        ("values around zero", Values(6, [-1.25, 0.5, -0.75, 1, 0, 0.25, -4])),
        ("one month", Values(1, [7])),
        ("36 months", Values(24, [.. Enumerable.Range(0, 36).Select(i => 1200.0 + (i * 377 % 910))])),
    ];

    private static string Month(int i) => $"{25 + (i / 12)}-{(i % 12) + 1:00}";
}
