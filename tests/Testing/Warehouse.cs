using System.Globalization;
using System.Text.Json.Nodes;

namespace CSat.Testing;

/// <summary>A published warehouse, read by DuckDB's own Node client: independent of everything of ours.</summary>
public static class Warehouse
{
    /// <summary>The first row of a query, its values as invariant text.</summary>
    /// <exception cref="InvalidOperationException">The client refused; says its words.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> FirstAsync(string file, string query)
    {
        await using var node = HostProcess.Start("node", [Repository.PathOf("tests", "Testing", "Warehouse", "query.mjs"), file, query]);
        return await node.WaitForExitAsync(TimeSpan.FromMinutes(1)) == 0
            ? JsonNode.Parse(node.Output)!.AsArray()[0]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "")
            : throw new InvalidOperationException(node.Errors);
    }

    /// <summary>A percentage as reports print it: at most two places, half away from zero.</summary>
    public static string Shown(string percent) =>
        Math.Round(decimal.Parse(percent, NumberStyles.Float, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
