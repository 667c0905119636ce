using System.Text.RegularExpressions;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Coverage;

/// <summary>Finds the entries of regime files, whatever their section, by their <c>rule</c>.</summary>
public static partial class RegimeEntries
{
    private static readonly string[] CodeKeys = ["code", "record", "point", "kind"];

    /// <summary>The keys whose presence makes an entry one that a function judges by. Keys whose value may mean "no number" are looked at by themselves.</summary>
    private static readonly HashSet<string> Computing =
    [
        "due", "within", "at-least", "more-than", "at-most", "less-than", "keep", "each", "step", "range", "tally", "self", "required-return-rate", "weight",
        "forced", "value", "method", "confirmed-by", "customer-must-be-satisfied", "override-by", "most", "attempts", "digits", "when", "collected-by-surveyed",
        "exclude-false", "contents", "levels", "written", "target", "by-next-survey", "from",
    ];

    private static readonly string[] NoPeriod = ["as-needed", "per-event", "to-be-set"];

    /// <summary>The entries of every regime file of a folder, in the order of the files and their lines.</summary>
    /// <exception cref="RegimeFileException">Some file is not readable as YAML.</exception>
    public static IReadOnlyList<RegimeEntry> OfFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Of)];

    private static List<RegimeEntry> Of(string path)
    {
        var document = YamlDocument.Load(path);
        document.ThrowIfErrors();
        var entries = new List<RegimeEntry>();
        Collect(document.Root, Path.GetFileNameWithoutExtension(path), entries);
        return entries;
    }

    private static void Collect(YamlNode node, string file, List<RegimeEntry> entries)
    {
        switch (node)
        {
            case YamlMap map:
                if (map.Find("rule") is not null)
                {
                    entries.Add(Entry(map, file));
                }

                foreach (var child in map.Keys.Select(map.Find).OfType<YamlNode>())
                {
                    Collect(child, file, entries);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Collect(item, file, entries);
                }

                break;
        }
    }

    private static RegimeEntry Entry(YamlMap map, string file)
    {
        var section = Index().Replace(map.Path, "");
        var code = CodeKeys.Select(key => (map.Find(key) as YamlScalar)?.Value).FirstOrDefault(value => value is not null) ?? "";
        return new(file, section, code, map.Line, Computes(map, section), map.Texts("rule")) { Measure = (map.Find("measure") as YamlScalar)?.Value };
    }

    // In a meeting "when" is a text; readings and recorded sentences never compute.
    private static bool Computes(YamlMap map, string section)
    {
        if (section is "readings" or "recorded")
        {
            return false;
        }

        var cadence = (map.Find("cadence") as YamlScalar)?.Value;
        return (cadence is not null && !NoPeriod.Contains(cadence))
            || section is "survey.focus" or "survey.trends" or "complaints.closure"
            || map.Keys.Any(key => Computing.Contains(key) && !(key == "when" && section == "meetings"));
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
