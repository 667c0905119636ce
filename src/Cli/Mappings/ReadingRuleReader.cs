using CSat.Cli.Sources;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads what a mapping says about how its file is read.</summary>
internal static class ReadingRuleReader
{
    private static readonly Dictionary<string, char> Separators = new()
    {
        [","] = ',', [";"] = ';', ["|"] = '|', ["tab"] = '\t', ["\t"] = '\t', ["comma"] = ',', ["semicolon"] = ';',
    };

    /// <summary>What a row does that lacks fields at its end of columns that the mapping uses.</summary>
    public static IReadOnlyDictionary<string, bool> ShortRows { get; } = new Dictionary<string, bool> { ["refuse"] = false, ["empty"] = true };

    /// <summary>How the file is read.</summary>
    public static ReadingRule Read(YamlMap root)
    {
        var encoding = root.OptionalText("encoding");
        if (encoding is not null && !FileEncoding.IsKnown(encoding))
        {
            root.Add("encoding", MappingMessages.NoSuchEncoding(encoding));
            encoding = null;
        }

        return new ReadingRule(
            encoding,
            root.Has("separator") ? root.OneOf("separator", Separators) : null,
            root.OptionalText("sheet"),
            root.OptionalWhole("skip-lines", 0, 1_000) ?? 0,
            root.OptionalWhole("header-rows", 1, 100) ?? 1);
    }
}
