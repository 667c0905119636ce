using System.Text.Json;

namespace CSat.Benchmarks;

/// <summary>How <c>--json</c> is written.</summary>
internal static class BenchJson
{
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
}
