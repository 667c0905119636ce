using CSat.Domain.Appeals;
using CSat.Domain.Complaints;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the complaint part of a regime.</summary>
internal static class ComplaintReader
{
    // Two months before the judged one are the fewest that have a moving range.
    private const int FewestMonths = 3;
    private const int MostMonths = 120;

    private static readonly string[] FindingCodes = ["justified", "unjustified"];

    public static ComplaintRules Read(YamlMap map, Names names)
    {
        var (categories, steps) = (Names.Codes(map, "categories"), Names.Codes(map, "steps"));
        var rules = new ComplaintRules
        {
            Channels = Parts.Names(map, "channels"),
            IntakeFields = Parts.Names(map, "intake", withRequired: true),
            Categories = Parts.Coded(map, "categories", entry => Category(entry, names)),
            Steps = Parts.Coded(map, "steps", Step),
            Clocks = DeadlineReader.Read(map, "clocks", names, categories),
            Closure = SurveyPartReader.Optional(map, "closure", entry => Closure(entry, names, steps)) ?? ClosureRule.Free,
            Reopening = SurveyPartReader.Optional(map, "reopening", Reopening),
            Appeal = SurveyPartReader.Optional(map, "appeal", entry => Appeal(entry, names, categories)),
            Findings = Parts.Coded(map, "findings", entry => Finding(entry, names)),
            Resolutions = Parts.Names(map, "resolutions"),
            PublicStatus = map.OptionalMap("public-status") is { } status ? Parts.Statement(status) : null,
            EarlyWarning = SurveyPartReader.Optional(map, "early-warning", entry => new EarlyWarningRule(entry.Whole("months", FewestMonths, MostMonths), Parts.Rules(entry))),
            Duties = DutyReader.Read(map, "duties", names),
        };
        map.Done();
        return rules;
    }

    private static CategoryRule Category(YamlMap entry, Names names)
    {
        var category = new CategoryRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            names.RoleCodes(entry, "handled-by"),
            names.RoleCodes(entry, "report-to"),
            Parts.Rules(entry));
        entry.Done();
        return category;
    }

    private static CodedName Step(YamlMap entry)
    {
        var step = new CodedName(Parts.Code(entry), entry.Localized("name"), false, Parts.Rules(entry));
        entry.Done();
        if (ComplaintEventKinds.TryParse(step.Code, out _))
        {
            entry.Add("code", new($"“{step.Code}”是固定的事件，不能作为步骤代码。", $"\"{step.Code}\" is a common event and cannot name a step."));
        }

        return step;
    }

    private static DutyRule Finding(YamlMap entry, Names names)
    {
        var finding = DutyReader.Read(entry, names, []);
        if (!FindingCodes.Contains(finding.Code))
        {
            entry.Add("code", Messages.NotOneOf(finding.Code, FindingCodes));
        }

        return finding;
    }

    private static ReopeningRule Reopening(YamlMap entry) =>
        new(entry.Localized("text"), entry.OptionalWhole("most", 1, 1_000), Parts.Rules(entry));

    private static ClosureRule Closure(YamlMap entry, Names names, IReadOnlyCollection<string> steps) => new(
        names.RoleCodes(entry, "confirmed-by"),
        entry.Flag("customer-must-be-satisfied", false),
        names.RoleCodes(entry, "override-by"),
        Parts.Rules(entry))
    {
        Steps = Names.References(entry, "steps", steps, new LocalizedText("投诉步骤", "complaint step")),
    };

    private static AppealRule Appeal(YamlMap entry, Names names, IReadOnlyCollection<string> categories)
    {
        var within = Parts.Time(entry, "within");
        if (!entry.Has("within"))
        {
            entry.Add("within", Messages.Missing("within"));
        }

        return new(
            within ?? new Domain.Calendars.TimeLimit(1, Domain.Calendars.TimeUnit.CalendarDays),
            names.Event(entry, "after"),
            entry.Flag("written", false),
            Parts.Names(entry, "contents", withRequired: true),
            Parts.Rules(entry))
        {
            Categories = Names.References(entry, "categories", categories, DeadlineReader.CategoryWord),
        };
    }
}
