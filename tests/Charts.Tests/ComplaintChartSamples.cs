using CSat.Analytics.Figures;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

/// <summary>Charts of complaints from made-up figures at their edges: very many classes, long names, nothing late, one month, many months.</summary>
internal static class ComplaintChartSamples
{
    private static readonly LocalizedText LongName = new(
        "定制化高精度五轴联动数控加工中心主轴箱体与冷却系统的安装调试及后续维护保养服务",
        "Installation, commissioning and maintenance of spindle housings and cooling systems of custom five-axis machining centres");

    public static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> All =>
    [
        .. Paretos.Select(one => ($"pareto of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => ParetoChart.Of(one.Pareto, language, width)))),
        .. Clocks.Select(one => ($"clocks of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => ClockChart.Of(one.Clocks, language, width)))),
        .. Months.Select(one => ($"months of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => ComplaintMonthChart.Of(one.Months, language, width)))),
    ];

    public static ComplaintPareto Pareto(params (string Zh, string En, long Count)[] classes) =>
        new("sample", [.. classes.Select(one => new ComplaintGroup(one.En, new(one.Zh, one.En), new(one.Count, 0, 0, 0, 0)))]);

    public static ComplaintPareto SixDefects { get; } = Pareto(
        ("尺寸超差", "Dimension out of tolerance", 97),
        ("功能不良", "Functional failure", 79),
        ("外观缺陷", "Appearance defect", 46),
        ("交货延误", "Late delivery", 34),
        ("包装标识错误", "Packaging or label error", 28),
        ("资料缺失", "Missing documents", 16));

    public static ClockStandings OneLate { get; } = new(
    [
        Clock("确认不良后30分钟内通知", "Notice within 30 minutes", new(282, 18, 0, 0, 0)),
        Clock("30分钟内知会制程品保隔离在制品", "Process quality told within 30 minutes", new(270, 18, 0, 0, 12)),
        Clock("三个工作日内回复8D报告", "8D report in three working days", new(248, 40, 12, 0, 0)),
    ]);

    public static ComplaintsByMonth History(int months, Func<int, long> count, bool isPartial = true) => new(
        [.. Enumerable.Range(0, months).Select(i => new ComplaintMonth($"{2023 + ((i + 7) / 12)}-{((i + 7) % 12) + 1:00}", new(count(i), 0, 0, count(i) / 5, 0)))],
        isPartial);

    private static IEnumerable<(string Name, ComplaintPareto Pareto)> Paretos =>
    [
        ("six defects", SixDefects),
        ("25 offerings", Pareto([.. Enumerable.Range(1, 25).Select(i => ($"{i} 号产品", $"Product {i}", 2000L / i))])),
        ("eight equals", Pareto([.. Enumerable.Range(1, 8).Select(i => ($"类别{i}", $"Class {i}", 5L))])),
        ("long names", Pareto((LongName.Zh, LongName.En, 1_234_567), ("短", "Short", 3), (LongName.Zh + "二", LongName.En + " 2", 1))),
        ("one class", Pareto(("唯一", "Only one", 1))),
        ("no class", Pareto()),
    ];

    private static IEnumerable<(string Name, ClockStandings Clocks)> Clocks =>
    [
        ("one late limit", OneLate),
        ("nothing late", new([Clock("回复", "Answer", new(300, 0, 0, 0, 0)), Clock("结案", "Closure", new(12, 0, 3, 0, 0))])),
        ("nothing decided", new([Clock("回复", "Answer", new(0, 0, 3, 2, 5)), Clock("结案", "Closure", default)])),
        ("long names and large counts", new([Clock(LongName.Zh, LongName.En, new(1_234_567, 765_432, 12_345, 67_890, 1)), Clock("回复", "Answer", new(1_999_999, 1, 0, 0, 0))])),
    ];

    private static IEnumerable<(string Name, ComplaintsByMonth Months)> Months =>
    [
        ("one", History(1, _ => 7)),
        ("none with complaints", History(4, _ => 0)),
        ("a year", History(12, i => 12 + (i * 7 % 11))),
        ("three years", History(36, i => 120 + (i * 37 % 91), isPartial: false)),
        ("three years of many", History(36, i => 1200 + (i * 377 % 9100))),
        ("fifteen years", History(180, i => 10_000 + (i * 3777 % 91_000))),
    ];

    public static ClockStanding Clock(string zh, string en, ClockTally tally) => new(1, en, new(zh, en), "", false, tally);
}
