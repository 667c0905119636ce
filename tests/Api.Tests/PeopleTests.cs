using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>People and the roles that they hold: entered and changed as a whole, never forgotten, each key a person's or a system's.</summary>
public sealed class PeopleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Regime = "iatf16949-quarterly";

    [Fact]
    public async Task People_are_entered_once_a_request_and_listed_with_all_roles()
    {
        var organization = await api.CreateOrganizationAsync();
        var wang = TestOrganization.Person("wang", Regime, "process-auditor", "sales");
        wang.Department = "qa";
        wang.Identities.Add("token:" + new string('a', 32));
        var request = new PutPeopleRequest { Organization = organization.Code, People = { wang, TestOrganization.Person("li", Regime) }, RequestId = "people-1" };

        var put = await organization.People.PutPeopleAsync(request, organization.Key);
        var again = await organization.People.PutPeopleAsync(request, organization.Key);
        var first = await ListAsync(organization, size: 1);
        var second = await ListAsync(organization, size: 1, first.NextPageToken);

        put.People.Select(person => person.Code).ShouldBe(["wang", "li"]);
        again.ShouldBe(put);
        first.People.Single().Code.ShouldBe("li");
        var stored = second.People.Single();
        stored.Etag.ShouldBe(put.People[0].Etag);
        (stored.Name.Zh, stored.Department, stored.Identities.Single()).ShouldBe(("wang", "qa", wang.Identities[0]));
        stored.Roles.ShouldBe(wang.Roles);
        second.NextPageToken.ShouldBe("");
        (await api.CountAsync("SELECT count(*) FROM csat.audit_entry WHERE subject = 'person' AND request_id = 'people-1'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_role_that_is_given_ends_and_stays_on_record_and_what_is_not_named_stays()
    {
        var organization = await api.CreateOrganizationAsync();
        var put = await organization.PutPeopleAsync(TestOrganization.Person("wang", Regime, "process-auditor"), TestOrganization.Person("li", Regime, "sales"));
        var ended = TestOrganization.Person("wang", Regime, "process-auditor");
        ended.Roles[0].ValidTo = Contract.Date("2026-03-31");
        ended.Inactive = true;
        ended.Etag = put.People[0].Etag;

        await organization.PutPeopleAsync(ended);
        var stale = await Refusal.OfAsync(organization.PutPeopleAsync(ended));

        stale.Code.ShouldBe(StatusCode.Aborted);
        (await ListAsync(organization)).People.Select(person => person.Code).ShouldBe(["li"]);
        var all = (await ListAsync(organization, inactiveToo: true)).People;
        all.Select(person => person.Code).ShouldBe(["li", "wang"]);
        all[0].Roles.Single().Role.ShouldBe("sales");
        all[1].Roles.Single().ValidTo.ShouldBe(Contract.Date("2026-03-31"));
    }

    [Fact]
    public async Task What_does_not_exist_is_named_and_nothing_is_entered()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.PutPeopleAsync(new Person { Code = "zhao", Name = TestOrganization.Text("赵"), Identities = { "token:" + new string('b', 32) } });
        var wrong = TestOrganization.Person("wang", Regime, "no-such-role");
        wrong.Roles.Add(new HeldRole { Regime = "no-such-regime", Role = "sales", ValidFrom = Contract.Date("2026-01-01") });
        wrong.Department = "no-such-department";
        wrong.Identities.Add("token:" + new string('b', 32));

        var unknown = await Refusal.OfAsync(organization.PutPeopleAsync(TestOrganization.Person("li", Regime), wrong));
        var formless = new Person { Code = "a b", Roles = { new HeldRole { Regime = Regime, Role = "sales", ValidFrom = Contract.Date("2026-03-03"), ValidTo = Contract.Date("2026-03-01") } }, Identities = { "key:1" } };
        var form = await Refusal.OfAsync(organization.PutPeopleAsync(formless, formless));

        unknown.Fields.ShouldBe(["people[1].department", "people[1].roles[0].role", "people[1].roles[1].regime", "people.identities"]);
        form.Fields.ShouldContain("people[0].code");
        form.Fields.ShouldContain("people[0].name");
        form.Fields.ShouldContain("people[0].roles[0].valid_to");
        form.Fields.ShouldContain("people[0].identities[0]");
        form.Fields.ShouldContain("people[1].code");
        (await Refusal.OfAsync(organization.PutPeopleAsync())).Fields.ShouldBe(["people"]);
        (await ListAsync(organization)).People.Select(person => person.Code).ShouldBe(["zhao"]);
    }

    [Fact]
    public async Task A_role_may_end_the_day_before_it_begins_and_not_two_days()
    {
        var organization = await api.CreateOrganizationAsync();

        await organization.PutPeopleAsync(Until("2026-03-02"));
        var refusal = await Refusal.OfAsync(organization.PutPeopleAsync(Until("2026-03-01")));

        refusal.Field.ShouldBe("people[0].roles[0].valid_to");

        static Person Until(string last) => new()
        {
            Code = "wang", Name = TestOrganization.Text("王"), Roles = { new HeldRole { Regime = Regime, Role = "sales", ValidFrom = Contract.Date("2026-03-03"), ValidTo = Contract.Date(last) } },
        };
    }

    [Fact]
    public async Task A_key_is_a_persons_who_is_there_and_acts()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.PutPeopleAsync(TestOrganization.Person("wang", Regime), new Person { Code = "gone", Name = TestOrganization.Text("离"), Inactive = true });

        await organization.CreateKeyAsync(Role.Agent, "wang");
        await organization.CreateKeyAsync(Role.Agent);
        var unknown = await Refusal.OfAsync(() => organization.CreateKeyAsync(Role.Agent, "nobody"));
        var inactive = await Refusal.OfAsync(() => organization.CreateKeyAsync(Role.Agent, "gone"));

        (unknown.Reason, unknown.Field).ShouldBe(("NOT_FOUND", "person"));
        inactive.Reason.ShouldBe("NOT_FOUND");
        var keys = await organization.Organizations.ListApiKeysAsync(new ListApiKeysRequest { Organization = organization.Code }, organization.Key);
        keys.ApiKeys.Select(key => key.Person).ShouldBe(["wang", ""]);
    }

    [Fact]
    public async Task Only_an_administrator_says_who_holds_a_role()
    {
        var organization = await api.CreateOrganizationAsync();
        var manager = await organization.CreateKeyAsync(Role.QualityManager);

        var refusal = await Refusal.OfAsync(organization.People.PutPeopleAsync(new PutPeopleRequest { Organization = organization.Code, People = { TestOrganization.Person("me", Regime, "process-auditor") } }, manager));

        refusal.Code.ShouldBe(StatusCode.PermissionDenied);
        (await organization.People.ListPeopleAsync(new ListPeopleRequest { Organization = organization.Code }, manager)).People.ShouldBeEmpty();
    }

    private static async Task<ListPeopleResponse> ListAsync(TestOrganization organization, int size = 0, string token = "", bool inactiveToo = false) => await organization.People.ListPeopleAsync(
        new ListPeopleRequest { Organization = organization.Code, PageSize = size, PageToken = token, IncludeInactive = inactiveToo }, organization.Key);
}
