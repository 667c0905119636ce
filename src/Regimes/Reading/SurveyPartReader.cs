using CSat.Domain.Findings;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the smaller parts of the survey rules.</summary>
internal static class SurveyPartReader
{
    /// <summary>Who may be forced into a sample.</summary>
    private static readonly string[] ForcedMembers = ["complainants"];

    public static T? Optional<T>(YamlMap map, string key, Func<YamlMap, T> read)
        where T : class
    {
        if (map.OptionalMap(key) is not { } entry)
        {
            return null;
        }

        var part = read(entry);
        entry.Done();
        return part;
    }

    public static SamplingRule Sampling(YamlMap entry, IReadOnlyCollection<string> kinds) => new(
        entry.OneOf("method", Choices.SamplingMethods),
        Names.References(entry, "forced", ForcedMembers, new LocalizedText("必选对象", "forced member")),
        entry.OptionalLocalized("text"),
        Parts.Rules(entry))
    {
        Hard = entry.OneOf("limit", Choices.Firmness, true),
        Kinds = SurveyKindReader.References(entry, kinds),
    };

    public static ContactLine Contact(YamlMap entry, IReadOnlyCollection<string> kinds)
    {
        var contact = new ContactLine(Parts.Code(entry), entry.Localized("name"), entry.Text("number"), SurveyKindReader.References(entry, kinds), Parts.Rules(entry));
        entry.Done();
        return contact;
    }

    public static FormClassRule FormClass(YamlMap entry, IReadOnlyCollection<string> kinds)
    {
        var rule = new FormClassRule(
            Parts.Code(entry),
            entry.Localized("name"),
            Parts.Coded(entry, "values", value =>
            {
                var one = new FormClassValue(Parts.Code(value), value.Localized("name"), value.Flag("main", false), value.Flag("included", false));
                value.Done();
                return one;
            }),
            SurveyKindReader.References(entry, kinds),
            Parts.Rules(entry));
        entry.Done();
        return rule;
    }

    public static BlendRule Blend(YamlMap entry)
    {
        var blend = new BlendRule(entry.Number("self", 0, 100), entry.Number("surveyed", 0, 100), Parts.Rules(entry));
        if (blend.SelfPercent + blend.SurveyedPercent != 100)
        {
            entry.Add(new(
                $"self 与 surveyed 之和应为 100，现为 {blend.SelfPercent + blend.SurveyedPercent}。",
                $"self and surveyed must sum to 100, not {blend.SelfPercent + blend.SurveyedPercent}."));
        }

        return blend;
    }

    public static PlanRule Plan(YamlMap entry, Names names) => new(
        Parts.Names(entry, "contents", withRequired: true),
        names.RoleCodes(entry, "by"),
        names.RoleCodes(entry, "approved-by"),
        ScheduleReader.Optional(entry),
        Parts.Rules(entry))
    {
        IssuedTo = names.RoleCodes(entry, "issued-to"),
    };

    public static QuestionnaireRule Questionnaire(YamlMap entry, Names names, IReadOnlyCollection<string> kinds) => new(
        names.RoleCodes(entry, "approved-by"),
        names.RoleCodes(entry, "decided-by"),
        entry.Flag("purpose-and-focus", false),
        Parts.Names(entry, "comment-fields"),
        entry.OptionalNumber("points", 0, 1000),
        SurveyKindReader.References(entry, kinds),
        Parts.Rules(entry));

    public static VerificationRule Verification(YamlMap entry, Names names) => new(
        entry.Flag("exclude-false", false),
        entry.OptionalLocalized("text"),
        names.RoleCodes(entry, "by"),
        Parts.Rules(entry));

    public static PenaltyRule Penalty(YamlMap entry) => new(
        entry.Number("required-return-rate", 0, 100),
        entry.Number("deduction-per-point", 0, 100),
        entry.Flag("whole-points-only", false),
        Parts.Rules(entry));

    public static IReadOnlyList<ModuleRule> Modules(YamlMap map, Names names)
    {
        var kinds = Names.Codes(map, "kinds");
        var modules = Parts.Coded(map, "modules", entry =>
        {
            var module = new ModuleRule(
                Parts.Code(entry),
                entry.Localized("name"),
                entry.OptionalNumber("weight", 0, 100),
                entry.Has("target") ? Parts.ConditionAt(entry, "target", 0, 100) : null,
                names.Document(entry, "form"),
                entry.OptionalLocalized("content"),
                names.RoleCodes(entry, "by"),
                SurveyKindReader.References(entry, kinds),
                Parts.Rules(entry));
            entry.Done();
            return module;
        });
        var weights = modules.Select(module => module.Weight).OfType<decimal>().ToArray();
        if (weights.Length > 0 && (weights.Length < modules.Count || weights.Sum() != 100))
        {
            map.Add("modules", new(
                $"各模块的 weight 要么都不写（由组织设定），要么合计 100，现为 {weights.Sum()}。",
                $"The weights of the modules are all missing (the organisation sets them) or sum to 100, not {weights.Sum()}."));
        }

        return modules;
    }

    public static FocusRule Focus(YamlMap entry)
    {
        var focus = new FocusRule(entry.OneOf("kind", Choices.FocusKinds), entry.Localized("action"), Parts.Rules(entry));
        entry.Done();
        return focus;
    }

    public static TrendRule Trend(YamlMap entry)
    {
        var trend = new TrendRule(Parts.Code(entry), entry.OneOf("by", Choices.TrendSubjects), entry.OptionalLocalized("when-fallen"), Parts.Rules(entry))
        {
            Measure = entry.OneOf("measure", Choices.TrendMeasures, TrendMeasure.Degree),
        };
        if (entry.Has("measure") && trend.By != TrendSubject.Total)
        {
            entry.Add("measure", new("measure 只用于总体（by: total）。", "measure is for the whole alone (by: total)."));
        }

        entry.Done();
        return trend;
    }

    public static RoutingRule Routing(YamlMap entry, Names names)
    {
        var routing = new RoutingRule(Parts.Code(entry), entry.Localized("name"), names.RoleCodes(entry, "to"), Parts.Rules(entry));
        entry.Done();
        if (routing.To.Count == 0)
        {
            entry.Add("to", Messages.Missing("to"));
        }

        return routing;
    }
}
