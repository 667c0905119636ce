using System.Text.Json.Nodes;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>Which keys of a regime file refer to which entries, so that an entry can be taken out without leaving its name behind.</summary>
internal static class References
{
    /// <summary>Keys that hold lists of roles.</summary>
    public static readonly HashSet<string> RoleKeys =
        ["by", "to", "attendees", "approved-by", "confirmed-by", "override-by", "handled-by", "report-to", "tell", "for"];

    private static readonly string[] EventKeys = ["from", "to", "only-if", "after", "until", "steps"];

    private static readonly Dictionary<string, string[]> KeysTo = new(StringComparer.Ordinal)
    {
        ["roles"] = [.. RoleKeys],
        ["events"] = EventKeys,
        ["complaints.steps"] = EventKeys,
        ["scales"] = ["scales"],
        ["survey.kinds"] = ["kinds"],
        ["visits.kinds"] = ["kinds"],
        ["survey.channels"] = ["channels"],
        ["visits.channels"] = ["channels"],
        ["complaints.categories"] = ["categories"],
        ["survey.limits"] = ["called-by"],
        ["survey.triggers"] = ["called-by"],
        ["survey.modules"] = ["module"],
        ["forms"] = ["form", "record"],
        ["reports"] = ["record"],
    };

    // Without its start or end a time limit is none, and retention without a record keeps nothing.
    private static readonly string[] Needed = ["from", "to", "record"];

    /// <summary>Takes an entry out of its file, with every reference to it.</summary>
    public static void Drop(JsonObject tree, JsonObject entry)
    {
        var (section, code) = (RegimeTree.Section(entry), RegimeTree.Text(entry["code"]));
        Remove(entry);
        if (code is null || !KeysTo.TryGetValue(section, out var keys))
        {
            return;
        }

        foreach (var owner in RegimeTree.Objects(tree).ToArray())
        {
            foreach (var key in keys.Where(owner.ContainsKey))
            {
                Forget(owner, key, code);
            }
        }
    }

    private static void Forget(JsonObject owner, string key, string code)
    {
        switch (owner[key])
        {
            case JsonArray list:
                foreach (var item in list.Where(item => RegimeTree.Text(item) == code).ToArray())
                {
                    list.Remove(item);
                }

                if (list.Count == 0)
                {
                    owner.Remove(key);
                }

                break;
            case JsonValue value when RegimeTree.Text(value) == code && Needed.Contains(key):
                Remove(owner);
                break;
            case JsonValue value when RegimeTree.Text(value) == code:
                owner.Remove(key);
                break;
        }
    }

    private static void Remove(JsonNode node)
    {
        switch (node.Parent)
        {
            case JsonArray list:
                list.Remove(node);
                if (list.Count == 0 && list.Parent is JsonObject holder)
                {
                    holder.Remove(list.GetPropertyName());
                }

                break;
            case JsonObject owner:
                owner.Remove(node.GetPropertyName());
                break;
        }
    }
}
