using CSat.Api.Calls;

namespace CSat.Api.Organizations;

/// <summary>An organisation.</summary>
internal sealed record OrganizationRow
{
    public Guid OrganizationId { get; init; }

    public string Code { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string TimeZone { get; init; } = "";

    public string CalendarCode { get; init; } = "";

    public Tenant ToTenant() => new(OrganizationId, Code, new(NameZh, NameEn), TimeZoneInfo.FindSystemTimeZoneById(TimeZone), CalendarCode);
}

/// <summary>A department, competitor, offering or complaint category.</summary>
public record EntryRow
{
    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Its name in English.</summary>
    public string NameEn { get; init; } = "";
}

/// <summary>An item.</summary>
public sealed record ItemRow : EntryRow
{
    /// <summary>Code of the department that owns it.</summary>
    public string Department { get; init; } = "";

    /// <summary>The topic that it covers; empty for none.</summary>
    public string Topic { get; init; } = "";
}

/// <summary>Entries of an organisation, each kind in the order in which it is shown.</summary>
/// <param name="Departments">Departments.</param>
/// <param name="Items">Items.</param>
/// <param name="Competitors">Competitors.</param>
/// <param name="Offerings">Offerings.</param>
/// <param name="ComplaintCategories">Complaint categories.</param>
public sealed record EntryRows(
    IReadOnlyList<EntryRow> Departments, IReadOnlyList<ItemRow> Items, IReadOnlyList<EntryRow> Competitors, IReadOnlyList<EntryRow> Offerings, IReadOnlyList<EntryRow> ComplaintCategories);
