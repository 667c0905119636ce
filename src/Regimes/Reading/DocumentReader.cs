using CSat.Domain.Archive;
using CSat.Domain.Calendars;
using CSat.Domain.Documents;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads forms, registers, reports and how long they are kept.</summary>
internal static class DocumentReader
{
    public static DocumentRule Read(YamlMap entry, Names names, DocumentKind otherwise)
    {
        var document = new DocumentRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OneOf("kind", Choices.DocumentKinds, otherwise),
            entry.OptionalText("number"),
            entry.Localized("content"),
            names.RoleCodes(entry, "by"),
            names.RoleCodes(entry, "to"),
            names.RoleCodes(entry, "approved-by"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry))
        {
            Occasion = OccasionReader.Read(entry, names),
        };
        entry.Done();
        return document;
    }

    public static RetentionRule Retention(YamlMap entry, Names names)
    {
        if (!entry.Has("record"))
        {
            entry.Add("record", Messages.Missing("record"));
        }

        var retention = new RetentionRule(
            names.Document(entry, "record") ?? "",
            new Domain.Archive.Retention(Keep(entry)),
            names.Event(entry, "from"),
            names.RoleCodes(entry, "by"),
            Parts.Rules(entry));
        entry.Done();
        return retention;
    }

    private static TimeLimit? Keep(YamlMap entry)
    {
        var period = Parts.Time(entry, "keep");
        if (period is null || Domain.Archive.Retention.IsValid(period))
        {
            return period;
        }

        entry.AddUnreadable("keep", new("保存期以 calendar-days、months 或 years 计。", "Records are kept for calendar-days, months or years."));
        return null;
    }
}
