using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads a mapping of customers.</summary>
internal static class CustomerMappingReader
{
    /// <summary>The column of the code, where no mapping names another.</summary>
    public const string Code = "code";

    private static readonly IReadOnlyDictionary<string, CustomerClass> Classes =
        EnumCode.All<CustomerClass>().Where(pair => pair.Value != CustomerClass.Unspecified).ToDictionary(StringComparer.Ordinal);

    /// <summary>Names of the columns that need no mapping.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Code, "class", "kind", "department", "resident", "occupied-since"];

    /// <summary>Words for the classes in a file without a mapping; an empty cell is a general customer.</summary>
    public static IReadOnlyDictionary<string, CustomerClass> ClassWords { get; } = new Dictionary<string, CustomerClass>(Classes, CellText.Same)
    {
        ["重点"] = CustomerClass.Key, ["重点客户"] = CustomerClass.Key, ["一般"] = CustomerClass.General, ["一般客户"] = CustomerClass.General,
        ["潜在"] = CustomerClass.Potential, ["潜在客户"] = CustomerClass.Potential, [""] = CustomerClass.General,
    };

    /// <summary>Words for yes and no.</summary>
    public static IReadOnlyDictionary<string, bool> YesNo { get; } = new Dictionary<string, bool>(CellText.Same)
    {
        ["true"] = true, ["false"] = false, ["yes"] = true, ["no"] = false, ["是"] = true, ["否"] = false, ["1"] = true, ["0"] = false,
    };

    public static CustomerMapping Read(YamlMap root, MappingContext context)
    {
        var organization = CommonReader.Organization(root);
        return new CustomerMapping
        {
            File = context.File,
            SourceSystem = "",
            Organization = organization,
            Regime = null,
            Departments = PartReader.Entries(root, "departments"),
            ExternalId = new IdRule([PartReader.Column(root, context, Code)]),
            Department = CodeRule.Read(root, "department", context),
            CutsLongTexts = CommonReader.CutsLongTexts(root),
            Filters = CommonReader.Filters(root, context),
            Reading = ReadingRuleReader.Read(root),
            Empty = PartReader.Values(root, "empty") ?? new HashSet<string>(),
            ShortRows = root.OneOf("short-rows", ReadingRuleReader.ShortRows, false),
            Class = root.Has("class") ? PartReader.Choice(root, "class", Classes, context) : new Choice<CustomerClass>(CustomerClass.General, null, Classes),
            Kind = root.Find("kind") is YamlMap ? CodeRule.Read(root, "kind", context) : PartReader.OptionalColumn(root, context, "kind") is { } kind ? new CodeRule(null, kind, null) : null,
            Resident = Resident(root, context),
            OccupiedSince = root.OptionalMap("occupied-since") is { } since ? DateColumnReader.Read(since, context, organization.TimeZone) : null,
            Fields = [.. root.Maps("fields").Select(map => Field(map, context))],
            Columns = context.Columns,
        };
    }

    private static Choice<bool>? Resident(YamlMap root, MappingContext context) => root.Find("resident") switch
    {
        null => null,
        YamlMap => PartReader.Choice(root, "resident", new Dictionary<string, bool> { ["true"] = true, ["false"] = false }, context),
        _ => new Choice<bool>(false, PartReader.Column(root, context, "resident"), YesNo),
    };

    private static FieldColumn Field(YamlMap map, MappingContext context)
    {
        var field = new FieldColumn(PartReader.Column(map, context), PartReader.Code(map, "code"));
        map.Done();
        return field;
    }
}
