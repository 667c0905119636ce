using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads a mapping of complaints.</summary>
internal static class ComplaintMappingReader
{
    private static readonly Dictionary<string, ComplaintEventKind> Kinds = EnumCode.All<ComplaintEventKind>()
        .Where(pair => pair.Value is not (ComplaintEventKind.Unspecified or ComplaintEventKind.Registered or ComplaintEventKind.Step))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, BeforeReceipt> BeforeReceipts = new()
    {
        ["refuse"] = BeforeReceipt.Refuse, ["at-receipt"] = BeforeReceipt.AtReceipt, ["undated"] = BeforeReceipt.Undated,
    };

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
            Reading = CommonReader.Reading(root),
            Empty = PartReader.Values(root, "empty") ?? new HashSet<string>(),
            ShortRows = root.OneOf("short-rows", CommonReader.ShortRows, false),
            ExternalId = PartReader.Column(root, context, "external-id"),
            ReceivedAt = DateColumnReader.Read(root.Map("received-at"), context, zone),
            CustomerDueAt = root.OptionalMap("customer-due-at") is { } due ? DateColumnReader.Read(due, context, zone) : null,
            Channel = Channel(root, regime, context),
            Category = Rule(root, "category", context) ?? Missing(root, "category"),
            Offering = Rule(root, "offering", context),
            Department = Rule(root, "department", context),
            Description = Description(root, context),
            Events = [.. root.Maps("events").Select(map => Event(map, zone, context))],
            ReportedClocks = [.. root.Maps("reported-clocks").Select(map => Clock(map, regime, context))],
            Columns = context.Columns,
        };
    }

    private static CodeRule Channel(YamlMap root, RegimeText? regime, MappingContext context)
    {
        var rule = Rule(root, "channel", context) ?? Missing(root, "channel");
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

    private static CodeRule? Rule(YamlMap root, string key, MappingContext context)
    {
        switch (root.Find(key))
        {
            case null: return null;
            case YamlMap map:
                var column = PartReader.Column(map, context);
                var values = PartReader.ValueMap(map, "values", PartReader.Code);
                map.Done();
                return new CodeRule(null, column, values);
            default: return new CodeRule(PartReader.Code(root, key), null, null);
        }
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

    private static EventRule Event(YamlMap map, TimeZoneInfo zone, MappingContext context)
    {
        var kind = map.OneOf("event", Kinds);
        var at = map.OptionalMap("at") is { } date ? DateColumnReader.Read(date, context, zone) : null;
        var when = map.OptionalMap("when") is { } condition ? PartReader.Condition(condition, context) : null;
        if (at is null && when is null)
        {
            map.Add(MappingMessages.AtOrWhen());
        }

        var rule = new EventRule(kind, at, when, map.OptionalText("role") ?? "", map.OneOf("before-receipt", BeforeReceipts, BeforeReceipt.Refuse));
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
