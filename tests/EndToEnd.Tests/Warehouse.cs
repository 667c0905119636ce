using System.Globalization;
using System.Text.Json.Nodes;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>A published warehouse, read by DuckDB's own Node client: independent of everything of ours.</summary>
internal static class Warehouse
{
    /// <summary>The first row of a query, its values as invariant text.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FirstAsync(string file, string query)
    {
        await using var node = HostProcess.Start("node", [Repository.PathOf("tests", "EndToEnd.Tests", "query.mjs"), file, query]);
        (await node.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(0, node.Errors);
        return JsonNode.Parse(node.Output)!.AsArray()[0]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "");
    }

    /// <summary>A percentage as reports print it: at most two places, half away from zero.</summary>
    public static string Shown(string percent) =>
        Math.Round(decimal.Parse(percent, NumberStyles.Float, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
