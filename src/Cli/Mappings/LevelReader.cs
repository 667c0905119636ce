using System.Globalization;
using CSat.Domain.Scoring;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads what the values of item columns mean: numbers or codes of the scale's levels.</summary>
internal static class LevelReader
{
    public static LevelMapping Read(YamlMap map, Scale? scale)
    {
        var values = PartReader.ValueMap(map, "values", (child, value) => Level(child, value, scale));
        if (values is null)
        {
            map.Map("values");
            values = new Dictionary<string, int>();
        }

        var notApplicable = PartReader.Values(map, "not-applicable") ?? new HashSet<string>();
        foreach (var both in notApplicable.Where(values.ContainsKey))
        {
            map.Add("not-applicable", MappingMessages.LevelTwice(both));
        }

        map.Done();
        return new LevelMapping(values, notApplicable);
    }

    private static int Level(YamlMap map, string key, Scale? scale)
    {
        var text = map.Text(key);
        if (scale is null)
        {
            return map.Whole(key, 1, short.MaxValue);
        }

        foreach (var level in scale.Levels)
        {
            if (level.Code == text || level.Value.ToString(CultureInfo.InvariantCulture) == text)
            {
                return level.Value;
            }
        }

        map.Add(key, MappingMessages.NotOneOf("level", text, [.. scale.Levels.Select(level => level.Code)]));
        return 1;
    }
}
