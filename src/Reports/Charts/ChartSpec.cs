using System.Text.Json.Nodes;

namespace CSat.Reports.Charts;

/// <summary>One chart of the page.</summary>
/// <param name="Height">Height in CSS pixels; the width is the column's.</param>
/// <param name="Option">The ECharts option, plain JSON without functions.</param>
/// <param name="Description">What the chart shows, for readers who cannot see it.</param>
public sealed record ChartSpec(int Height, JsonNode Option, string Description);
