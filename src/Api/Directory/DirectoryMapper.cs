using System.Text.RegularExpressions;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Directory;

/// <summary>Between the contract's directory and ours; checks the form of what comes in.</summary>
internal static partial class DirectoryMapper
{
    private const int EntriesLimit = 10_000;
    private const int TopicLength = 64;

    /// <summary>The new organisation of a request.</summary>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static Tenant ToTenant(Organization organization, Guid id)
    {
        var checks = new FieldChecks();
        if (organization.Code.Length == 0)
        {
            checks.Add(Problems.FieldMissing("organization.code"));
        }
        else if (!OrganizationCode().IsMatch(organization.Code))
        {
            checks.Invalid("organization.code", organization.Code, "2 至 63 个小写字母、数字或连字符，以字母开头", "2 to 63 lower case letters, digits and hyphens, a letter first");
        }

        checks.Name("organization.name", organization.Name);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(organization.TimeZone, out var zone))
        {
            checks.Invalid("organization.time_zone", organization.TimeZone, "IANA 时区名，例如 Asia/Shanghai", "an IANA time zone such as Asia/Shanghai");
        }

        checks.Code("organization.calendar_code", organization.CalendarCode);
        checks.ThrowIfAny();
        return new Tenant(id, organization.Code, Text(organization.Name), zone!, organization.CalendarCode);
    }

    public static Organization ToContract(Tenant tenant) => new()
    {
        Code = tenant.Code,
        Name = Text(tenant.Name),
        TimeZone = tenant.TimeZone.Id,
        CalendarCode = tenant.CalendarCode,
    };

    /// <summary>Checks the form of the entries; whether departments exist is the store's to say.</summary>
    /// <exception cref="ProblemException">An entry is wrong.</exception>
    public static void Check(Contracts.V1.Directory directory)
    {
        var checks = new FieldChecks();
        Check(checks, "directory.departments", [.. directory.Departments.Select(entry => (entry.Code, entry.Name))]);
        Check(checks, "directory.items", [.. directory.Items.Select(entry => (entry.Code, entry.Name))]);
        Check(checks, "directory.competitors", [.. directory.Competitors.Select(entry => (entry.Code, entry.Name))]);
        Check(checks, "directory.offerings", [.. directory.Offerings.Select(entry => (entry.Code, entry.Name))]);
        Check(checks, "directory.complaint_categories", [.. directory.ComplaintCategories.Select(entry => (entry.Code, entry.Name))]);
        for (var i = 0; i < directory.Items.Count; i++)
        {
            checks.Code($"directory.items[{i}].department", directory.Items[i].Department);
            checks.Text($"directory.items[{i}].topic", directory.Items[i].Topic, TopicLength, required: false);
        }

        checks.ThrowIfAny();
    }

    public static Domain.Text.LocalizedText Text(LocalizedText? text) => new(text?.Zh ?? "", text?.En ?? "");

    public static LocalizedText Text(Domain.Text.LocalizedText text) => new() { Zh = text.Zh, En = text.En };

    private static void Check(FieldChecks checks, string field, IReadOnlyList<(string Code, LocalizedText Name)> entries)
    {
        if (entries.Count > EntriesLimit)
        {
            checks.Add(Problems.FieldTooLong(field, entries.Count, EntriesLimit));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            checks.Code($"{field}[{i}].code", entries[i].Code);
            checks.Name($"{field}[{i}].name", entries[i].Name);
            if (!seen.Add(entries[i].Code))
            {
                checks.Invalid($"{field}[{i}].code", entries[i].Code, "同一请求中代码不能重复", "a code is given once in a request");
            }
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OrganizationCode();
}
