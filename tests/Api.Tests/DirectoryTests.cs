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

    private static Task<GetDirectoryResponse> PageAsync(TestOrganization organization, int size, string token) => organization.Organizations.GetDirectoryAsync(
        new GetDirectoryRequest { Organization = organization.Code, PageSize = size, PageToken = token }, organization.Key).ResponseAsync;

    private static async Task<DirectoryEntries> ReadAsync(TestOrganization organization) => (await PageAsync(organization, 0, "")).Directory;
}
