using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the kinds of survey.</summary>
internal static class SurveyKindReader
{
    public static SurveyKind Read(YamlMap entry, Names names, IReadOnlyCollection<string> channels)
    {
        var (notBefore, within) = DeadlineReader.Window(entry);
        var kind = new SurveyKind(
            Parts.Code(entry),
            entry.Localized("name"),
            ScheduleReader.Required(entry),
            entry.OneOf("audience", Choices.Audiences, SurveyAudience.Customers),
            entry.OptionalText("customers"),
            entry.Flag("routine", true),
            names.OptionalEvent(entry, "after"),
            notBefore,
            within,
            Names.References(entry, "channels", channels, new LocalizedText("渠道", "channel")),
            names.RoleCodes(entry, "by"),
            entry.Flag("collected-by-surveyed", true),
            names.Document(entry, "form"),
            Parts.Rules(entry));
        entry.Done();
        if (kind.After is null && (notBefore ?? within) is not null)
        {
            entry.Add("after", new("not-before 和 within 需要 after：自哪个事件起算。", "not-before and within need after: the event they are counted from."));
        }

        return kind;
    }
}
