using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf;

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

    public static PutDirectoryResponse ToContract(EntryRows entries) => new() { Etag = Etag.Of(entries) };

    /// <summary>A page of the entries, of all kinds one after the other, and the token of the next where there are more.</summary>
    public static GetDirectoryResponse ToContract((EntryPage Page, EntryRows Entries) read)
    {
        var (page, entries) = read;
        var etag = Etag.Of(entries);
        IMessage[] left = [.. Entries(entries).Skip(page.After)];
        var shown = Paging.Fit(left, page.Size);
        var directory = new Contracts.V1.Directory { Etag = etag };
        directory.Departments.Add(left.Take(shown).OfType<Department>());
        directory.Items.Add(left.Take(shown).OfType<Item>());
        directory.Competitors.Add(left.Take(shown).OfType<Competitor>());
        directory.Offerings.Add(left.Take(shown).OfType<Offering>());
        directory.ComplaintCategories.Add(left.Take(shown).OfType<ComplaintCategory>());
        return new GetDirectoryResponse
        {
            Directory = directory,
            NextPageToken = shown < left.Length ? Paging.Write(OrganizationRequests.List, etag, (page.After + shown).ToString(CultureInfo.InvariantCulture)) : "",
        };
    }

    private static IEnumerable<IMessage> Entries(EntryRows entries) =>
    [
        .. entries.Departments.Select(entry => new Department { Code = entry.Code, Name = Name(entry) }),
        .. entries.Items.Select(item => new Item { Code = item.Code, Name = Name(item), Department = item.Department, Topic = item.Topic }),
        .. entries.Competitors.Select(entry => new Competitor { Code = entry.Code, Name = Name(entry) }),
        .. entries.Offerings.Select(entry => new Offering { Code = entry.Code, Name = Name(entry) }),
        .. entries.ComplaintCategories.Select(entry => new ComplaintCategory { Code = entry.Code, Name = Name(entry) }),
    ];

    private static LocalizedText Name(EntryRow entry) => new() { Zh = entry.NameZh, En = entry.NameEn };
}
