using CSat.Domain.Text;
using CSat.Domain.Visits;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads visits and return visits.</summary>
internal static class VisitReader
{
    public static VisitRules Read(YamlMap map, Names names)
    {
        var channels = Parts.Names(map, "channels");
        string[] channelCodes = [.. channels.Select(channel => channel.Code)];
        var rules = new VisitRules
        {
            Channels = channels,
            Kinds = Parts.Coded(map, "kinds", entry => Kind(entry, names, channelCodes), required: true),
            Limits = LimitReader.Read(map),
        };
        map.Done();
        return rules;
    }

    private static VisitKind Kind(YamlMap entry, Names names, string[] channels)
    {
        var kind = new VisitKind(
            Parts.Code(entry),
            entry.Localized("name"),
            names.OptionalEvent(entry, "after"),
            DeadlineReader.WindowAfter(entry),
            entry.OneOf("limit", Choices.Firmness, true),
            entry.OptionalWhole("attempts", 1, 100),
            Names.References(entry, "channels", channels, new LocalizedText("渠道", "channel")),
            entry.OptionalLocalized("text"),
            names.RoleCodes(entry, "by"),
            names.Document(entry, "form"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry))
        {
            OnlyIf = OccasionReader.OnlyIf(entry, names),
            CalledBy = OccasionReader.CalledBy(entry, names),
        };
        entry.Done();
        return kind;
    }
}
