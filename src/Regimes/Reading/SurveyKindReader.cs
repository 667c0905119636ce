using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the kinds of survey.</summary>
internal static class SurveyKindReader
{
    public static SurveyKind Read(YamlMap entry, Names names, IReadOnlyCollection<string> channels)
    {
        var kind = new SurveyKind(
            Parts.Code(entry),
            entry.Localized("name"),
            ScheduleReader.Required(entry),
            entry.OneOf("audience", Choices.Audiences, SurveyAudience.Customers),
            entry.OptionalText("customers"),
            entry.Flag("routine", true),
            names.OptionalEvent(entry, "after"),
            DeadlineReader.WindowAfter(entry),
            Names.References(entry, "channels", channels, new LocalizedText("渠道", "channel")),
            names.RoleCodes(entry, "by"),
            entry.Flag("collected-by-surveyed", true),
            names.Document(entry, "form"),
            Parts.Rules(entry))
        {
            Hard = entry.OneOf("limit", Choices.Firmness, true),
            Attempts = entry.OptionalWhole("attempts", 1, 100),
        };
        entry.Done();
        return kind;
    }

    /// <summary>The survey kinds that an entry is for; empty for all.</summary>
    public static IReadOnlyList<string> References(YamlMap entry, IReadOnlyCollection<string> kinds) =>
        Names.References(entry, "kinds", kinds, new LocalizedText("调查种类", "survey kind"));
}
