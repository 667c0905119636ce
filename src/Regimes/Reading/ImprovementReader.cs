using CSat.Domain.Improvement;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads corrective and preventive actions.</summary>
internal static class ImprovementReader
{
    public static ImprovementRules Read(YamlMap map, Names names)
    {
        var rules = new ImprovementRules
        {
            Steps = DutyReader.Read(map, "steps", names, required: true),
            Deadlines = DeadlineReader.Read(map, "deadlines", names),
            Effect = SurveyPartReader.Optional(map, "effect", entry => Effect(entry, names)),
        };
        map.Done();
        return rules;
    }

    private static EffectRule Effect(YamlMap entry, Names names) => new(
        entry.Flag("by-next-survey", false),
        names.RoleCodes(entry, "confirmed-by"),
        entry.OptionalLocalized("text"),
        Parts.Rules(entry));
}
