using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Tests;

/// <summary>ImportComplaints: whole pasts, with outcomes that the source states.</summary>
public sealed class ImportComplaintsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateTimeOffset Received = new(2024, 5, 6, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_whole_past_is_taken_and_what_the_source_says_of_a_clock_stands()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = Past("1", (ComplaintEventKind.Answered, null), (ComplaintEventKind.CustomerDissatisfied, null), (ComplaintEventKind.Closed, Received.AddDays(9)));

        var outcome = await ImportAsync(organization, 1, (complaint, [new ReportedClock { Code = "answer", Outcome = ClockOutcome.Late }]));
        var listed = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single();
        var read = await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = listed.Number }, organization.Key);

        (outcome.Stored, outcome.Refused).ShouldBe((1, 0));
        read.Number.ShouldBe("2024-000001");
        read.State.ShouldBe(ComplaintState.Closed);
        read.Events.Select(entry => entry.Kind).ShouldBe([ComplaintEventKind.Registered, ComplaintEventKind.Answered, ComplaintEventKind.CustomerDissatisfied, ComplaintEventKind.Closed]);
        read.Events[1].OccurredAt.ShouldBeNull();
        read.Clocks.Single(clock => clock.Code == "answer").Outcome.ShouldBe(ClockOutcome.Late);
        (await api.CountAsync(
            "SELECT count(*) FROM csat.complaint c JOIN csat.complaint_clock k USING (organization_id, complaint_id) WHERE c.complaint_id = $1 AND verdict = 'dissatisfied' AND answered_at IS NULL AND k.clock_code = 'answer' AND k.reported_outcome = 'late' AND k.started_at IS NOT NULL",
            Guid.Parse(read.ComplaintId))).ShouldBe(1);
    }

    [Fact]
    public async Task Importing_the_same_again_stores_nothing_and_other_events_are_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = Past("1", (ComplaintEventKind.Answered, Received.AddDays(1)));
        await ImportAsync(organization, 1, (complaint, []));

        (await ImportAsync(organization, 1, (complaint, []))).AlreadyStored.ShouldBe(1);
        var other = await ImportAsync(organization, 1, (Past("1", (ComplaintEventKind.Answered, Received.AddDays(2))), []));

        Refusal.Of(other.Verdicts.Single().Status).Reason.ShouldBe("DUPLICATE_EXTERNAL_ID");
        other.Verdicts.Single().Status.Message.ShouldContain("(events.answered)");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1_000)]
    public async Task Bad_ones_get_a_verdict_and_the_others_go_in_however_many_are_in_a_message(int rowsInMessage)
    {
        var organization = await api.CreateOrganizationAsync();
        var unknown = Past("2");
        unknown.Category = "nothing";
        var disorder = Past("3", (ComplaintEventKind.Closed, Received.AddDays(1)));
        var early = Past("4", (ComplaintEventKind.Answered, Received.AddDays(-1)));

        var outcome = await ImportAsync(
            organization, rowsInMessage, (Past("1"), []), (unknown, []), (disorder, []), (early, []), (Past("5"), [new ReportedClock { Code = "tea", Outcome = ClockOutcome.Late }]),
            (Past("6"), [new ReportedClock { Code = "answer", Outcome = ClockOutcome.Open }]), (Past("7"), []));

        (outcome.Settled, outcome.Stored, outcome.Refused).ShouldBe((7, 2, 5));
        outcome.Verdicts.Select(verdict => $"{verdict.Position} {Refusal.Of(verdict.Status).Reason}").ShouldBe([
            "2 NOT_FOUND", "3 INVALID_TRANSITION", "4 TIME_OUT_OF_RANGE", "5 UNKNOWN_CODE", "6 FIELD_INVALID"]);
        (await api.CountAsync("SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(2);
        (await api.CountAsync("SELECT max(last_number) FROM csat.complaint_number n JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(2);
    }

    [Fact]
    public async Task A_message_of_too_many_rows_is_refused_after_those_before_it_are_answered()
    {
        var organization = await api.CreateOrganizationAsync();
        using var call = organization.Complaints.ImportComplaints(organization.Key);
        await call.RequestStream.WriteAsync(new ImportComplaintsRequest { Organization = organization.Code, Rows = { new ComplaintRow { Complaint = Past("1") } } });
        await call.RequestStream.WriteAsync(new ImportComplaintsRequest { Rows = { Enumerable.Range(2, 1_001).Select(i => new ComplaintRow { Complaint = Past($"{i}") }) } });

        (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        call.ResponseStream.Current.Outcome.ShouldBe(new ImportOutcome { Settled = 1, Stored = 1 });
        var refusal = await Refusal.OfAsync(() => call.ResponseStream.MoveNext(CancellationToken.None));
        (refusal.Reason, refusal.Field).ShouldBe(("FIELD_TOO_LONG", "rows"));
        (await api.CountAsync("SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(1);
    }

    private static Complaint Past(string externalId, params (ComplaintEventKind Kind, DateTimeOffset? At)[] events)
    {
        var complaint = TestOrganization.Complaint(externalId, Received);
        complaint.Events.AddRange(events.Select(entry => new ComplaintEvent { Kind = entry.Kind, OccurredAt = entry.At?.ToTimestamp() }));
        return complaint;
    }

    private static async Task<ImportOutcome> ImportAsync(TestOrganization organization, int rowsInMessage, params (Complaint Complaint, ReportedClock[] Clocks)[] items)
    {
        using var call = organization.Complaints.ImportComplaints(organization.Key);
        var rows = items.Select((item, i) => new ComplaintRow { Position = i + 1, Complaint = item.Complaint, ReportedClocks = { item.Clocks } });
        return ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, rows, rowsInMessage)));
    }
}
