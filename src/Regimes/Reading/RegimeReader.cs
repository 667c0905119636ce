using CSat.Domain.Customers;
using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Meetings;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the whole of a regime file.</summary>
internal static class RegimeReader
{
    /// <summary>The schema that files are adopted in.</summary>
    public const int Schema = 1;

    public static Regime Read(YamlMap root, string? expectedCode)
    {
        root.Whole("schema", Schema, Schema);
        var code = Parts.Code(root);
        if (expectedCode is not null && code.Length > 0 && code != expectedCode)
        {
            root.Add("code", new($"代码“{code}”应与文件名“{expectedCode}”一致。", $"The code \"{code}\" must equal the file's name \"{expectedCode}\"."));
        }

        var names = Names.Of(root);
        Scale[] scales = [.. Parts.Coded(root, "scales", ScaleReader.Read).OfType<Scale>()];
        var regime = new Regime
        {
            Id = root.Text("id"),
            Code = code,
            Version = root.Text("version"),
            Title = root.Localized("title"),
            Source = root.OptionalLocalized("source"),
            Calendar = root.OptionalText("calendar"),
            Roles = Parts.Coded(root, "roles", Role),
            Events = Parts.Names(root, "events"),
            Scales = scales,
            Survey = root.OptionalMap("survey") is { } survey ? SurveyReader.Read(survey, scales, names) : null,
            Complaints = root.OptionalMap("complaints") is { } complaints ? ComplaintReader.Read(complaints, names) : null,
            Visits = root.OptionalMap("visits") is { } visits ? VisitReader.Read(visits, names) : null,
            Improvement = root.OptionalMap("improvement") is { } improvement ? ImprovementReader.Read(improvement, names) : null,
            CustomerFields = Parts.Coded(root, "customer-fields", CustomerField),
            Targets = Parts.Coded(root, "targets", entry => TargetReader.Read(entry, names)),
            Gradings = Parts.Coded(root, "gradings", entry => GradeReader.Grading(entry, names)),
            Indicators = Parts.Coded(root, "indicators", entry => IndicatorReader.Read(entry, names)),
            Incentives = Parts.Coded(root, "incentives", entry => IncentiveReader.Read(entry, names)),
            Duties = DutyReader.Read(root, "duties", names),
            Notices = DutyReader.Read(root, "notices", names, ofNotices: true),
            Training = DutyReader.Read(root, "training", names),
            Approvals = DutyReader.Read(root, "approvals", names),
            Flows = Parts.Coded(root, "flows", entry => Flow(entry, names)),
            Presentation = root.OptionalMap("presentation") is { } presentation ? Presentation(presentation) : PresentationRules.Default,
            Meetings = Parts.Coded(root, "meetings", entry => Meeting(entry, names)),
            Forms = Parts.Coded(root, "forms", entry => DocumentReader.Read(entry, names, DocumentKind.Form)),
            Reports = Parts.Coded(root, "reports", entry => DocumentReader.Read(entry, names, DocumentKind.Report)),
            Retention = Parts.Coded(root, "retention", entry => DocumentReader.Retention(entry, names), codeKey: "record"),
            Recorded = Parts.Statements(root, "recorded"),
            Readings = Parts.Coded(root, "readings", Reading, codeKey: "point"),
        };
        root.Done();
        CheckWhole(root, regime);
        return regime;
    }

    private static void CheckWhole(YamlMap root, Regime regime)
    {
        if (regime.Survey is null && regime.Complaints is null && regime.Improvement is null)
        {
            root.Add(new("至少需要 survey、complaints、improvement 之一。", "At least one of survey, complaints and improvement is needed."));
        }

        CheckCalendar(root, regime);
    }

    private static void CheckCalendar(YamlMap root, Regime regime)
    {
        if (regime.Calendar is not null)
        {
            return;
        }

        if (regime.TimeLimits().Any(limit => limit.NeedsCalendar))
        {
            root.Add("calendar", new(
                "有按工作日计的时限，需要 calendar：工作日历的国家代码，例如 cn。",
                "There are limits in working time, so calendar is needed: the country code of the working calendar, for example cn."));
        }
        else if (regime.Schedules().Any(schedule => schedule.Cadence == Cadence.BeforeHolidays))
        {
            root.Add("calendar", new(
                "有节假日前的事项，需要 calendar：工作日历的国家代码，例如 cn。",
                "Something is due before holidays, so calendar is needed: the country code of the working calendar, for example cn."));
        }
    }

    private static RoleRule Role(YamlMap entry)
    {
        var may = new List<Permission>();
        foreach (var word in entry.Scalars("may"))
        {
            Parts.Reference(word, [.. Choices.Permissions.Keys], new("权限", "permission"));
            if (Choices.Permissions.TryGetValue(word.Value, out var permission))
            {
                may.Add(permission);
            }
        }

        var role = new RoleRule(Parts.Code(entry), entry.Localized("name"), entry.OptionalLocalized("duty"), may, Parts.Rules(entry));
        entry.Done();
        return role;
    }

    private static FlowRule Flow(YamlMap entry, Names names)
    {
        var flow = new FlowRule(Parts.Code(entry), entry.Localized("name"), DutyReader.Read(entry, "steps", names, required: true), Parts.Rules(entry));
        entry.Done();
        return flow;
    }

    private static CustomerField CustomerField(YamlMap entry)
    {
        var field = new CustomerField(
            Parts.Code(entry), entry.Localized("name"), entry.Flag("required", false), entry.OptionalWhole("digits", 1, 32), Parts.Rules(entry));
        entry.Done();
        return field;
    }

    private static PresentationRules Presentation(YamlMap entry)
    {
        var rules = new PresentationRules(entry.Whole("suppress-below", 0, 1_000_000), entry.Whole("caution-below", 0, 1_000_000))
        {
            SuppressCustomerBelow = entry.OptionalWhole("suppress-customer-below", 0, 1_000_000),
        };
        entry.Done();
        if (rules.CautionBelow < rules.SuppressBelow)
        {
            entry.Add("caution-below", new("caution-below 不能小于 suppress-below。", "caution-below cannot be less than suppress-below."));
        }

        return rules;
    }

    private static MeetingRule Meeting(YamlMap entry, Names names)
    {
        var meeting = new MeetingRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.Localized("when"),
            names.RoleCodes(entry, "attendees"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry))
        {
            Hard = entry.OneOf("limit", Choices.Firmness, true),
            Occasion = OccasionReader.Read(entry, names),
        };
        entry.Done();
        return meeting;
    }

    private static ReadingNote Reading(YamlMap entry)
    {
        var note = new ReadingNote(entry.Text("point"), entry.Localized("taken"), entry.OptionalLocalized("alternatives"), Parts.Rules(entry));
        entry.Done();
        return note;
    }
}
