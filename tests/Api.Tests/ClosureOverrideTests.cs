using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Closing under R20.18: only when the customer is satisfied, or by the role that may override it, with a reason.</summary>
public sealed class ClosureOverrideTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Regime = "testing-laboratory-appeals";
    private static readonly DateTimeOffset Received = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_dissatisfied_customer_keeps_it_open_until_the_quality_manager_closes_it_with_a_reason()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.AdoptAsync(Regime, RegimePurpose.Complaint);
        var entries = TestOrganization.Entries();
        entries.ComplaintCategories.Add(new ComplaintCategory { Code = "test-data", Name = TestOrganization.Text("监测数据投诉", "Test data") });
        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = entries }, organization.Key);
        var complaint = TestOrganization.Complaint("1", Received);
        complaint.Category = "test-data";
        var id = (await organization.RegisterAsync(complaint)).ComplaintId;
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Received.AddDays(3)), organization.Key);
        await organization.Complaints.RecordVerdictAsync(organization.Verdict(id, Received.AddDays(4), CustomerVerdict.Dissatisfied), organization.Key);

        var (head, manager) = (await organization.CreatePersonKeyAsync("zhao", Regime, "department-head"), await organization.CreatePersonKeyAsync("wang", Regime, "quality-manager"));
        var reason = "客户拒绝接受复检结果 the customer does not accept the retest";

        var plain = await Refusal.OfAsync(Close(""));
        var other = await Refusal.OfAsync(Close("office", "no"));
        var system = await Refusal.OfAsync(Close("quality-manager", reason));
        var pretended = await Refusal.OfAsync(Close("quality-manager", reason, head));
        var silent = await Refusal.OfAsync(Close("quality-manager", key: manager));
        var closed = await Close("quality-manager", reason, manager);

        plain.Reason.ShouldBe("CUSTOMER_NOT_SATISFIED");
        plain.Code.ShouldBe(StatusCode.FailedPrecondition);
        other.Reason.ShouldBe("CUSTOMER_NOT_SATISFIED");
        (system.Reason, system.Code, system.Field).ShouldBe(("ROLE_NOT_HELD", StatusCode.PermissionDenied, "role"));
        system.Message("en").ShouldContain("quality-manager");
        pretended.Reason.ShouldBe("ROLE_NOT_HELD");
        pretended.Message("zh-CN").ShouldContain("zhao");
        silent.Field.ShouldBe("note");
        closed.State.ShouldBe(ComplaintState.Closed);
        closed.Events[^1].Role.ShouldBe("quality-manager");
        closed.Events[^1].Note.ShouldStartWith("客户拒绝");

        AsyncUnaryCall<Complaint> Close(string role, string note = "", Metadata? key = null) =>
            organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Received.AddDays(5), role: role, note: note), key ?? organization.Key);
    }
}
