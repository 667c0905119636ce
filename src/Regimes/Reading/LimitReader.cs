using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads limits on counts and rates.</summary>
internal static class LimitReader
{
    private const decimal MostForms = 100_000_000;

    public static IReadOnlyList<LimitRule> Read(YamlMap map, string key = "limits")
    {
        var limits = new List<LimitRule>();
        var kinds = Names.Codes(map, "kinds");
        return Parts.Coded(map, key, entry =>
        {
            var limit = Limit(entry, kinds);
            if (limits.FirstOrDefault(other => LookAtTheSame(other, limit) && !CanBothHold(other.Threshold, limit.Threshold)) is { } conflicting)
            {
                entry.Add(new($"与“{conflicting.Code}”矛盾：两个条件不能同时满足。", $"It contradicts \"{conflicting.Code}\": both conditions cannot hold."));
            }

            limits.Add(limit);
            return limit;
        });
    }

    /// <summary>Whether some value fulfils both conditions.</summary>
    internal static bool CanBothHold(Threshold one, Threshold other)
    {
        if (IsLower(one) == IsLower(other))
        {
            return true;
        }

        var (lower, upper) = IsLower(one) ? (one, other) : (other, one);
        return lower.Limit < upper.Limit
            || (lower.Limit == upper.Limit && lower.Operator == ThresholdOperator.AtLeast && upper.Operator == ThresholdOperator.AtMost);
    }

    private static bool LookAtTheSame(LimitRule one, LimitRule other) =>
        one.Measure == other.Measure && one.Per == other.Per
        && (one.Kinds.Count == 0 || other.Kinds.Count == 0 || one.Kinds.Intersect(other.Kinds).Any());

    private static bool IsLower(Threshold threshold) => threshold.Operator is ThresholdOperator.AtLeast or ThresholdOperator.MoreThan;

    private static LimitRule Limit(YamlMap entry, HashSet<string> kinds)
    {
        var measure = entry.OneOf("measure", Choices.LimitMeasures);
        var limit = new LimitRule(
            Parts.Code(entry),
            entry.Localized("name"),
            measure,
            Parts.Condition(entry, 0, IsCount(measure) ? MostForms : 100),
            Names.References(entry, "kinds", kinds, new LocalizedText("种类", "kind")),
            entry.Has("per") ? entry.OneOf("per", Choices.Cadences) : null,
            entry.OneOf("limit", Choices.Firmness, true),
            entry.OneOf("consequence", Choices.Consequences),
            entry.OptionalLocalized("text"),
            Parts.Rules(entry))
        {
            Base = Base(entry, measure),
        };
        entry.Done();
        return limit;
    }

    private static LimitBase? Base(YamlMap entry, LimitMeasure measure)
    {
        LimitBase? usual = measure switch
        {
            LimitMeasure.DistributionRate => LimitBase.OccupiedHouseholds,
            LimitMeasure.SurveyedShare or LimitMeasure.VisitShare => LimitBase.ResidentHouseholds,
            _ => null,
        };
        if (!entry.Has("base"))
        {
            return usual;
        }

        if (usual is null)
        {
            entry.Add("base", new("base 只用于发放率、调查面和走访率。", "base is for the distribution rate, the surveyed share and the visit share."));
        }

        return entry.OneOf("base", Choices.LimitBases);
    }

    private static bool IsCount(LimitMeasure measure) => measure is LimitMeasure.ReturnedForms or LimitMeasure.CompetitorForms or LimitMeasure.SentForms;
}
