using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>One change of an entry.</summary>
/// <param name="Name">What it is called in the results.</param>
/// <param name="Kind">How it changes.</param>
/// <param name="Apply">Makes it to a copy of the file and the entry in that copy.</param>
internal sealed partial record Change(string Name, MutantKind Kind, Action<JsonObject, JsonObject> Apply)
{
    // A level's value and a form's number are names, not amounts.
    private static readonly HashSet<string> NotAmounts = ["code", "rule", "value", "number", "name", "text", "point", "zh", "en", "schema", "version", "description", "content"];

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["at-least"] = "more-than", ["more-than"] = "at-least", ["at-most"] = "less-than", ["less-than"] = "at-most",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["minutes"] = "hours", ["hours"] = "minutes", ["working-minutes"] = "minutes", ["working-hours"] = "hours",
        ["working-days"] = "calendar-days", ["calendar-days"] = "working-days", ["months"] = "years", ["years"] = "months",
    };

    private static readonly string[] Cadences = ["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly", "three-yearly"];

    private static readonly string[] CommonEvents = ["registered", "defect-confirmed", "notified", "assigned", "answered"];

    /// <summary>Every change of an entry.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="entry">The entry in it.</param>
    public static IEnumerable<Change> Of(JsonObject tree, JsonObject entry) =>
    [
        new("drop", MutantKind.Drop, References.Drop),
        .. Parts(entry).SelectMany((part, i) => part.SelectMany(pair => OfValue(tree, i, part, pair.Key, pair.Value))),
    ];

    private static IEnumerable<Change> OfValue(JsonObject tree, int part, JsonObject owner, string key, JsonNode? value)
    {
        if (References.RoleKeys.Contains(key) && value is JsonArray roles)
        {
            return Roles(tree, part, key, roles);
        }

        if (RegimeTree.Text(value) is not { } text || (NotAmounts.Contains(key) && !(key == "value" && owner.ContainsKey("measure"))))
        {
            return [];
        }

        var changes = new List<Change>();
        var amount = Amount().Match(text);
        if (amount.Success)
        {
            changes.AddRange(new[] { 1, -1 }.Select(step => Set(part, key, Moved(text, amount, step), MutantKind.Step)));
        }

        if (amount.Groups["unit"].Success && Units.TryGetValue(amount.Groups["unit"].Value, out var unit))
        {
            changes.Add(Set(part, key, text.Replace(amount.Groups["unit"].Value, unit, StringComparison.Ordinal), MutantKind.Neighbour));
        }

        if (key is "cadence" or "per" && Array.IndexOf(Cadences, text) is >= 0 and var place)
        {
            changes.Add(Set(part, key, Cadences[place == Cadences.Length - 1 ? place - 1 : place + 1], MutantKind.Step));
        }

        if (key == "operator" && Operators.TryGetValue(text, out var turned))
        {
            changes.Add(Set(part, key, turned, MutantKind.Neighbour));
        }

        if (Operators.TryGetValue(key, out var other))
        {
            changes.Add(new($"{key}={other}", MutantKind.Neighbour, (_, copy) => Rename(Parts(copy).ElementAt(part), key, other)));
        }

        if (key is "from" or "after" && owner.ContainsKey("within"))
        {
            changes.Add(Set(part, key, CommonEvents.First(candidate => candidate != text && candidate != RegimeTree.Text(owner["to"])), MutantKind.Neighbour));
        }

        return changes;
    }

    private static IEnumerable<Change> Roles(JsonObject tree, int part, string key, JsonArray roles)
    {
        var known = (tree["roles"] as JsonArray ?? []).Select(role => RegimeTree.Text(role!["code"])!).ToArray();
        return roles.Select((role, i) => (Code: RegimeTree.Text(role)!, Place: i)).Where(role => known.Contains(role.Code, StringComparer.Ordinal)).Select(role =>
        {
            var next = known[(Array.IndexOf(known, role.Code) + 1) % known.Length];
            return new Change($"{key}={next}", MutantKind.Neighbour, (_, copy) => ((JsonArray)Parts(copy).ElementAt(part)[key]!)[role.Place] = next);
        });
    }

    private static Change Set(int part, string key, string value, MutantKind kind) =>
        new(part == 0 ? $"{key}={value}" : string.Create(CultureInfo.InvariantCulture, $"{key}[{part}]={value}"), kind, (_, copy) => Parts(copy).ElementAt(part)[key] = value);

    // The entry and what belongs to it; what carries rules of its own is an entry of its own.
    private static IEnumerable<JsonObject> Parts(JsonObject entry) => RegimeTree.Objects(entry).Where(part => part == entry || !Between(part, entry).Any(node => node.ContainsKey("rule")));

    private static IEnumerable<JsonObject> Between(JsonNode part, JsonObject entry)
    {
        for (var node = part; node is not null && node != entry; node = node.Parent)
        {
            if (node is JsonObject map)
            {
                yield return map;
            }
        }
    }

    private static string Moved(string text, Match amount, int step)
    {
        var number = amount.Groups["number"];
        var moved = decimal.Parse(number.Value, CultureInfo.InvariantCulture) + step;
        return text[..number.Index] + moved.ToString(CultureInfo.InvariantCulture) + text[(number.Index + number.Length)..];
    }

    private static void Rename(JsonObject owner, string from, string to)
    {
        var value = owner[from]!.DeepClone();
        owner.Remove(from);
        owner[to] = value;
    }

    [GeneratedRegex("^(?:(?<number>-?\\d+(?:\\.\\d+)?)(?: (?<unit>[a-z-]+))?|(?:by|on) day (?<number>\\d+)|first (?<number>\\d+) days|quarter (?<number>\\d))$")]
    private static partial Regex Amount();
}
