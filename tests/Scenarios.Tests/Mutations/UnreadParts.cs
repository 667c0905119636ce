using System.Text.Json.Nodes;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>The parts of a regime file that the product does not look at yet: tests/Scenarios.Tests/unread.txt.</summary>
internal static class UnreadParts
{
    private const string Without = " without ";
    private const char Regime = ':';
    private const char Entry = '/';

    /// <summary>The list's lines.</summary>
    public static IReadOnlyList<string> Lines { get; } =
        [.. File.ReadLines(Repository.PathOf("tests", "Scenarios.Tests", "unread.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Whether two files are the same to the product.</summary>
    public static bool AreAlike(JsonObject one, JsonObject other) => JsonNode.DeepEquals(Read(one), Read(other));

    /// <summary>Whether a line takes anything out of a file.</summary>
    public static bool Holds(string line, JsonObject tree)
    {
        var copy = (JsonObject)tree.DeepClone();
        Take(copy, line);
        return !JsonNode.DeepEquals(copy, tree);
    }

    private static JsonObject Read(JsonObject tree)
    {
        var read = (JsonObject)tree.DeepClone();
        foreach (var line in Lines)
        {
            Take(read, line);
        }

        return read;
    }

    private static void Take(JsonObject tree, string line)
    {
        var (path, lacking) = line.Split(Without) is [var first, var key] ? (first, key) : (line, null);
        if (path.Split(Regime) is [var regime, var own])
        {
            if (RegimeTree.Text(tree["code"]) != regime)
            {
                return;
            }

            path = own;
        }

        if (path.Split(Entry) is [var section, var code])
        {
            TakeEntry(tree, section, code);
            return;
        }

        foreach (var owner in RegimeTree.Objects(tree).ToArray())
        {
            foreach (var (name, value) in owner.ToArray())
            {
                if (value is not null && RegimeTree.Section(value) == path)
                {
                    TakeFrom(owner, name, value, lacking);
                }
            }
        }
    }

    private static void TakeEntry(JsonObject tree, string section, string code)
    {
        foreach (var entry in RegimeTree.Objects(tree).Where(entry => RegimeTree.Text(entry["code"]) == code && RegimeTree.Section(entry) == section).ToArray())
        {
            ((JsonArray)entry.Parent!).Remove(entry);
        }
    }

    private static void TakeFrom(JsonObject owner, string name, JsonNode value, string? lacking)
    {
        if (value is JsonArray list && lacking is not null)
        {
            foreach (var item in list.OfType<JsonObject>().Where(item => !item.ContainsKey(lacking)).ToArray())
            {
                list.Remove(item);
            }
        }

        if (lacking is null || value is JsonArray { Count: 0 } || (value is JsonObject map && !map.ContainsKey(lacking)))
        {
            owner.Remove(name);
        }
    }
}
