using System.Text.Json;

namespace CSat.Benchmarks;

/// <summary>How JSON is written and read.</summary>
internal static class BenchJson
{
    /// <summary>For <c>--json</c>.</summary>
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>For orders to workers and their answers, a line each.</summary>
    public static JsonSerializerOptions Lines { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
}
