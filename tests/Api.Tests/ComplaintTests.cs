using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>The life of a complaint under R11, with its clocks.</summary>
public sealed class ComplaintTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    // A Friday, 10:00 in Shanghai; the three working days of R11.42 end with the Wednesday after.
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_complaint_lives_from_intake_to_closure_and_is_opened_again()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaints = organization.Complaints;
        var key = organization.Key;

        var registered = await organization.RegisterAsync(TestOrganization.Complaint("1", Friday));
        var id = registered.ComplaintId;
        await complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(id, Friday.AddMinutes(10)), key);
        await complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(registered.Number, Friday.AddMinutes(41)), key);
        await complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "李工", Friday.AddHours(1)), key);
        var answered = await complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Friday.AddDays(2)), key);
        var early = await Refusal.OfAsync(complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Friday.AddDays(3)), key));
        await complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id, Friday.AddDays(3), role: "process-auditor"), await organization.HolderAsync("process-auditor"));
        await complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id, Friday.AddDays(3), role: "project-member"), await organization.HolderAsync("project-member"));
        await complaints.RecordVerdictAsync(organization.Verdict(id, Friday.AddDays(4), CustomerVerdict.Satisfied), key);
        var closed = await complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Friday.AddDays(4)), key);
        var reopened = await complaints.ReopenComplaintAsync(organization.Event<ReopenComplaintRequest>(id, Friday.AddDays(10), note: "again"), key);

        registered.State.ShouldBe(ComplaintState.Registered);
        answered.Clocks.Single(clock => clock.Code == "notice").Outcome.ShouldBe(ClockOutcome.Late);
        var answer = answered.Clocks.Single(clock => clock.Code == "answer");
        answer.Outcome.ShouldBe(ClockOutcome.InTime);
        answer.DueAt.ToDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 11, 16, 0, 0, TimeSpan.Zero).AddMicroseconds(-1));
        early.Reason.ShouldBe("CLOSURE_NOT_CONFIRMED");
        early.Code.ShouldBe(StatusCode.FailedPrecondition);
        closed.State.ShouldBe(ComplaintState.Closed);
        reopened.State.ShouldBe(ComplaintState.Assigned);
        reopened.ReopenCount.ShouldBe(1);
        (reopened.Department, reopened.AssignedTo).ShouldBe(("qa", "李工"));
        reopened.Events.Select(entry => entry.Kind).ShouldBe([
            ComplaintEventKind.Registered, ComplaintEventKind.DefectConfirmed, ComplaintEventKind.Notified, ComplaintEventKind.Assigned, ComplaintEventKind.Answered,
            ComplaintEventKind.EffectConfirmed, ComplaintEventKind.EffectConfirmed, ComplaintEventKind.CustomerSatisfied, ComplaintEventKind.Closed, ComplaintEventKind.Reopened]);
        (await complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = registered.Number }, key)).ShouldBe(reopened);
        (await api.CountAsync(
            "SELECT count(*) FROM csat.complaint WHERE complaint_id = $1 AND verdict = 'satisfied' AND closed_at = $2 AND reopened_at IS NOT NULL AND event_count = 10 AND notified_at IS NOT NULL",
            Guid.Parse(id), Friday.AddDays(4))).ShouldBe(1);
        (await api.CountAsync("SELECT count(*) FROM csat.complaint_clock WHERE complaint_id = $1 AND clock_code = 'answer' AND met_at = $2", Guid.Parse(id), Friday.AddDays(2))).ShouldBe(1);
    }

    [Fact]
    public async Task The_limit_of_the_customer_prevails()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = TestOrganization.Complaint("1", Friday);
        complaint.CustomerDueAt = Friday.AddHours(5).ToTimestamp();

        var registered = await organization.RegisterAsync(complaint);

        var clock = registered.Clocks.Single(candidate => candidate.Code == "answer");
        clock.DueAt.ShouldBe(complaint.CustomerDueAt);
        clock.Outcome.ShouldBe(ClockOutcome.Late);
    }

    [Fact]
    public async Task Numbers_count_per_organisation_and_year_of_receipt_in_its_zone()
    {
        var first = await api.CreateOrganizationAsync();
        var second = await api.CreateOrganizationAsync();

        // 2025-12-31 16:30 UTC is New Year in Shanghai.
        var newYear = new DateTimeOffset(2025, 12, 31, 16, 30, 0, TimeSpan.Zero);
        (await first.RegisterAsync(TestOrganization.Complaint("1", newYear))).Number.ShouldBe("2026-000001");
        (await first.RegisterAsync(TestOrganization.Complaint("2", newYear.AddHours(-1)))).Number.ShouldBe("2025-000001");
        (await first.RegisterAsync(TestOrganization.Complaint("3", Friday))).Number.ShouldBe("2026-000002");
        (await second.RegisterAsync(TestOrganization.Complaint("1", Friday))).Number.ShouldBe("2026-000001");
    }

    [Fact]
    public async Task The_same_complaint_fifty_times_in_parallel_is_one_and_takes_one_number()
    {
        var organization = await api.CreateOrganizationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => organization.RegisterAsync(TestOrganization.Complaint("same")).ResponseAsync));

        answers.Select(answer => answer.ComplaintId).Distinct().Count().ShouldBe(1);
        (await organization.RegisterAsync(TestOrganization.Complaint("next"))).Number.ShouldBe("2026-000002");
    }

    [Fact]
    public async Task The_same_external_id_with_other_content_is_refused_and_the_field_is_named()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.RegisterAsync(TestOrganization.Complaint("1"));
        var other = TestOrganization.Complaint("1");
        other.Description = "else";

        var refusal = await Refusal.OfAsync(organization.RegisterAsync(other));

        refusal.Code.ShouldBe(StatusCode.AlreadyExists);
        refusal.Detail.ShouldContain("(description)");
    }

    [Fact]
    public async Task A_request_id_makes_an_event_happen_once()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1"))).ComplaintId;
        var other = (await organization.RegisterAsync(TestOrganization.Complaint("2"))).ComplaintId;
        var request = organization.Event<ConfirmDefectRequest>(id, requestId: "req-1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => organization.Complaints.ConfirmDefectAsync(request, organization.Key).ResponseAsync));
        var otherKind = await Refusal.OfAsync(organization.Complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(id, requestId: "req-1"), organization.Key));
        var otherComplaint = await Refusal.OfAsync(organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(other, requestId: "req-1"), organization.Key));

        answers.ShouldAllBe(answer => answer.Events.Count == 2);
        otherKind.Reason.ShouldBe("DUPLICATE_REQUEST_ID");
        otherComplaint.Reason.ShouldBe("DUPLICATE_REQUEST_ID");
        otherComplaint.Code.ShouldBe(StatusCode.AlreadyExists);
    }

    [Fact]
    public async Task Wrong_complaints_are_refused_by_field()
    {
        var organization = await api.CreateOrganizationAsync();

        (await RegisterAsync(complaint => complaint.Category = "nothing")).ShouldBe((StatusCode.NotFound, "NOT_FOUND", "category"));
        (await RegisterAsync(complaint => complaint.Department = "nowhere")).ShouldBe((StatusCode.NotFound, "NOT_FOUND", "department"));
        (await RegisterAsync(complaint => complaint.Offering = "none")).ShouldBe((StatusCode.NotFound, "NOT_FOUND", "offering"));
        (await RegisterAsync(complaint => complaint.Channel = "pigeon")).ShouldBe((StatusCode.InvalidArgument, "UNKNOWN_CODE", "channel"));
        (await RegisterAsync(complaint => complaint.ReceivedAt = null)).ShouldBe((StatusCode.InvalidArgument, "FIELD_MISSING", "received_at"));
        (await RegisterAsync(complaint => complaint.ReceivedAt = DateTimeOffset.UtcNow.AddDays(2).ToTimestamp())).ShouldBe((StatusCode.InvalidArgument, "TIME_OUT_OF_RANGE", "occurred_at"));
        (await RegisterAsync(complaint => complaint.Description = new string('x', 100_001))).ShouldBe((StatusCode.InvalidArgument, "FIELD_TOO_LONG", "description"));
        (await RegisterAsync(complaint => complaint.Description = "a\0")).ShouldBe((StatusCode.InvalidArgument, "INVALID_TEXT", "description"));
        (await RegisterAsync(complaint => complaint.CustomerDueAt = complaint.ReceivedAt - Duration.FromTimeSpan(TimeSpan.FromHours(1)))).ShouldBe((StatusCode.InvalidArgument, "FIELD_INVALID", "customer_due_at"));
        (await api.CountAsync("SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(0);

        async Task<(StatusCode, string, string)> RegisterAsync(Action<Complaint> spoil)
        {
            var complaint = TestOrganization.Complaint("1");
            spoil(complaint);
            var refusal = await Refusal.OfAsync(organization.RegisterAsync(complaint));
            return (refusal.Code, refusal.Reason, refusal.Field);
        }
    }

    [Fact]
    public async Task Steps_that_the_life_cycle_does_not_allow_are_refused_and_change_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaints = organization.Complaints;
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1"))).ComplaintId;

        (await Refusal.OfAsync(complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id), organization.Key))).Reason.ShouldBe("INVALID_TRANSITION");
        (await Refusal.OfAsync(complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id), organization.Key))).Fields.ShouldBe(["role"]);
        (await Refusal.OfAsync(complaints.AssignComplaintAsync(organization.Assignment(id, "nowhere"), organization.Key))).Code.ShouldBe(StatusCode.NotFound);
        (await Refusal.OfAsync(complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(id, DateTimeOffset.UtcNow.AddDays(1)), organization.Key))).Reason.ShouldBe("TIME_OUT_OF_RANGE");
        (await Refusal.OfAsync(complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>("2026-999999"), organization.Key))).Code.ShouldBe(StatusCode.NotFound);
        (await complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = id }, organization.Key)).Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Complaints_are_listed_in_pages_by_receipt_and_state()
    {
        var organization = await api.CreateOrganizationAsync();
        foreach (var i in new[] { 3, 1, 4, 2, 5 })
        {
            await organization.RegisterAsync(TestOrganization.Complaint($"{i}", Friday.AddMinutes(i == 4 ? 3 : i)));
        }

        var second = (await PageAsync(ComplaintState.Unspecified, "", 5)).Complaints[1];
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(second.ComplaintId), organization.Key);

        var seen = new List<string>();
        var token = "";
        do
        {
            var page = await PageAsync(ComplaintState.Registered, token, 2);
            seen.AddRange(page.Complaints.Select(complaint => complaint.ExternalId));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        seen.Count.ShouldBe(4);
        seen.ToHashSet().ShouldBe(["1", "3", "4", "5"], ignoreOrder: true);
        (seen[0], seen[3]).ShouldBe(("1", "5"));
        var first = await PageAsync(ComplaintState.Registered, "", 1);
        (await Refusal.OfAsync(() => PageAsync(ComplaintState.Closed, first.NextPageToken, 1))).Reason.ShouldBe("INVALID_PAGE_TOKEN");

        async Task<ListComplaintsResponse> PageAsync(ComplaintState state, string pageToken, int size) => await organization.Complaints.ListComplaintsAsync(
            new ListComplaintsRequest { Organization = organization.Code, PageSize = size, PageToken = pageToken, State = state }, organization.Key);
    }
}
