using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

/// <summary>Radar and importance of made-up items: few, many, equal ones, missing values, long names.</summary>
internal static class ItemChartSamples
{
    private static readonly (string Zh, string En, decimal Own, decimal Competitors, double Importance)[] Seven =
    [
        ("产品功能（主要性能）", "Product function", 87.4m, 82.1m, 0.52), ("可靠性", "Reliability", 85.3m, 81.7m, 0.47), ("外观", "Appearance", 87.0m, 83.2m, 0.18),
        ("包装质量", "Packaging quality", 83.1m, 81.6m, 0.22), ("交货期", "Delivery time", 77.3m, 85.3m, 0.61), ("服务质量", "Service quality", 83.9m, 80.4m, 0.41),
        ("售后服务水平", "After-sales service", 78.5m, 70.4m, 0.33),
    ];

    public static IReadOnlyList<RadarItem> Radar { get; } = [.. Seven.Select(item => new RadarItem(new(item.Zh, item.En), item.Own, item.Competitors))];

    public static ImportanceMatrix Importance { get; } = Matrix(83, [.. Seven.Select(item => new ImportanceItem(new(item.Zh, item.En), item.Importance, item.Own))]);

    public static IEnumerable<(string Name, Func<Language, ChartWidth, ChartDrawing> Draw)> All =>
    [
        .. Radars.Select(one => ($"radar of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => RadarChart.Of(one.Items, language, width)))),
        .. Matrices.Select(one => ($"importance of {one.Name}", (Func<Language, ChartWidth, ChartDrawing>)((language, width) => ImportanceChart.Of(one.Matrix, language, width)))),
    ];

    public static ImportanceMatrix Matrix(decimal? target, IReadOnlyList<ImportanceItem> items) =>
        new(new("重要性（占可解释差异的份额）", "Importance (share of what all items explain)"), target, items);

    private static IEnumerable<(string Name, IReadOnlyList<RadarItem> Items)> Radars =>
    [
        ("seven items", Radar),
        ("missing values", [.. Radar.Select((item, i) => item with { Competitors = i % 3 == 0 ? null : item.Competitors, Own = i == 4 ? null : item.Own })]),
        ("two items", [.. Radar.Take(2)]),
        ("no item", []),
        ("24 items with long names", [.. Enumerable.Range(0, 24).Select(i => new RadarItem(Long(i), 60 + i, 80 - i))]),
    ];

    private static IEnumerable<(string Name, ImportanceMatrix Matrix)> Matrices =>
    [
        ("seven items", Importance),
        ("items without a target", Importance with { Target = null }),
        ("30 items", Matrix(80, [.. Enumerable.Range(0, 30).Select(i => new ImportanceItem(new($"第 {i + 1} 个服务项目", $"Service item {i + 1}"), i * 37 % 30 / 100.0, 70 + (i * 17 % 25)))])),
        ("items at one place", Matrix(80, [.. Enumerable.Range(0, 9).Select(i => new ImportanceItem(Long(i), 0.3, 80))])),
        ("one item", Matrix(100, [Importance.Items[0] with { Degree = 100 }])),
        ("no item", Matrix(80, [])),
    ];

    private static LocalizedText Long(int i) => new($"定制化高精度加工中心主轴箱体与冷却系统的安装调试服务{i}", $"Installation and commissioning of spindle housings and cooling systems {i}");
}
