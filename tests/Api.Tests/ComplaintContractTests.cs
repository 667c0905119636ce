using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>What the contract of complaints promises beside their life: request ids, etags, values that this version does not know, one word for one thing.</summary>
public sealed class ComplaintContractTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_request_id_again_with_another_department_person_or_note_is_refused_and_the_same_has_the_first_answer()
    {
        var organization = await api.CreateOrganizationAsync();
        var (complaints, key) = (organization.Complaints, organization.Key);
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1"))).ComplaintId;
        var first = await complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "李工", requestId: "req-1"), key);

        (await complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "李工", requestId: "req-1"), key)).ShouldBe(first);
        foreach (var other in new[] { organization.Assignment(id, "sales", "李工", requestId: "req-1"), organization.Assignment(id, "qa", "王工", requestId: "req-1"), organization.Assignment(id, "qa", requestId: "req-1") })
        {
            var refusal = await Refusal.OfAsync(complaints.AssignComplaintAsync(other, key));
            (refusal.Code, refusal.Reason).ShouldBe((StatusCode.AlreadyExists, "DUPLICATE_REQUEST_ID"));
        }

        var read = await complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = id }, key);
        (read.Department, read.AssignedTo, read.Events.Count).ShouldBe(("qa", "李工", 2));
    }

    [Fact]
    public async Task A_refused_event_leaves_its_request_id_free_and_a_registration_has_one_too()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = TestOrganization.Complaint("1");
        var request = new RegisterComplaintRequest { Organization = organization.Code, Complaint = complaint, RequestId = "reg-1" };
        var registered = await organization.Complaints.RegisterComplaintAsync(request, organization.Key);
        (await organization.Complaints.RegisterComplaintAsync(request, organization.Key)).ShouldBe(registered);
        request.Complaint = TestOrganization.Complaint("2");
        (await Refusal.OfAsync(organization.Complaints.RegisterComplaintAsync(request, organization.Key))).Reason.ShouldBe("DUPLICATE_REQUEST_ID");

        var close = organization.Event<CloseComplaintRequest>(registered.ComplaintId, requestId: "req-1");
        (await Refusal.OfAsync(organization.Complaints.CloseComplaintAsync(close, organization.Key))).Reason.ShouldBe("INVALID_TRANSITION");
        (await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(registered.ComplaintId, requestId: "req-1"), organization.Key)).State.ShouldBe(ComplaintState.Answered);
    }

    [Fact]
    public async Task A_change_of_a_version_that_is_gone_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        var registered = await organization.RegisterAsync(TestOrganization.Complaint("1"));
        var listed = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single();
        listed.Etag.ShouldBe(registered.Etag);

        var confirmed = await organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(registered.ComplaintId, etag: registered.Etag, requestId: "once"), organization.Key);
        var stale = await Refusal.OfAsync(organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(registered.ComplaintId, etag: registered.Etag), organization.Key));

        confirmed.Etag.ShouldNotBe(registered.Etag);
        (stale.Code, stale.Reason, stale.Field).ShouldBe((StatusCode.Aborted, "ETAG_STALE", "etag"));
        (await organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(registered.ComplaintId, etag: registered.Etag, requestId: "once"), organization.Key))
            .ShouldBe(confirmed, "a repetition is no change");
        (await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(registered.ComplaintId, etag: confirmed.Etag), organization.Key)).Etag.ShouldNotBe(confirmed.Etag);
    }

    [Fact]
    public async Task Values_that_this_version_does_not_know_are_refused_by_field()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1"))).ComplaintId;
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id), organization.Key);

        (await VerdictAsync((CustomerVerdict)99)).ShouldBe(("FIELD_INVALID", "verdict"));
        (await VerdictAsync(CustomerVerdict.Unspecified)).ShouldBe(("FIELD_MISSING", "verdict"));
        var list = await Refusal.OfAsync(organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code, State = (ComplaintState)99 }, organization.Key));
        (list.Reason, list.Field).ShouldBe(("FIELD_INVALID", "state"));
        var imported = TestOrganization.Complaint("2");
        imported.Events.Add(new ComplaintEvent { Kind = (ComplaintEventKind)99, OccurredAt = imported.ReceivedAt });
        using var call = organization.Complaints.ImportComplaints(organization.Key);
        var outcome = ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, [new ComplaintRow { Complaint = imported }], 1)));
        var row = Refusal.Of(outcome.Verdicts.Single().Status);
        (row.Reason, row.Field).ShouldBe(("FIELD_INVALID", "events[0].kind"));
        row.Detail.ShouldContain("99");

        async Task<(string, string)> VerdictAsync(CustomerVerdict verdict)
        {
            var refusal = await Refusal.OfAsync(organization.Complaints.RecordVerdictAsync(organization.Verdict(id, DateTimeOffset.UtcNow, verdict), organization.Key));
            return (refusal.Reason, refusal.Field);
        }
    }
    [Fact]
    public async Task A_complaint_of_more_notes_than_a_message_holds_is_read_and_goes_on()
    {
        const int imported = 300;
        const int added = 60;
        var organization = await api.CreateOrganizationAsync();
        var note = string.Concat(Enumerable.Repeat("客户反映", 1_000));
        var complaint = TestOrganization.Complaint("letters");
        complaint.Events.Add(Enumerable.Range(0, imported).Select(_ => new ComplaintEvent { Kind = ComplaintEventKind.Notified, OccurredAt = complaint.ReceivedAt, Note = note }));
        using (var call = organization.Complaints.ImportComplaints(organization.Key))
        {
            var answers = await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, [new ComplaintRow { Position = 1, Complaint = complaint }], 1));
            ImportCalls.Total(answers).Stored.ShouldBe(1);
        }

        var number = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single().Number;
        Complaint after = new();
        for (var i = 0; i < added; i++)
        {
            after = await organization.Complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(number, note: note), organization.Key);
        }

        var (all, token) = (new List<ComplaintEvent>(), "");
        do
        {
            var page = await organization.Complaints.ListComplaintEventsAsync(
                new ListComplaintEventsRequest { Organization = organization.Code, Complaint = number, PageSize = 1_000, PageToken = token }, organization.Key);
            all.AddRange(page.Events);
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        all.Count.ShouldBe(1 + imported + added);
        after.EventCount.ShouldBe(all.Count);
        after.Events.Count.ShouldBeInRange(1, all.Count - 1);
        after.Events.ShouldBe(all.TakeLast(after.Events.Count), "the latest are shown, in order");
    }

}
