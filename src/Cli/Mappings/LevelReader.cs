using System.Globalization;
using CSat.Domain.Scoring;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads what the values of item columns mean: numbers or codes of the scale's levels.</summary>
internal static class LevelReader
{
    private static readonly string[] YesWords = ["yes", "y", "true", "1", "是", "有"];
    private static readonly string[] NoWords = ["no", "n", "false", "0", "否", "无"];

    /// <summary>The key <c>levels</c> of a mapping or of one of its items. A scale that every regime has needs none: 0 to 10, and yes or no in words.</summary>
    /// <param name="map">What may hold the key.</param>
    /// <param name="scale">The scale; null where it is not known here.</param>
    /// <param name="common">The mapping's own levels, whose values for not applicable an item has where it names none; null for those themselves.</param>
    public static LevelMapping Read(YamlMap map, Scale? scale, LevelMapping? common)
    {
        var standard = scale is null ? null : Words(scale);
        var levels = map.OptionalMap("levels");
        if (levels is null && standard is null)
        {
            map.Map("levels");
            return new LevelMapping(new Dictionary<string, int>(), new HashSet<string>());
        }

        var notApplicable = (levels is null ? null : PartReader.Values(levels, "not-applicable")) ?? common?.NotApplicable ?? new HashSet<string>(levels is null ? [""] : []);
        if (levels is null)
        {
            return new LevelMapping(standard!, notApplicable);
        }

        var values = PartReader.ValueMap(levels, "values", (child, value) => Level(child, value, scale)) ?? standard;
        if (values is null)
        {
            levels.Map("values");
            values = new Dictionary<string, int>();
        }

        foreach (var both in notApplicable.Where(values.ContainsKey))
        {
            levels.Add("not-applicable", MappingMessages.LevelTwice(both));
        }

        levels.Done();
        return new LevelMapping(values, notApplicable);
    }

    private static Dictionary<string, int>? Words(Scale scale)
    {
        if (scale == StandardScales.Recommendation)
        {
            return scale.Levels.ToDictionary(level => level.Code, level => (int)level.Value, StringComparer.Ordinal);
        }

        return scale == StandardScales.YesNo
            ? scale.Levels.SelectMany(level => (level.Satisfied ? YesWords : NoWords).Select(word => (word, level.Value))).ToDictionary(pair => pair.word, pair => (int)pair.Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    // Codes go before numbers: on the scale of recommendation the code "9" is the level 10.
    private static int Level(YamlMap map, string key, Scale? scale)
    {
        var text = map.Text(key);
        if (scale is null)
        {
            return map.Whole(key, 1, short.MaxValue);
        }

        var found = scale.Find(text) ?? scale.Levels.FirstOrDefault(level => level.Value.ToString(CultureInfo.InvariantCulture) == text);
        if (found is null)
        {
            map.Add(key, MappingMessages.NotOneOf("level", text, [.. scale.Levels.Select(level => level.Code)]));
        }

        return found?.Value ?? 1;
    }
}
