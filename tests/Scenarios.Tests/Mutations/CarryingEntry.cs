using System.Text.Json.Nodes;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>An entry of a regime file that names the rules it carries out.</summary>
/// <param name="Regime">The regime's code.</param>
/// <param name="Index">Which of the file's entries, from 0.</param>
/// <param name="Path">As people point at it: <c>survey.limits/return-rate</c>.</param>
/// <param name="Rules">The rule ids.</param>
/// <param name="Text">Its text, for its digest.</param>
internal sealed record CarryingEntry(string Regime, int Index, string Path, IReadOnlyList<string> Rules, string Text)
{
    // A reading says how the source was understood and a recorded sentence what nobody can break: other entries carry out what they say.
    private static readonly string[] Notes = ["readings", "recorded"];

    private static readonly string[] CodeKeys = ["code", "record", "kind"];

    /// <summary>The entries of a file in its order.</summary>
    public static IReadOnlyList<CarryingEntry> Of(string regime, JsonObject tree) => [.. Nodes(tree).Select((node, i) => new CarryingEntry(regime, i, PathOf(node), RulesOf(node), node.ToJsonString()))];

    /// <summary>The entries as nodes of a tree, in the same order.</summary>
    public static IEnumerable<JsonObject> Nodes(JsonObject tree) =>
        RegimeTree.Objects(tree).Where(node => node.ContainsKey("rule") && !Notes.Contains(RegimeTree.Section(node)));

    private static string PathOf(JsonObject node)
    {
        var section = RegimeTree.Section(node);
        return CodeKeys.Select(key => RegimeTree.Text(node[key])).FirstOrDefault(code => code is not null) is { } code ? $"{section}/{code}" : section;
    }

    private static string[] RulesOf(JsonObject node) => node["rule"] switch
    {
        JsonArray list => [.. list.Select(rule => RegimeTree.Text(rule)!)],
        var one => [RegimeTree.Text(one)!],
    };
}
