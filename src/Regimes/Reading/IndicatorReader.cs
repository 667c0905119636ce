using CSat.Domain.Indicators;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads operational indicators.</summary>
internal static class IndicatorReader
{
    public static IndicatorRule Read(YamlMap entry, Names names)
    {
        var indicator = new IndicatorRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            entry.OptionalText("unit"),
            entry.Has("better") ? entry.OneOf("better", Choices.Directions) : (Better?)null,
            entry.OptionalMap("target") is { } target ? Target(target) : null,
            names.RoleCodes(entry, "by"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry))
        {
            Consequence = entry.Has("consequence") ? entry.OneOf("consequence", Choices.Consequences) : null,
            Perceived = entry.Has("perceived") ? entry.OneOf("perceived", Choices.PerceivedParts) : null,
        };
        entry.Done();
        return indicator;
    }

    private static Domain.Scoring.Threshold Target(YamlMap entry)
    {
        var condition = Parts.Condition(entry, 0, 1_000_000_000);
        entry.Done();
        return condition;
    }
}
