using CSat.Domain.Responses;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads who fills in which form.</summary>
internal static class RaterReader
{
    public static RaterPolicy Read(YamlMap map)
    {
        if (map.OptionalMap("raters") is not { } entry)
        {
            return RaterPolicy.Default;
        }

        var policy = new RaterPolicy(Respondents(entry, "self"), Respondents(entry, "surveyed"), Respondents(entry, "competitor")) { Rules = Parts.Rules(entry) };
        entry.Done();
        if (policy.Self.Intersect(policy.Surveyed.Union(policy.Competitor)).Any())
        {
            entry.Add(new("自评者不能同时计入调查评价或竞争对手评价。", "A self-rater cannot count in the surveyed or competitor part as well."));
        }

        return policy;
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
}
