using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Api.Tests;

/// <summary>What was done once is recognised whatever the server's clock says by now: put back or on by a day, the same call gets the same answer and stores nothing twice.</summary>
public sealed class ReplayTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string All =
        "SELECT (SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1)"
        + " + 1000 * (SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1)"
        + " + 1000000 * (SELECT count(*) FROM csat.complaint_event e JOIN csat.organization o USING (organization_id) WHERE o.code = $1)";

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-40)]
    [InlineData(40)]
    public async Task The_same_call_is_recognised_when_the_clock_was_moved(int days)
    {
        var organization = await api.CreateOrganizationAsync();
        var now = DateTimeOffset.UtcNow;
        await OpenRoundOfNowAsync(organization, now);
        var work = new Work(organization.Code, now);
        var first = await work.DoAsync(api.Channel, organization.Key, "");
        var stored = await api.CountAsync(All, organization.Code);
        await using var host = await api.StartHostAsync(time: new MovedClock(TimeSpan.FromDays(days)));
        using var channel = GrpcChannel.ForAddress(host.Endpoint);

        var second = await work.DoAsync(channel, organization.Key, first.Complaint);

        second.ShouldBe(first with { Outcomes = "AlreadyStored 0 of 1 stored 0 of 1 stored" });
        (await api.CountAsync(All, organization.Code)).ShouldBe(stored);
    }

    [Fact]
    public async Task What_is_not_stored_is_judged_by_the_clock_all_the_same()
    {
        var organization = await api.CreateOrganizationAsync();
        var now = DateTimeOffset.UtcNow;
        await OpenRoundOfNowAsync(organization, now);
        await using var host = await api.StartHostAsync(time: new MovedClock(TimeSpan.FromDays(-1)));
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var form = Form(now, "new");
        await organization.SubmitAsync(Form(now, "known"));
        var changed = Form(now, "known");
        changed.Levels[0] = 1;

        foreach (var wrong in new[] { form, changed })
        {
            var refusal = await Refusal.OfAsync(new ResponseService.ResponseServiceClient(channel).SubmitResponseAsync(
                new SubmitResponseRequest { Organization = organization.Code, Response = wrong }, organization.Key));
            (refusal.Reason, refusal.Field).ShouldBe(("TIME_OUT_OF_RANGE", "responded_at"));
        }
    }

    private static SurveyResponse Form(DateTimeOffset at, string id)
    {
        var form = TestOrganization.Form(id);
        (form.Round, form.RespondedAt) = ("now", at.ToTimestamp());
        return form;
    }

    private static async Task OpenRoundOfNowAsync(TestOrganization organization, DateTimeOffset now)
    {
        var round = TestOrganization.DescribeRound("now");
        (round.PeriodStart, round.PeriodEnd) = (Contract.Date($"{now.AddDays(-30):yyyy-MM-dd}"), Contract.Date($"{now.AddDays(30):yyyy-MM-dd}"));
        await organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = round }, organization.Key);
    }

    /// <summary>The system's clock, moved.</summary>
    private sealed class MovedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    /// <summary>What came of it: nothing of it may differ the second time but whether it was stored before.</summary>
    private sealed record Done(string Response, string Complaint, string Answered, string Outcomes);

    /// <summary>A form, a complaint, an event of it under a request id, and an import of each.</summary>
    private sealed record Work(string Organization, DateTimeOffset Now)
    {
        public async Task<Done> DoAsync(GrpcChannel channel, Metadata key, string known)
        {
            var organization = new TestOrganization(Organization, channel, key);
            var submitted = await organization.SubmitAsync(Form(Now, "1"));
            var registered = await organization.Complaints.RegisterComplaintAsync(
                new RegisterComplaintRequest { Organization = Organization, Complaint = TestOrganization.Complaint("1", Now), RequestId = "register" }, key);
            var answered = await organization.Complaints.AnswerComplaintAsync(
                organization.Event<AnswerComplaintRequest>(registered.ComplaintId, Now, requestId: "answer", note: "sorry"), key);
            var forms = await organization.ImportAsync([Form(Now, "2")]);
            var past = TestOrganization.Complaint("2", Now);
            past.Events.Add(new ComplaintEvent { Kind = ComplaintEventKind.Answered, OccurredAt = Now.ToTimestamp(), Note = "done" });
            using var import = organization.Complaints.ImportComplaints(key);
            var complaints = ImportCalls.Total(await ImportCalls.AnswersAsync(
                import, [new ImportComplaintsRequest { Organization = Organization, Rows = { new ComplaintRow { Position = 1, Complaint = past } } }]));
            (forms.Refused, complaints.Refused).ShouldBe((0, 0), $"{forms} {complaints}");
            registered.ComplaintId.ShouldBe(known.Length > 0 ? known : registered.ComplaintId);
            return new Done(
                submitted.ResponseId, registered.ComplaintId, $"{answered.Etag} {answered.State}",
                $"{submitted.Outcome} {forms.Stored} of {forms.Settled} stored {complaints.Stored} of {complaints.Settled} stored");
        }
    }
}
