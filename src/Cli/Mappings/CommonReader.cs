using System.Text.RegularExpressions;
using CSat.Regimes;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads what every mapping says: organisation, regime, filters.</summary>
internal static partial class CommonReader
{
    private static readonly Dictionary<string, bool> LongerText = new() { ["refuse"] = false, ["cut"] = true };

    /// <summary>The organisation.</summary>
    public static OrganizationSetup Organization(YamlMap root)
    {
        var map = root.Map("organization");
        var code = map.Text("code");
        if (code.Length > 0 && !OrganizationForm().IsMatch(code))
        {
            map.Add("code", MappingMessages.NotAnOrganizationCode(code));
        }

        var organization = new OrganizationSetup(code, map.Localized("name"), PartReader.Zone(map, "time-zone", TimeZoneInfo.Utc), map.OptionalText("calendar"));
        map.Done();
        return organization;
    }

    /// <summary>The regime: a code of the shipped ones, or a file beside the mapping; null when the mapping names none.</summary>
    public static RegimeText? Regime(YamlMap root, MappingContext context)
    {
        if (root.OptionalText("regime") is not { } name)
        {
            return null;
        }

        var path = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(context.Folder, name)
            : Path.Combine(context.RegimesFolder, Path.GetFileName(name) + ".yaml");
        if (!File.Exists(path))
        {
            root.Add("regime", MappingMessages.NoSuchRegime(name, KnownRegimes(context.RegimesFolder)));
            return null;
        }

        try
        {
            var content = File.ReadAllText(path);
            return new RegimeText(content, RegimeLoader.Parse(content, Path.GetFileName(path)));
        }
        catch (RegimeFileException error)
        {
            root.Add("regime", MappingMessages.RegimeWithErrors(name, error.Errors[0].ToString()));
            return null;
        }
    }

    /// <summary>Whether texts that are longer than what is stored are cut.</summary>
    public static bool CutsLongTexts(YamlMap root) => root.OneOf("longer-text", LongerText, false);

    /// <summary>The conditions that a row must fulfil.</summary>
    public static IReadOnlyList<ValueCondition> Filters(YamlMap root, MappingContext context) =>
        [.. root.Maps("only-rows-where").Select(map => PartReader.Condition(map, context))];

    /// <summary>Reports a code that the regime does not know.</summary>
    public static void CheckKnown(YamlMap map, string key, string what, string value, IReadOnlyCollection<string>? known)
    {
        if (value.Length > 0 && known is { Count: > 0 } && !known.Contains(value))
        {
            map.Add(key, MappingMessages.NotOneOf(what, value, known));
        }
    }

    private static IEnumerable<string> KnownRegimes(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        : [];

    [GeneratedRegex("^[a-z][a-z0-9-]{1,62}$")]
    private static partial Regex OrganizationForm();
}
