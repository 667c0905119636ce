using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Steps that the regime names (R11.37, R11.38) run its clocks.</summary>
public sealed class ComplaintStepTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Thirty_minutes_from_step_to_step_are_in_time_and_one_more_is_late()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1", Friday))).ComplaintId;

        await StepAsync(organization, id, "engineer-confirmed", 10);
        await StepAsync(organization, id, "stock-quarantine-ordered", 40);
        var complaint = await StepAsync(organization, id, "stock-reported", 71);

        Outcome(complaint, "stock-quarantine").ShouldBe(ClockOutcome.InTime, "exactly 30 minutes");
        Outcome(complaint, "stock-report").ShouldBe(ClockOutcome.Late, "31 minutes");
        Outcome(complaint, "wip-report").ShouldBe(ClockOutcome.NotStarted);
        complaint.Events[^1].ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe(ComplaintEventKind.Step), entry => entry.Step.ShouldBe("stock-reported"));
        (await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = id }, organization.Key)).ShouldBe(complaint);
    }

    [Fact]
    public async Task A_complaint_of_a_ward_is_closed_only_after_both_feedbacks()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.AdoptAsync("hospital-ward-programme", RegimePurpose.Complaint);
        var complaint = TestOrganization.Complaint("1", Friday);
        complaint.Channel = "discharge-call";
        var id = (await organization.RegisterAsync(complaint)).ComplaintId;
        await StepAsync(organization, id, "verified", 10);
        await StepAsync(organization, id, "patient-informed", 20);
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Friday.AddMinutes(20)), organization.Key);

        var refused = await Refusal.OfAsync(organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Friday.AddMinutes(30)), organization.Key));
        await StepAsync(organization, id, "departments-informed", 40);
        var closed = await organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Friday.AddMinutes(50)), organization.Key);

        refused.ShouldSatisfyAllConditions(
            refusal => refusal.Reason.ShouldBe("CLOSURE_STEPS_MISSING"), refusal => refusal.Code.ShouldBe(StatusCode.FailedPrecondition), refusal => refusal.Field.ShouldBe("kind"));
        closed.State.ShouldBe(ComplaintState.Closed);
    }

    [Fact]
    public async Task The_result_of_a_retest_is_due_only_where_one_is_needed()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.AdoptAsync("testing-laboratory-appeals", RegimePurpose.Complaint);
        var entries = TestOrganization.Entries();
        entries.ComplaintCategories.Add(new ComplaintCategory { Code = "test-data", Name = TestOrganization.Text("监测数据投诉", "Test data") });
        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = entries }, organization.Key);
        var complaint = TestOrganization.Complaint("1", Friday);
        complaint.Category = "test-data";

        var registered = await organization.RegisterAsync(complaint);
        var coded = await StepAsync(organization, registered.ComplaintId, "sample-coded", 10);

        Outcome(registered, "result").ShouldBe(ClockOutcome.NotStarted, "R20.11: no retest, no result of one");
        coded.Clocks.Single(clock => clock.Code == "result").DueAt.ToDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 21, 16, 0, 0, TimeSpan.Zero).AddTicks(-10), "15 days from the acceptance, not from the coding");
    }

    [Fact]
    public async Task A_step_that_the_regime_does_not_name_is_refused_and_the_known_ones_are_listed()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1", Friday))).ComplaintId;

        var refused = await Refusal.OfAsync(organization.Complaints.RecordStepAsync(Request(organization, id, "stock-burnt", 10), organization.Key));

        refused.Reason.ShouldBe("UNKNOWN_STEP");
        refused.Code.ShouldBe(StatusCode.InvalidArgument);
        (await api.CountAsync("SELECT count(*) FROM csat.complaint_event WHERE complaint_id = $1", Guid.Parse(id))).ShouldBe(1);
    }

    private static Task<Complaint> StepAsync(TestOrganization organization, string complaint, string step, int minutes) =>
        organization.Complaints.RecordStepAsync(Request(organization, complaint, step, minutes), organization.Key).ResponseAsync;

    private static RecordStepRequest Request(TestOrganization organization, string complaint, string step, int minutes) =>
        organization.Step(complaint, Friday.AddMinutes(minutes), step);

    private static ClockOutcome Outcome(Complaint complaint, string clock) => complaint.Clocks.Single(entry => entry.Code == clock).Outcome;
}
