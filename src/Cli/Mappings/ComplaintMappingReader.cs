using CSat.Domain.Complaints;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;
using ComplaintEventKind = CSat.Contracts.V1.ComplaintEventKind;
using ComplaintState = CSat.Domain.Complaints.ComplaintState;
using DomainKind = CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Cli.Mappings;

/// <summary>Reads a mapping of complaints.</summary>
internal static class ComplaintMappingReader
{
    private static readonly Dictionary<string, ComplaintEventKind> Kinds = EnumCode.All<ComplaintEventKind>()
        .Where(pair => pair.Value is not (ComplaintEventKind.Unspecified or ComplaintEventKind.Registered))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, BeforeReceipt> BeforeReceipts = new()
    {
        ["refuse"] = BeforeReceipt.Refuse, ["at-receipt"] = BeforeReceipt.AtReceipt, ["undated"] = BeforeReceipt.Undated,
    };

    private static readonly Dictionary<string, bool> YesNo = new() { ["true"] = true, ["false"] = false };

    public static ComplaintMapping Read(YamlMap root, MappingContext context)
    {
        var organization = CommonReader.Organization(root);
        var zone = organization.TimeZone;
        var regime = CommonReader.Regime(root, context);
        if (regime is { Regime.Complaints: null })
        {
            root.Add("regime", MappingMessages.RegimeLacks(regime.Regime.Code, "complaints"));
        }

        return new ComplaintMapping
        {
            File = context.File,
            SourceSystem = root.Text("source-system"),
            Organization = organization,
            Regime = regime,
            Departments = PartReader.Entries(root, "departments"),
            Categories = PartReader.Entries(root, "categories"),
            Offerings = PartReader.Entries(root, "offerings"),
            Filters = CommonReader.Filters(root, context),
            Reading = ReadingRuleReader.Read(root),
            Empty = PartReader.Values(root, "empty") ?? new HashSet<string>(),
            ShortRows = root.OneOf("short-rows", ReadingRuleReader.ShortRows, false),
            ExternalId = IdRule.Read(root, context),
            CutsLongTexts = CommonReader.CutsLongTexts(root),
            ReceivedAt = DateColumnReader.Read(root.Map("received-at"), context, zone),
            CustomerDueAt = root.OptionalMap("customer-due-at") is { } due ? DateColumnReader.Read(due, context, zone) : null,
            Channel = Channel(root, regime, context),
            Category = CodeRule.Read(root, "category", context) ?? Missing(root, "category"),
            Offering = CodeRule.Read(root, "offering", context),
            Department = CodeRule.Read(root, "department", context),
            Customer = PartReader.OptionalColumn(root, context, "customer"),
            Handler = PartReader.OptionalColumn(root, context, "handler"),
            Description = Description(root, context),
            Events = Events(root, zone, regime, context),
            ReportedClocks = [.. root.Maps("reported-clocks").Select(map => Clock(map, regime, context))],
            Columns = context.Columns,
        };
    }

    private static CodeRule Channel(YamlMap root, RegimeText? regime, MappingContext context)
    {
        var rule = CodeRule.Read(root, "channel", context) ?? Missing(root, "channel");
        var known = regime?.Regime.Complaints?.Channels.Select(channel => channel.Code).ToList();
        if (root.Find("channel") is YamlMap map && rule.Values is not null && map.OptionalMap("values") is { } values)
        {
            foreach (var (value, code) in rule.Values)
            {
                CommonReader.CheckKnown(values, value, "channel", code, known);
            }
        }
        else if (rule.Constant is { } constant)
        {
            CommonReader.CheckKnown(root, "channel", "channel", constant, known);
        }

        return rule;
    }

    private static CodeRule Missing(YamlMap root, string key)
    {
        root.Text(key);
        return new CodeRule("", null, null);
    }

    private static DescriptionRule? Description(YamlMap root, MappingContext context)
    {
        if (root.OptionalMap("description") is not { } map)
        {
            return null;
        }

        var rule = new DescriptionRule(PartReader.ColumnList(map, context), map.OptionalText("separator") ?? " / ");
        map.Done();
        return rule;
    }

    // An event that no life of a complaint can reach where it stands would refuse every row that has it: said once, here.
    private static EventRule[] Events(YamlMap root, TimeZoneInfo zone, RegimeText? regime, MappingContext context)
    {
        var maps = root.Maps("events");
        EventRule[] rules = [.. maps.Select(map => Event(map, zone, regime, context))];
        var life = ComplaintLifeCycle.Table;
        var listed = rules.SelectMany((rule, i) => rule.CountsAsAnswer ? [(Kind: DomainKind.Answered, i), (KindOf(rule), i)] : new[] { (Kind: KindOf(rule), i) }).ToArray();
        foreach (var (kind, i) in life.NeverAllowed(ComplaintState.Registered, [.. listed.Select(entry => entry.Kind)]).Select(place => listed[place]))
        {
            maps[i].Add("event", MappingMessages.EventNeverAllowed(EnumCode.Of(kind), [.. life.LeadingTo(kind).Select(EnumCode.Of)]));
        }

        return rules;
    }

    private static DomainKind KindOf(EventRule rule) => rule.Kind == ComplaintEventKind.Unspecified ? DomainKind.Notified : EnumCode.Parse<DomainKind>(EnumCode.Of(rule.Kind));

    private static EventRule Event(YamlMap map, TimeZoneInfo zone, RegimeText? regime, MappingContext context)
    {
        var kind = map.OneOf("event", Kinds);
        var at = map.OptionalMap("at") is { } date ? DateColumnReader.Read(date, context, zone) : null;
        var when = map.OptionalMap("when") is { } condition ? PartReader.Condition(condition, context) : null;
        if (at is null && when is null)
        {
            map.Add(MappingMessages.AtOrWhen());
        }

        var rule = new EventRule(kind, at, when, map.OptionalText("role") ?? "", map.OneOf("before-receipt", BeforeReceipts, BeforeReceipt.Refuse))
        {
            Step = kind == ComplaintEventKind.Step ? PartReader.Code(map, "step") : "",
            Handler = PartReader.OptionalColumn(map, context, "handler"),
            Note = PartReader.OptionalColumn(map, context, "note"),
            CountsAsAnswer = kind != ComplaintEventKind.Answered && map.OneOf("counts-as-answer", YesNo, false),
        };
        CommonReader.CheckKnown(map, "step", "step", rule.Step, regime?.Regime.Complaints?.Steps.Select(step => step.Code).ToList());
        map.Done();
        return rule;
    }

    private static ReportedClockRule Clock(YamlMap map, RegimeText? regime, MappingContext context)
    {
        var code = map.Text("clock");
        CommonReader.CheckKnown(map, "clock", "clock", code, regime?.Regime.Complaints?.Clocks.Select(clock => clock.Code).ToList());
        var rule = new ReportedClockRule(
            code, PartReader.Column(map, context), PartReader.Values(map, "in-time") ?? new HashSet<string>(), PartReader.Values(map, "late") ?? new HashSet<string>());
        map.Done();
        return rule;
    }
}
