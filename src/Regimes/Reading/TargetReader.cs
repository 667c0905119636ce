using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads a target.</summary>
internal static class TargetReader
{
    public static TargetRule Read(YamlMap entry, Names names)
    {
        var approvedBy = names.RoleCodes(entry, "approved-by");
        var target = new TargetRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OneOf("measure", Choices.Measures),
            entry.OneOf("operator", Choices.Operators, ThresholdOperator.AtLeast),
            entry.OptionalNumber("value", 0, 100),
            entry.OneOf("method", Choices.Methods, null),
            entry.OptionalWhole("window", 1, 100),
            Per(entry),
            approvedBy.Count > 0 ? approvedBy[0] : null,
            Parts.Rules(entry))
        {
            By = names.RoleCodes(entry, "by"),
            Kinds = SurveyKindReader.References(entry, names.SurveyKinds),
            Consequence = entry.Has("consequence") ? entry.OneOf("consequence", Choices.Consequences) : null,
            ConsequenceText = entry.OptionalLocalized("text"),
        };
        entry.Done();
        if (target is { Value: not null, Method: not null })
        {
            entry.Add(new("value 与 method 只能给出一个。", "Give value or method, not both."));
        }

        if (target.Window is null != target.Method is null)
        {
            entry.Add(new("method 与 window 要一起给出。", "method and window go together."));
        }

        return target;
    }

    private static Cadence? Per(YamlMap entry)
    {
        if (!entry.Has("per"))
        {
            return null;
        }

        var per = entry.OneOf("per", Choices.Cadences);
        if (CadenceRule.PeriodOf(per) is null)
        {
            entry.Add("per", new("per 须为日历周期，如 half-yearly。", "per is a calendar period such as half-yearly."));
        }

        return per;
    }
}
