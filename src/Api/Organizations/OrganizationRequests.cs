using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using LocalizedText = CSat.Contracts.V1.LocalizedText;

namespace CSat.Api.Organizations;

/// <summary>Entries that are to be there.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Names">Whether those that are there already take over their names.</param>
/// <param name="Departments">Whether items that are there already take over their departments.</param>
/// <param name="Topics">Whether items that are there already take over their topics.</param>
/// <param name="Since">From when on the entries are so: when the call came, or the start of the day that it names.</param>
/// <param name="Etag">The entries as the caller knows them; empty where that does not matter.</param>
public sealed record EntryChange(EntryRows Entries, bool Names, bool Departments, bool Topics, DateTimeOffset Since, string Etag);

/// <summary>A page of the entries.</summary>
/// <param name="Etag">The entries as the pages before showed them; empty for the first page.</param>
/// <param name="After">How many entries were shown.</param>
/// <param name="Size">Most entries.</param>
public sealed record EntryPage(string Etag, int After, int Size);

/// <summary>Reads requests about organisations and checks their fields.</summary>
internal static partial class OrganizationRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "directory";

    private const int EntriesLimit = 10_000;
    private const int TopicLength = 64;
    private static readonly string[] MaskPaths = ["name", "department", "topic"];

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static Tenant Read(CreateOrganizationRequest request, CalendarCatalogue calendars)
    {
        var organization = FieldChecks.Required("organization", request.Organization);
        var checks = new FieldChecks();
        if (organization.Code.Length == 0)
        {
            checks.Add(Problems.FieldMissing("organization.code"));
        }
        else if (!OrganizationCode().IsMatch(organization.Code))
        {
            checks.Invalid("organization.code", organization.Code, ProblemForm.OrganizationCode);
        }

        checks.Name("organization.name", organization.Name);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(organization.TimeZone, out var zone))
        {
            checks.Invalid("organization.time_zone", organization.TimeZone, ProblemForm.TimeZone);
        }

        checks.Code("organization.calendar_code", organization.CalendarCode);
        if (organization.CalendarCode.Length > 0 && !calendars.Allows(organization.CalendarCode))
        {
            checks.Add(Problems.UnknownCode("organization.calendar_code", organization.CalendarCode, [.. calendars.Codes.Order(StringComparer.Ordinal)], "calendar"));
        }

        checks.ThrowIfAny();
        return new Tenant(Guid.CreateVersion7(), organization.Code, ContractText.Of(organization.Name), zone!, organization.CalendarCode);
    }

    /// <summary>Checks the form of the entries; whether departments exist is the store's to say.</summary>
    /// <exception cref="ProblemException">An entry is wrong.</exception>
    public static EntryChange Read(PutDirectoryRequest request, Call call)
    {
        var directory = FieldChecks.Required("directory", request.Directory);
        var checks = new FieldChecks();
        var departments = Entries(checks, "directory.departments", [.. directory.Departments.Select(entry => (entry.Code, entry.Name))]);
        Entries(checks, "directory.items", [.. directory.Items.Select(entry => (entry.Code, entry.Name))]);
        var competitors = Entries(checks, "directory.competitors", [.. directory.Competitors.Select(entry => (entry.Code, entry.Name))]);
        var offerings = Entries(checks, "directory.offerings", [.. directory.Offerings.Select(entry => (entry.Code, entry.Name))]);
        var categories = Entries(checks, "directory.complaint_categories", [.. directory.ComplaintCategories.Select(entry => (entry.Code, entry.Name))]);
        for (var i = 0; i < directory.Items.Count; i++)
        {
            checks.Code($"directory.items[{i}].department", directory.Items[i].Department);
            checks.Text($"directory.items[{i}].topic", directory.Items[i].Topic, TopicLength, required: false);
        }

        var paths = request.UpdateMask?.Paths ?? [];
        foreach (var path in paths.Except(MaskPaths))
        {
            checks.Invalid("update_mask", path, ProblemForm.UpdateMask);
        }

        var since = Since(checks, request, call);
        checks.ThrowIfAny();
        var items = directory.Items.Select(item => new ItemRow { Code = item.Code, NameZh = item.Name.Zh, NameEn = item.Name.En, Department = item.Department, Topic = item.Topic }).ToArray();
        return new EntryChange(
            new EntryRows(departments, items, competitors, offerings, categories), IsChanged("name"), IsChanged("department"), IsChanged("topic"), since, directory.Etag);

        bool IsChanged(string path) => paths.Count == 0 || paths.Contains(path);
    }

    private static DateTimeOffset Since(FieldChecks checks, PutDirectoryRequest request, Call call)
    {
        if (request.Since is null)
        {
            return call.At;
        }

        var day = checks.Date("since", request.Since);
        var start = day == default ? call.At : Deadline.StartOfDay(day, call.Tenant.TimeZone).ToUniversalTime();
        if (start > call.At)
        {
            checks.Add(Problems.TimeOutOfRange("since", start, BelievableRange.FirstMoment, call.At).In(call.Tenant.TimeZone));
        }

        return start;
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static EntryPage Read(GetDirectoryRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return Paging.Read(List, request.PageToken, keyParts: 2) is not [var etag, var after] ? new EntryPage("", 0, size)
            : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new EntryPage(etag, count, size)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static EntryRow[] Entries(FieldChecks checks, string field, IReadOnlyList<(string Code, LocalizedText Name)> entries)
    {
        if (entries.Count > EntriesLimit)
        {
            checks.Add(Problems.FieldTooLong(field, entries.Count, EntriesLimit));
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            checks.Code($"{field}[{i}].code", entries[i].Code);
            checks.Name($"{field}[{i}].name", entries[i].Name);
            if (!seen.Add(entries[i].Code))
            {
                checks.Invalid($"{field}[{i}].code", entries[i].Code, ProblemForm.CodeOnce);
            }
        }

        return [.. entries.Select(entry => new EntryRow { Code = entry.Code, NameZh = entry.Name?.Zh ?? "", NameEn = entry.Name?.En ?? "" })];
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OrganizationCode();
}
