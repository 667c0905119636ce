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
        new() { Event = organization.Event(complaint, Friday.AddMinutes(minutes)), Step = step };

    private static ClockOutcome Outcome(Complaint complaint, string clock) => complaint.Clocks.Single(entry => entry.Code == clock).Outcome;
}
