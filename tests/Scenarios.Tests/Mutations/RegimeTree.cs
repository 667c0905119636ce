using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CSat.Regimes.Yaml;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>A regime file as a tree that can be changed and written again; what is written is JSON, which is YAML too.</summary>
internal static class RegimeTree
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a regime's text.</summary>
    public static JsonObject Parse(string text)
    {
        var document = YamlDocument.Parse(text, "regime.yaml");
        document.ThrowIfErrors();
        return (JsonObject)Node(document.Root);
    }

    /// <summary>Writes a tree as a regime's text.</summary>
    public static string Write(JsonObject tree) => tree.ToJsonString(Written);

    /// <summary>Where a node stands, without numbers: <c>survey.limits</c>; empty for the root.</summary>
    public static string Section(JsonNode node) => string.Join('.', Keys(node).Reverse());

    /// <summary>The text of a value; null where it is none.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value ? value.GetValue<string>() : null;

    /// <summary>All objects below a node and the node itself, in the file's order.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Objects(pair.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Keys(JsonNode node)
    {
        for (var one = node; one.Parent is { } parent; one = parent)
        {
            if (parent is JsonObject)
            {
                yield return one.GetPropertyName();
            }
        }
    }

    private static JsonNode Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, map.Find(key) is { } child ? Node(child) : JsonValue.Create("")))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Node)]),
        _ => JsonValue.Create(((YamlScalar)node).Value),
    };
}
