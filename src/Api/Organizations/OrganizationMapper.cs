using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;

namespace CSat.Api.Organizations;

/// <summary>Organisations, entries and keys in the words of the contract.</summary>
internal static class OrganizationMapper
{
    public static Organization ToContract(Tenant tenant) => new()
    {
        Code = tenant.Code,
        Name = ContractText.Of(tenant.Name),
        TimeZone = tenant.TimeZone.Id,
        CalendarCode = tenant.CalendarCode,
    };

    public static Contracts.V1.Directory ToContract(EntryRows entries) => new()
    {
        Departments = { entries.Departments.Select(entry => new Department { Code = entry.Code, Name = Name(entry) }) },
        Items = { entries.Items.Select(item => new Item { Code = item.Code, Name = Name(item), Department = item.Department, Topic = item.Topic }) },
        Competitors = { entries.Competitors.Select(entry => new Competitor { Code = entry.Code, Name = Name(entry) }) },
        Offerings = { entries.Offerings.Select(entry => new Offering { Code = entry.Code, Name = Name(entry) }) },
        ComplaintCategories = { entries.ComplaintCategories.Select(entry => new ComplaintCategory { Code = entry.Code, Name = Name(entry) }) },
        Etag = Etag.Of(entries),
    };

    public static CreateApiKeyResponse ToContract(CreatedKey key) => new() { ApiKeyId = key.Id.ToString("D"), ApiKey = key.Key };

    private static LocalizedText Name(EntryRow entry) => new() { Zh = entry.NameZh, En = entry.NameEn };
}
