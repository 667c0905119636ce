using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>How a row gets a code of the directory or the regime.</summary>
/// <param name="Constant">The code for all rows, where <paramref name="Column"/> is null.</param>
/// <param name="Column">The column that decides.</param>
/// <param name="Values">Codes of known values; null where a value is an entry that the mapping declares, by its code or name, or else one that is made of it.</param>
/// <param name="RefusesUnknown">Whether a value that is no declared entry refuses the row, in place of becoming one.</param>
public sealed record CodeRule(string? Constant, string? Column, IReadOnlyDictionary<string, string>? Values, bool RefusesUnknown = false)
{
    private static readonly Dictionary<string, bool> Unknown = new() { ["make"] = false, ["refuse"] = true };

    /// <summary>Reads a code, or <c>{column, values}</c>, or <c>{column, unknown}</c>; null when missing.</summary>
    internal static CodeRule? Read(YamlMap root, string key, MappingContext context)
    {
        switch (root.Find(key))
        {
            case null: return null;
            case YamlMap map:
                var rule = new CodeRule(null, PartReader.Column(map, context), PartReader.ValueMap(map, "values", PartReader.Code), map.OneOf("unknown", Unknown, false));
                map.Done();
                return rule;
            default: return new CodeRule(PartReader.Code(root, key), null, null);
        }
    }
}
