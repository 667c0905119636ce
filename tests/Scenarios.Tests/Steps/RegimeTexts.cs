using System.Text.Json.Nodes;
using CSat.Scenarios.Tests.Mutations;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>The regime files as companies adopt them: as they are shipped, or one of them changed for the scenarios of a mutant.</summary>
internal static class RegimeTexts
{
    private static readonly AsyncLocal<(string Code, string Text)?> Changed = new();

    /// <summary>The text of a regime's file.</summary>
    public static string Of(string code) => Changed.Value is { } changed && changed.Code == code ? changed.Text : File.ReadAllText(PathOf(code));

    /// <summary>Where a regime's file lies.</summary>
    public static string PathOf(string code) => Repository.PathOf("regimes", code + ".yaml");

    /// <summary>A text with numbers of the company's own; where an entry is not there, as in some mutants, its number is left out.</summary>
    public static string With(string text, IReadOnlyList<(string Where, string Number)> own)
    {
        if (own.Count == 0)
        {
            return text;
        }

        var tree = RegimeTree.Parse(text);
        foreach (var (where, number) in own)
        {
            var keys = where.Split('.');
            JsonNode? at = tree;
            foreach (var key in keys[..^1])
            {
                at = at switch
                {
                    JsonArray list => list.FirstOrDefault(entry => RegimeTree.Text(entry?["code"]) == key),
                    JsonObject map => map[key] ?? (map[key] = new JsonObject()),
                    _ => null,
                };
            }

            if (at is JsonObject entry)
            {
                entry[keys[^1]] = number;
            }
        }

        return RegimeTree.Write(tree);
    }

    /// <summary>A text with entries of the company's own at the end of its lists; a list that is not there, as in some mutants, is begun.</summary>
    public static string Adding(string text, IReadOnlyList<(string List, string Entry)> added)
    {
        var tree = RegimeTree.Parse(text);
        foreach (var (list, entry) in added)
        {
            var keys = list.Split('.');
            var owner = keys[..^1].Aggregate(tree, (map, key) => (JsonObject)(map[key] ??= new JsonObject()));
            ((JsonArray)(owner[keys[^1]] ??= new JsonArray())).Add(JsonNode.Parse(entry));
        }

        return RegimeTree.Write(tree);
    }

    /// <summary>Does something while a regime has another text.</summary>
    public static async Task WithAsync(string code, string text, Func<Task> work)
    {
        Changed.Value = (code, text);
        await work();
    }
}
