using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;

namespace CSat.Api.Tests;

/// <summary>Notices through the API: in the order of their life, once under a request id, by page.</summary>
public sealed class NoticeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_notice_goes_its_way_once_and_refuses_who_knows_an_earlier_one()
    {
        var organization = await UnderFlowsAsync();
        var prepared = await PrepareAsync(organization, "n-1", requestId: "p");
        (await PrepareAsync(organization, "n-1", requestId: "p")).ShouldBe(prepared);
        (await Refusal.OfAsync(() => PrepareAsync(organization, "n-1", text: "another"))).Reason.ShouldBe("ALREADY_EXISTS");
        (await Refusal.OfAsync(organization.Notices.PublishNoticeAsync(new PublishNoticeRequest { Organization = organization.Code, Notice = "n-1", Way = NoticeWay.Mail }, organization.Key))).Reason
            .ShouldBe("INVALID_TRANSITION");

        var approved = await organization.Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = organization.Code, Notice = "n-1", Etag = prepared.Etag }, organization.Key);
        approved.State.ShouldBe(NoticeState.Approved);
        (await Refusal.OfAsync(organization.Notices.PublishNoticeAsync(
            new PublishNoticeRequest { Organization = organization.Code, Notice = "n-1", Way = NoticeWay.Mail, Etag = prepared.Etag }, organization.Key))).Reason.ShouldBe("ETAG_STALE");
        var published = await organization.Notices.PublishNoticeAsync(new PublishNoticeRequest { Organization = organization.Code, Notice = "n-1", Way = NoticeWay.Mail }, organization.Key);
        (published.State, published.Way, published.Outcome).ShouldBe((NoticeState.Published, NoticeWay.Mail, NoticeOutcome.Published));
        (await organization.Notices.PublishNoticeAsync(new PublishNoticeRequest { Organization = organization.Code, Notice = "n-1", Way = NoticeWay.Letter }, organization.Key)).Way.ShouldBe(NoticeWay.Mail);
    }

    [Fact]
    public async Task Notices_are_listed_by_page()
    {
        var organization = await UnderFlowsAsync();
        foreach (var code in new[] { "c", "a", "b" })
        {
            await PrepareAsync(organization, code);
        }

        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = await organization.Notices.ListNoticesAsync(new ListNoticesRequest { Organization = organization.Code, PageSize = 2, PageToken = token }, organization.Key);
            (seen, token) = ([.. seen, .. page.Notices.Select(notice => notice.Code)], page.NextPageToken);
        }
        while (token.Length > 0);

        seen.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task The_list_to_send_has_the_fields_asked_for_page_by_page_and_no_one_who_may_only_become_a_customer()
    {
        var organization = await UnderFlowsAsync();
        await PrepareAsync(organization, "n-1");
        await organization.Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = organization.Code, Notice = "n-1" }, organization.Key);
        await new CustomerService.CustomerServiceClient(organization.Channel).PutCustomersAsync(
            new PutCustomersRequest
            {
                Organization = organization.Code,
                Customers =
                {
                    Customer("C-1", CustomerClass.Key, ("name", "A"), ("phone", "1")), Customer("C-2", CustomerClass.General, ("phone", "2")), Customer("C-3", CustomerClass.General, ("name", "C")),
                    Customer("P-1", CustomerClass.Potential, ("name", "P")),
                },
            },
            organization.Key);

        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = await organization.Notices.ListNoticeRecipientsAsync(
                new ListNoticeRecipientsRequest { Organization = organization.Code, Notice = "n-1", Fields = { "name" }, PageSize = 2, PageToken = token }, organization.Key);
            (seen, token) = ([.. seen, .. page.Recipients.Select(one => $"{one.Customer} {string.Join(' ', one.Fields.Select(field => field.Key + field.Value))}".TrimEnd())], page.NextPageToken);
        }
        while (token.Length > 0);

        seen.ShouldBe(["C-1 nameA", "C-2", "C-3 nameC"]);
        (await organization.Notices.ListNoticeRecipientsAsync(new ListNoticeRecipientsRequest { Organization = organization.Code, Notice = "n-1", Class = CustomerClass.Potential }, organization.Key)).Recipients
            .Select(one => (one.Customer, one.Fields.Count)).ShouldBe([("P-1", 0)]);
        (await Refusal.OfAsync(organization.Notices.ListNoticeRecipientsAsync(new ListNoticeRecipientsRequest { Organization = organization.Code, Notice = "n-2" }, organization.Key))).Reason.ShouldBe("NOT_FOUND");
    }

    private static Customer Customer(string code, CustomerClass kind, params (string Field, string Value)[] fields) =>
        new() { Code = code, Class = kind, Fields = { fields.ToDictionary(field => field.Field, field => field.Value) } };

    private async Task<TestOrganization> UnderFlowsAsync()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.AdoptAsync("management-system-flows", RegimePurpose.Improvement);
        return organization;
    }

    private static async Task<Notice> PrepareAsync(TestOrganization organization, string code, string requestId = "", string text = "campaign") => await organization.Notices.PrepareNoticeAsync(
        new PrepareNoticeRequest
        {
            Organization = organization.Code, RequestId = requestId,
            Notice = new Notice { Code = code, Kind = "loyalty-campaign", Text = TestOrganization.Text(text), Audience = NoticeAudience.Customers },
        },
        organization.Key);
}
