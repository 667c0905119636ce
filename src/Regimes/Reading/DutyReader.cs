using CSat.Domain.Duties;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads what somebody has to do: duties, notices, trainings, approvals, steps.</summary>
internal static class DutyReader
{
    /// <summary>Reads a list of them.</summary>
    /// <param name="map">The entry that holds the list.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="names">What the file defines.</param>
    /// <param name="required">Whether the list must be there.</param>
    /// <param name="ofSurvey">Whether they belong to the survey and may be for some of its kinds only.</param>
    /// <param name="ofNotices">Whether they are notices, which may have parts and come before a round.</param>
    /// <param name="declared">Whether they are discipline that surveyors may have to declare.</param>
    public static IReadOnlyList<DutyRule> Read(YamlMap map, string key, Names names, bool required = false, bool ofSurvey = false, bool ofNotices = false, bool declared = false)
    {
        var earlier = new List<string>();
        return Parts.Coded(
            map,
            key,
            entry =>
            {
                var duty = Read(entry, names, earlier, ofSurvey, ofNotices, declared);
                earlier.Add(duty.Code);
                return duty;
            },
            required);
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="names">What the file defines.</param>
    /// <param name="earlier">The codes of its list that stand above it, to one of which it may lead back.</param>
    /// <param name="ofSurvey">Whether it belongs to the survey and may be for some of its kinds only.</param>
    /// <param name="ofNotices">Whether it is a notice, which may have parts and come before a round.</param>
    /// <param name="declared">Whether it is discipline that surveyors may have to declare.</param>
    public static DutyRule Read(YamlMap entry, Names names, IReadOnlyCollection<string> earlier, bool ofSurvey = false, bool ofNotices = false, bool declared = false)
    {
        var duty = new DutyRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            names.RoleCodes(entry, "by"),
            ScheduleReader.Optional(entry),
            BackTo(entry, earlier),
            Parts.Rules(entry))
        {
            Hard = entry.OneOf("limit", Choices.Firmness, true),
            Occasion = OccasionReader.Read(entry, names),
            Requires = ofNotices ? PartsOf(entry) : [],
            Enclosed = ofNotices ? Names.References(entry, "enclosed", names.Documents, new LocalizedText("表单或报告", "form or report")) : [],
            Audience = ofNotices && entry.Has("audience") ? entry.OneOf("audience", Choices.NoticeAudiences) : null,
            BeforeRound = ofNotices && entry.Has("before") && entry.OneOf("before", Choices.NoticeMoments),
            Declared = declared && entry.Flag("declared", false),
            Kinds = ofSurvey ? SurveyKindReader.References(entry, names.SurveyKinds) : [],
        };
        entry.Done();
        return duty;
    }

    private static List<NoticePart> PartsOf(YamlMap entry)
    {
        var parts = new List<NoticePart>();
        foreach (var word in entry.Scalars("requires"))
        {
            Parts.Reference(word, [.. Choices.NoticeParts.Keys], new("通知的内容", "part of a notice"));
            if (Choices.NoticeParts.TryGetValue(word.Value, out var part))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static string? BackTo(YamlMap entry, IReadOnlyCollection<string> earlier)
    {
        if (entry.Find("back-to") is YamlScalar step)
        {
            Parts.Reference(step, earlier, new LocalizedText("前面的步骤", "earlier step"));
        }

        return entry.OptionalText("back-to");
    }
}
