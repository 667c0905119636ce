using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the survey part of a regime.</summary>
internal static class SurveyReader
{
    public static SurveyRules Read(YamlMap map, IReadOnlyList<Scale> scales, Names names)
    {
        var channels = Parts.Names(map, "channels");
        var kindCodes = Names.Codes(map, "kinds");
        var moduleCodes = Names.Codes(map, "modules");
        string[] channelCodes = [.. channels.Select(channel => channel.Code)];
        var (window, windowRules) = ReturnWindow(map);
        var rules = new SurveyRules
        {
            Scales = Names.References(map, "scales", names.Scales, new("量表", "scale")),
            Kinds = Parts.Coded(map, "kinds", entry => SurveyKindReader.Read(entry, names, channelCodes), required: true),
            Populations = DutyReader.Read(map, "populations", names, ofSurvey: true),
            Sampling = SurveyPartReader.Optional(map, "sampling", entry => SurveyPartReader.Sampling(entry, kindCodes)),
            Channels = channels,
            Raters = RaterReader.Read(map),
            Blend = SurveyPartReader.Optional(map, "blend", SurveyPartReader.Blend),
            Limits = LimitReader.Read(map),
            ReturnWindow = window,
            ReturnWindowRules = windowRules,
            Plan = SurveyPartReader.Optional(map, "plan", entry => SurveyPartReader.Plan(entry, names)),
            Questionnaire = SurveyPartReader.Optional(map, "questionnaire", entry => SurveyPartReader.Questionnaire(entry, names, kindCodes)),
            Verification = SurveyPartReader.Optional(map, "verification", entry => SurveyPartReader.Verification(entry, names)),
            Penalty = SurveyPartReader.Optional(map, "penalty", SurveyPartReader.Penalty),
            Modules = SurveyPartReader.Modules(map, names),
            Topics = Parts.Coded(map, "topics", entry => Topic(entry, scales, kindCodes, moduleCodes)),
            Grades = GradeReader.Bands(map, "grades"),
            Triggers = Parts.Coded(map, "triggers", Trigger),
            LevelShares = map.OptionalMap("level-shares") is { } shares ? Parts.Statement(shares) : null,
            Contacts = Parts.Coded(map, "contacts", entry => SurveyPartReader.Contact(entry, kindCodes)),
            Classes = Parts.Coded(map, "classes", entry => SurveyPartReader.FormClass(entry, kindCodes)),
            Focus = [.. map.Maps("focus").Select(SurveyPartReader.Focus)],
            Trends = Parts.Coded(map, "trends", SurveyPartReader.Trend),
            Routing = Parts.Coded(map, "routing", entry => SurveyPartReader.Routing(entry, names)),
            Deadlines = DeadlineReader.Read(map, "deadlines", names, ofSurvey: true),
            Steps = DutyReader.Read(map, "steps", names, ofSurvey: true),
            Discipline = DutyReader.Read(map, "discipline", names, ofSurvey: true, declared: true),
        };
        map.Done();
        return rules;
    }

    private static (TimeLimit? Window, IReadOnlyList<string> Rules) ReturnWindow(YamlMap map)
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

    private static TopicRule Topic(YamlMap entry, IReadOnlyList<Scale> scales, HashSet<string> kinds, HashSet<string> modules)
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

        if (entry.Find("module") is YamlScalar module)
        {
            Parts.Reference(module, modules, new LocalizedText("模块", "module"));
        }

        var topic = new TopicRule(
            Parts.Code(entry), entry.Localized("name"), criteria, SurveyKindReader.References(entry, kinds), entry.OptionalText("module"), Parts.Rules(entry));
        entry.Done();
        return topic;
    }

    private static TriggerRule Trigger(YamlMap entry)
    {
        var measure = entry.OneOf("measure", Choices.Measures);
        var trigger = new TriggerRule(
            Parts.Code(entry),
            measure,
            Parts.ConditionAt(entry, "when", 0, measure == SatisfactionMeasure.Comments ? 1_000_000 : 100),
            entry.Localized("action"),
            Parts.Rules(entry));
        entry.Done();
        return trigger;
    }
}
