using CSat.Domain.Incentives;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads rewards and penalties.</summary>
internal static class IncentiveReader
{
    private const decimal Most = 100_000_000;

    public static IncentiveRule Read(YamlMap entry, Names names)
    {
        var incentive = new IncentiveRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            Terms(entry, names),
            names.RoleCodes(entry, "by"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry))
        {
            Sense = entry.Has("sense") ? entry.OneOf("sense", Choices.Senses) : null,
            For = names.RoleCodes(entry, "for"),
        };
        entry.Done();
        return incentive;
    }

    private static IncentiveTerms? Terms(YamlMap entry, Names names)
    {
        IncentiveTerms?[] given =
        [
            SurveyPartReader.Optional(entry, "each", Each),
            SurveyPartReader.Optional(entry, "step", Step),
            SurveyPartReader.Optional(entry, "range", Range),
            SurveyPartReader.Optional(entry, "tally", tally => Tally(tally, names)),
        ];
        var terms = given.OfType<IncentiveTerms>().ToArray();
        if (terms.Length > 1)
        {
            entry.Add(new("each、step、range、tally 最多给出一个。", "Give one of each, step, range and tally at most."));
        }

        return terms.FirstOrDefault();
    }

    private static CountTerms Each(YamlMap entry) => new(entry.Number("amount", -Most, Most), entry.Text("unit"));

    private static StepTerms Step(YamlMap entry) => new(
        entry.Number("neutral", 0, 100),
        entry.Number("points", 0.01m, 100),
        entry.Number("amount", 0, Most),
        entry.Flag("complete-only", true),
        entry.Text("unit"));

    private static RangeTerms Range(YamlMap entry)
    {
        var range = new RangeTerms(entry.Number("from", 0, Most), entry.Number("to", 0, Most), entry.Text("unit"));
        if (range.To < range.From)
        {
            entry.Add("to", new("to 不能小于 from。", "to cannot be less than from."));
        }

        return range;
    }

    private static TallyTerms Tally(YamlMap entry, Names names)
    {
        if (entry.Find("level") is YamlScalar level)
        {
            Parts.Reference(level, names.Levels, new LocalizedText("等级", "level"));
        }

        return new(Parts.Condition(entry, 0, Most), entry.OneOf("per", Choices.Cadences), entry.OptionalText("level"));
    }
}
