using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;
using DirectoryEntries = CSat.Contracts.V1.Directory;

namespace CSat.Api.Tests;

/// <summary>Organisations, directories and API keys.</summary>
public sealed class DirectoryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Creating_an_organisation_again_returns_it_and_other_content_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        var asked = organization.Describe();

        (await organization.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = asked }, organization.Key)).ShouldBe(asked);
        (await organization.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = asked.Code }, organization.Key)).ShouldBe(asked);
        asked.TimeZone = "Europe/Berlin";
        var refusal = await Refusal.OfAsync(organization.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = asked }, organization.Key));

        refusal.Code.ShouldBe(StatusCode.AlreadyExists);
        refusal.Reason.ShouldBe("ALREADY_EXISTS");
    }

    [Fact]
    public async Task A_wrong_organisation_is_refused_with_all_its_fields()
    {
        var client = new OrganizationService.OrganizationServiceClient(api.Channel);
        var wrong = new Organization { Code = "Nr 1", TimeZone = "Mars/Olympus", CalendarCode = "" };

        var refusal = await Refusal.OfAsync(client.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = wrong }, ApiFixture.With(api.InstallationKey)));

        refusal.Code.ShouldBe(StatusCode.InvalidArgument);
        refusal.Fields.ShouldBe(["organization.code", "organization.name", "organization.time_zone", "organization.calendar_code"]);
    }

    [Theory]
    [InlineData("mars", false)]
    [InlineData("cn", true)]
    [InlineData("fr", true)]
    public async Task A_calendar_is_one_that_there_is_or_a_country_without_known_holidays(string calendar, bool allowed)
    {
        var client = new OrganizationService.OrganizationServiceClient(api.Channel);
        var organization = new Organization { Code = "calendar-" + calendar, Name = new() { Zh = "组织", En = "Organisation" }, TimeZone = "Europe/Paris", CalendarCode = calendar };
        var call = client.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = organization }, ApiFixture.With(api.InstallationKey));

        if (allowed)
        {
            (await call).CalendarCode.ShouldBe(calendar);
            return;
        }

        (await Refusal.OfAsync(call)).Fields.ShouldBe(["organization.calendar_code"]);
    }

    [Fact]
    public async Task A_directory_is_kept_in_order_and_putting_it_again_writes_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        var before = await ChangesAsync(organization);

        var again = await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = TestOrganization.Entries() }, organization.Key);
        var read = await ReadAsync(organization);

        read.WithoutEtag().ShouldBe(TestOrganization.Entries());
        again.Etag.ShouldBe(read.Etag);
        (await ChangesAsync(organization)).ShouldBe(before);
    }

    [Fact]
    public async Task Entries_are_renamed_by_code_and_others_stay()
    {
        var organization = await api.CreateOrganizationAsync();
        var change = new DirectoryEntries
        {
            Departments = { new Department { Code = "qa", Name = TestOrganization.Text("质保部") }, new Department { Code = "it", Name = TestOrganization.Text("信息部") } },
            Items = { new Item { Code = "service", Name = TestOrganization.Text("服务"), Department = "it" } },
        };

        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = change }, organization.Key);
        var after = await ReadAsync(organization);

        after.Departments.Select(department => $"{department.Code} {department.Name.Zh}").ShouldBe(["qa 质保部", "sales 销售部", "it 信息部"]);
        after.Items.Single(item => item.Code == "service").Department.ShouldBe("it");
        after.Competitors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_entries_said_before_a_change_is_kept_with_its_time_and_what_does_not_change_is_not()
    {
        var organization = await api.CreateOrganizationAsync();
        (await VersionsAsync(organization)).ShouldBe(0);
        await PutAsync(Change("质保部", "it"));
        await PutAsync(Change("质保部", "it"));
        await PutAsync(Change("品质部", "it"), "department");
        await PutAsync(Change("品质部", "qa"), "department");

        (await VersionsAsync(organization)).ShouldBe(3);
        (await KeptAsync("csat.department_version AS kept JOIN csat.department AS entry USING (organization_id, department_id)", "entry.code = 'qa' AND version = 1 AND kept.name_zh = '质量部' AND replaced_at > entry.created_at")).ShouldBe(1);
        (await KeptAsync("csat.item_version AS kept JOIN csat.item AS entry USING (organization_id, item_id) JOIN csat.department AS owner ON owner.department_id = kept.department_id", "entry.code = 'service' AND version = 1 AND owner.code = 'sales' AND kept.name_zh = '服务'")).ShouldBe(1);
        (await KeptAsync("csat.item_version AS kept JOIN csat.item AS entry USING (organization_id, item_id) JOIN csat.department AS owner ON owner.department_id = kept.department_id", "entry.code = 'service' AND version = 2 AND owner.code = 'it'")).ShouldBe(1);

        Task<long> KeptAsync(string from, string where) => api.CountAsync($"SELECT count(*) FROM {from} JOIN csat.organization AS o ON o.organization_id = kept.organization_id WHERE o.code = $1 AND {where}", organization.Code);

        async Task PutAsync(DirectoryEntries change, string? field = null)
        {
            var request = new PutDirectoryRequest { Organization = organization.Code, Directory = change };
            if (field is not null)
            {
                request.UpdateMask = new() { Paths = { field } };
            }

            await organization.Organizations.PutDirectoryAsync(request, organization.Key);
        }

        static DirectoryEntries Change(string name, string owner) => new()
        {
            Departments = { new Department { Code = "qa", Name = TestOrganization.Text(name) }, new Department { Code = "it", Name = TestOrganization.Text("信息部") } },
            Items = { new Item { Code = "service", Name = TestOrganization.Text("服务", "Service"), Department = owner } },
        };
    }

    [Fact]
    public async Task A_change_begins_on_the_day_that_it_names_in_the_organisations_zone()
    {
        var organization = await api.CreateOrganizationAsync();
        var change = new DirectoryEntries
        {
            Departments = { new Department { Code = "sales", Name = TestOrganization.Text("市场部") }, new Department { Code = "new", Name = TestOrganization.Text("新") } },
        };

        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = change, Since = Contract.Date("2026-01-01") }, organization.Key);

        const string Begun = "SELECT count(*) FROM csat.department_version JOIN csat.organization AS o USING (organization_id) WHERE o.code = $1 AND replaced_at = '2025-12-31 16:00+00'";
        (await api.CountAsync(Begun, organization.Code)).ShouldBe(1);
        (await api.CountAsync("SELECT count(*) FROM csat.department AS d JOIN csat.organization AS o USING (organization_id) WHERE o.code = $1 AND d.code = 'new' AND d.created_at = '2025-12-31 16:00+00'", organization.Code)).ShouldBe(1);
    }

    [Theory]
    [InlineData(2199, 1, 1, "TIME_OUT_OF_RANGE")]
    [InlineData(2026, 2, 30, "FIELD_INVALID")]
    [InlineData(0, 0, 0, "FIELD_INVALID")]
    public async Task A_change_that_begins_on_no_day_until_today_is_refused_and_changes_nothing(int year, int month, int day, string reason)
    {
        var organization = await api.CreateOrganizationAsync();
        var before = await ChangesAsync(organization);
        var change = new DirectoryEntries { Departments = { new Department { Code = "sales", Name = TestOrganization.Text("市场部") } } };

        var refusal = await Refusal.OfAsync(organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest { Organization = organization.Code, Directory = change, Since = new() { Year = year, Month = month, Day = day } }, organization.Key));

        (refusal.Reason, refusal.Field).ShouldBe((reason, "since"));
        (await ChangesAsync(organization)).ShouldBe(before);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(4, 3)]
    [InlineData(1_000, 1)]
    public async Task A_directory_is_walked_in_pages_of_any_size(int size, int pages)
    {
        var organization = await api.CreateOrganizationAsync();
        var (all, token) = (new DirectoryEntries(), "");
        for (var page = 1; page == 1 || token.Length > 0; page++)
        {
            page.ShouldBeLessThanOrEqualTo(pages);
            var read = await PageAsync(organization, size, token);
            all.MergeFrom(read.Directory);
            token = read.NextPageToken;
            (token.Length > 0).ShouldBe(page < pages);
        }

        all.WithoutEtag().ShouldBe(TestOrganization.Entries());
    }

    [Fact]
    public async Task A_page_after_a_change_is_refused_and_one_of_another_list_too()
    {
        var organization = await api.CreateOrganizationAsync();
        var token = (await PageAsync(organization, 2, "")).NextPageToken;
        await organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest { Organization = organization.Code, Directory = new DirectoryEntries { Offerings = { new Offering { Code = "valve", Name = TestOrganization.Text("阀") } } } }, organization.Key);

        (await Refusal.OfAsync(() => PageAsync(organization, 2, token))).Reason.ShouldBe("ETAG_STALE");
        (await Refusal.OfAsync(() => PageAsync(organization, 2, "x"))).Reason.ShouldBe("INVALID_PAGE_TOKEN");
        (await Refusal.OfAsync(() => PageAsync(organization, 1_001, ""))).Fields.ShouldBe(["page_size"]);
    }

    [Fact]
    public async Task One_wrong_entry_refuses_all()
    {
        var organization = await api.CreateOrganizationAsync();
        var change = new DirectoryEntries
        {
            Departments = { new Department { Code = "new", Name = TestOrganization.Text("新") } },
            Items = { new Item { Code = "odd", Name = TestOrganization.Text("怪"), Department = "nowhere" } },
        };

        var refusal = await Refusal.OfAsync(organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = change }, organization.Key));
        var after = await ReadAsync(organization);

        refusal.Reason.ShouldBe("UNKNOWN_CODE");
        refusal.Field.ShouldBe("directory.items[0].department");
        after.WithoutEtag().ShouldBe(TestOrganization.Entries());
    }

    [Fact]
    public async Task Wrong_codes_names_and_duplicates_are_refused_by_field()
    {
        var organization = await api.CreateOrganizationAsync();
        var wrong = new DirectoryEntries
        {
            Departments = { new Department { Code = "a b", Name = TestOrganization.Text("x") }, new Department { Code = "c" } },
            Competitors = { new Competitor { Code = "d", Name = TestOrganization.Text(new string('x', 201)) }, new Competitor { Code = "d", Name = TestOrganization.Text("x") } },
        };

        var refusal = await Refusal.OfAsync(organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = wrong }, organization.Key));

        refusal.Fields.ShouldBe([
            "directory.departments[0].code", "directory.departments[1].name", "directory.competitors[0].name.zh", "directory.competitors[0].name.en", "directory.competitors[1].code"]);
    }

    [Fact]
    public async Task A_key_with_an_unknown_role_is_refused_and_no_key_is_stored_in_the_clear()
    {
        var organization = await api.CreateOrganizationAsync();

        var refusal = await Refusal.OfAsync(() => organization.CreateKeyAsync((Role)99));
        var key = await organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = organization.Code, Label = "kiosk", Role = Role.Collector }, organization.Key);

        (refusal.Reason, refusal.Field).ShouldBe(("FIELD_INVALID", "role"));
        refusal.Message("en").ShouldContain("ROLE_COLLECTOR");
        key.ApiKey.Length.ShouldBeGreaterThan(40);
        (await api.CountAsync("SELECT count(*) FROM csat.api_key k WHERE k::text LIKE '%' || $1 || '%'", key.ApiKey)).ShouldBe(0);
        (await api.CountAsync("SELECT count(*) FROM csat.api_key WHERE label = 'kiosk' AND key_digest = sha256(convert_to($1, 'UTF8'))", key.ApiKey)).ShouldBe(1);
    }

    private Task<long> ChangesAsync(TestOrganization organization) => api.CountAsync(
        "SELECT max(c.changed_xid::text::bigint) FROM (SELECT organization_id, changed_xid FROM csat.department UNION ALL SELECT organization_id, changed_xid FROM csat.item UNION ALL SELECT organization_id, changed_xid FROM csat.competitor) c JOIN csat.organization o USING (organization_id) WHERE o.code = $1",
        organization.Code);

    private Task<long> VersionsAsync(TestOrganization organization) => api.CountAsync(
        "SELECT count(*) FROM (SELECT organization_id FROM csat.department_version UNION ALL SELECT organization_id FROM csat.item_version) AS kept JOIN csat.organization o USING (organization_id) WHERE o.code = $1",
        organization.Code);

    private static Task<GetDirectoryResponse> PageAsync(TestOrganization organization, int size, string token) => organization.Organizations.GetDirectoryAsync(
        new GetDirectoryRequest { Organization = organization.Code, PageSize = size, PageToken = token }, organization.Key).ResponseAsync;

    private static async Task<DirectoryEntries> ReadAsync(TestOrganization organization) => (await PageAsync(organization, 0, "")).Directory;
}
