using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the whole of a regime file.</summary>
internal static class RegimeReader
{
    private const int Schema = 1;

    public static Regime Read(YamlMap root, string? expectedCode)
    {
        root.Whole("schema", Schema, Schema);
        var code = Parts.Code(root);
        if (expectedCode is not null && code.Length > 0 && code != expectedCode)
        {
            root.Add("code", new($"代码“{code}”应与文件名“{expectedCode}”一致。", $"The code \"{code}\" must equal the file's name \"{expectedCode}\"."));
        }

        var roles = Parts.Coded(root, "roles", Role);
        var roleCodes = roles.Select(role => role.Code).ToHashSet(StringComparer.Ordinal);

        // A scale with errors still defines its code: what refers to it is not wrong as well.
        var scaleCodes = root.Maps("scales").Select(scale => scale.OptionalText("code")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var scales = Parts.Coded(root, "scales", ScaleReader.Read).OfType<Domain.Scoring.Scale>().ToArray();
        var regime = new Regime
        {
            Id = root.Text("id"),
            Code = code,
            Version = root.Text("version"),
            Title = root.Localized("title"),
            Source = root.OptionalLocalized("source"),
            Roles = roles,
            Scales = scales,
            Survey = root.OptionalMap("survey") is { } survey ? SurveyReader.Read(survey, scales, scaleCodes) : null,
            Complaints = root.OptionalMap("complaints") is { } complaints ? ComplaintReader.Read(complaints, roleCodes) : null,
            Targets = Parts.Coded(root, "targets", entry => TargetReader.Read(entry, roleCodes)),
            Presentation = root.OptionalMap("presentation") is { } presentation ? Presentation(presentation) : PresentationRules.Default,
            Meetings = Parts.Coded(root, "meetings", entry => Meeting(entry, roleCodes)),
            Forms = Parts.Coded(root, "forms", Document),
            Reports = Parts.Coded(root, "reports", Document),
            Recorded = Parts.Statements(root, "recorded"),
            Readings = Parts.Coded(root, "readings", Reading, codeKey: "point"),
        };
        root.Done();
        if (regime.Survey is null && regime.Complaints is null)
        {
            root.Add(new("至少需要 survey 或 complaints 之一。", "At least one of survey and complaints is needed."));
        }

        return regime;
    }

    private static RoleRule Role(YamlMap entry)
    {
        var role = new RoleRule(Parts.Code(entry), entry.Localized("name"), entry.OptionalLocalized("duty"), Parts.Rules(entry));
        entry.Done();
        return role;
    }

    private static PresentationRules Presentation(YamlMap entry)
    {
        var rules = new PresentationRules(entry.Whole("suppress-below", 0, 1_000_000), entry.Whole("caution-below", 0, 1_000_000));
        entry.Done();
        if (rules.CautionBelow < rules.SuppressBelow)
        {
            entry.Add("caution-below", new("caution-below 不能小于 suppress-below。", "caution-below cannot be less than suppress-below."));
        }

        return rules;
    }

    private static MeetingRule Meeting(YamlMap entry, HashSet<string> roles)
    {
        var attendees = entry.Scalars("attendees");
        foreach (var attendee in attendees)
        {
            Parts.Reference(attendee, roles, RoleWord);
        }

        var meeting = new MeetingRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.Localized("when"),
            [.. attendees.Select(attendee => attendee.Value)],
            Parts.Rules(entry));
        entry.Done();
        return meeting;
    }

    private static DocumentRule Document(YamlMap entry)
    {
        var document = new DocumentRule(Parts.Code(entry), entry.Localized("name"), entry.Localized("content"), Parts.Rules(entry));
        entry.Done();
        return document;
    }

    private static ReadingNote Reading(YamlMap entry)
    {
        var note = new ReadingNote(entry.Text("point"), entry.Localized("taken"), entry.OptionalLocalized("alternatives"), Parts.Rules(entry));
        entry.Done();
        return note;
    }

    /// <summary>The word for a role in messages.</summary>
    internal static LocalizedText RoleWord { get; } = new("角色", "role");
}
