using CSat.Cli.Sources;
using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>Which column of a file of customers is what.</summary>
public sealed record CustomerMapping : ImportMapping
{
    /// <summary>Class of the customers.</summary>
    public required Choice<CustomerClass> Class { get; init; }

    /// <summary>The kind in the organisation's own codes; null where the file states none.</summary>
    public required CodeRule? Kind { get; init; }

    /// <summary>Whether somebody of a household lives there; null where the file does not say.</summary>
    public required Choice<bool>? Resident { get; init; }

    /// <summary>Since when a household is occupied; null where the file does not say.</summary>
    public required DateColumn? OccupiedSince { get; init; }

    /// <summary>The regime's fields of the person.</summary>
    public required IReadOnlyList<FieldColumn> Fields { get; init; }

    /// <summary>
    /// The mapping of a file that needs none, because its columns have the names of a customer's parts: code, class, kind, department, resident, occupied-since. Every
    /// other column is a field of the regime by its code. Without a column class all are general.
    /// </summary>
    /// <param name="organization">Code of the organisation, which is there already.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="header">Its columns.</param>
    public static CustomerMapping OfNames(string organization, string file, IReadOnlyList<string> header)
    {
        var names = new ColumnNames(header);
        string? Named(string column) => names.Find(column).Count > 0 ? column : null;
        var parts = CustomerMappingReader.Parts.ToHashSet(StringComparer.Ordinal);
        FieldColumn[] fields = [.. header.Where(column => column.Trim().Length > 0 && !parts.Contains(CellText.Clean(column))).Select(column => new FieldColumn(column, CellText.Clean(column)))];
        return new CustomerMapping
        {
            File = file,
            SourceSystem = "",
            Organization = new OrganizationSetup(organization, Domain.Text.LocalizedText.Same(organization), TimeZoneInfo.Utc, null),
            Regime = null,
            Departments = [],
            ExternalId = new IdRule([CustomerMappingReader.Code]),
            Department = Named("department") is { } department ? new CodeRule(null, department, null) : null,
            CutsLongTexts = false,
            Filters = [],
            Reading = new ReadingRule(),
            Empty = new HashSet<string>(),
            ShortRows = false,
            Class = new Choice<CustomerClass>(CustomerClass.General, Named("class"), CustomerMappingReader.ClassWords),
            Kind = Named("kind") is { } kind ? new CodeRule(null, kind, null) : null,
            Resident = Named("resident") is { } resident ? new Choice<bool>(false, resident, CustomerMappingReader.YesNo) : null,
            OccupiedSince = Named("occupied-since") is { } since ? new DateColumn([since], Import.DateReader.Iso, TimeZoneInfo.Utc) : null,
            Fields = fields,
            Columns = [new ColumnUse(CustomerMappingReader.Code, 1, CustomerMappingReader.Code), .. fields.Select(field => new ColumnUse(field.Column, 1, field.Code))],
        };
    }
}

/// <summary>A column of a field of the person.</summary>
/// <param name="Column">The column.</param>
/// <param name="Code">Code of the field in the regime.</param>
public sealed record FieldColumn(string Column, string Code);
