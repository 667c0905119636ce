using System.Globalization;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the survey part of a regime.</summary>
internal static class SurveyReader
{
    private const decimal MostForms = 100_000_000;

    public static SurveyRules Read(YamlMap map, IReadOnlyList<Scale> scales, IReadOnlyCollection<string> scaleCodes)
    {
        var used = map.Scalars("scales");
        foreach (var scale in used)
        {
            Parts.Reference(scale, scaleCodes, new("量表", "scale"));
        }

        var (raters, raterRules) = Raters(map);
        var (window, windowRules) = Window(map);
        var rules = new SurveyRules
        {
            Scales = [.. used.Select(scale => scale.Value)],
            Kinds = Parts.Coded(map, "kinds", Kind, required: true),
            Raters = raters,
            RaterRules = raterRules,
            Blend = map.OptionalMap("blend") is { } blend ? Blend(blend) : null,
            MinimumReturned = Parts.Limit(map, "minimum-returned", MostForms),
            MinimumCompetitorForms = Parts.Limit(map, "minimum-competitor-forms", MostForms),
            MinimumReturnRate = Parts.Limit(map, "minimum-return-rate", 100),
            ReturnWindow = window,
            ReturnWindowRules = windowRules,
            Topics = Parts.Coded(map, "topics", entry => Topic(entry, scales)),
            Grades = Grades(map),
            Triggers = Parts.Coded(map, "triggers", Trigger),
        };
        map.Done();
        return rules;
    }

    private static SurveyKind Kind(YamlMap entry)
    {
        var kind = new SurveyKind(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OneOf("cadence", Choices.Cadences),
            entry.OptionalText("customers"),
            entry.Flag("routine", true),
            Parts.Rules(entry));
        entry.Done();
        return kind;
    }

    private static (RaterPolicy Policy, IReadOnlyList<string> Rules) Raters(YamlMap map)
    {
        if (map.OptionalMap("raters") is not { } entry)
        {
            return (RaterPolicy.Default, []);
        }

        var policy = new RaterPolicy(Respondents(entry, "self"), Respondents(entry, "surveyed"), Respondents(entry, "competitor"));
        var rules = Parts.Rules(entry);
        entry.Done();
        if (policy.Self.Intersect(policy.Surveyed.Union(policy.Competitor)).Any())
        {
            entry.Add(new("自评者不能同时计入调查评价或竞争对手评价。", "A self-rater cannot count in the surveyed or competitor part as well."));
        }

        return (policy, rules);
    }

    private static RespondentKind[] Respondents(YamlMap entry, string key)
    {
        var kinds = new List<RespondentKind>();
        foreach (var word in entry.Scalars(key))
        {
            if (Choices.Respondents.TryGetValue(word.Value, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                Parts.Reference(word, [.. Choices.Respondents.Keys], new("评价者", "respondent"));
            }
        }

        return [.. kinds];
    }

    private static BlendRule Blend(YamlMap entry)
    {
        var blend = new BlendRule(entry.Number("self", 0, 100), entry.Number("surveyed", 0, 100), Parts.Rules(entry));
        entry.Done();
        if (blend.SelfPercent + blend.SurveyedPercent != 100)
        {
            entry.Add(new(
                $"self 与 surveyed 之和应为 100，现为 {blend.SelfPercent + blend.SurveyedPercent}。",
                $"self and surveyed must sum to 100, not {blend.SelfPercent + blend.SurveyedPercent}."));
        }

        return blend;
    }

    private static (Domain.Calendars.TimeLimit? Window, IReadOnlyList<string> Rules) Window(YamlMap map)
    {
        if (map.OptionalMap("return-window") is not { } entry)
        {
            return (null, []);
        }

        var window = Parts.Time(entry, "within");
        if (!entry.Has("within"))
        {
            entry.Add("within", Messages.Missing("within"));
        }

        var rules = Parts.Rules(entry);
        entry.Done();
        return (window, rules);
    }

    private static TopicRule Topic(YamlMap entry, IReadOnlyList<Scale> scales)
    {
        var criteria = new Dictionary<short, LocalizedText>();
        if (entry.OptionalMap("criteria") is { } levels)
        {
            var known = scales.SelectMany(scale => scale.Levels).Select(level => level.Value).ToHashSet();
            foreach (var key in levels.Keys)
            {
                if (short.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && known.Contains(value))
                {
                    criteria[value] = levels.Localized(key);
                }
            }

            levels.Done();
        }

        var topic = new TopicRule(Parts.Code(entry), entry.Localized("name"), criteria, Parts.Rules(entry));
        entry.Done();
        return topic;
    }

    private static List<GradeBand> Grades(YamlMap map)
    {
        var bands = new List<GradeBand>();
        foreach (var entry in map.Maps("grades"))
        {
            var band = new GradeBand(entry.Text("code"), entry.Localized("name"), entry.Number("from", 0, 100), entry.Number("to", 0, 100), Parts.Rules(entry));
            entry.Done();
            if (band.To < band.From)
            {
                entry.Add("to", new("to 不能小于 from。", "to cannot be less than from."));
            }

            if (bands.FirstOrDefault(other => band.From <= other.To && other.From <= band.To) is { } overlapping)
            {
                entry.Add(new($"等级“{band.Code}”与“{overlapping.Code}”重叠。", $"The grade \"{band.Code}\" overlaps \"{overlapping.Code}\"."));
            }

            bands.Add(band);
        }

        return bands;
    }

    private static TriggerRule Trigger(YamlMap entry)
    {
        var trigger = new TriggerRule(
            Parts.Code(entry),
            entry.OneOf("measure", Choices.Measures),
            Parts.ConditionAt(entry, "when", 0, MostForms),
            entry.Localized("action"),
            Parts.Rules(entry));
        entry.Done();
        return trigger;
    }
}
