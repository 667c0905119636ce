using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Attack: one key gives the verdict, both confirmations and the closing. The roles are those of the people of record, never the caller's word.</summary>
public sealed class SeparationOfDutiesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Regime = "iatf16949-quarterly";
    private static readonly DateTimeOffset Received = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_key_does_not_confirm_as_two_and_close()
    {
        var organization = await api.CreateOrganizationAsync();
        var system = await organization.CreateKeyAsync(Role.Agent);
        var agent = await organization.CreatePersonKeyAsync("chen", Regime, "sales", "process-auditor", "project-member");
        var id = await AnsweredAsync(organization, "1");

        var words = await Task.WhenAll(Refusal.OfAsync(Confirm(organization, id, "process-auditor", system)), Refusal.OfAsync(Confirm(organization, id, "project-member", organization.Key)));
        await Confirm(organization, id, "process-auditor", agent);
        var second = await Refusal.OfAsync(Confirm(organization, id, "project-member", agent));
        var closing = await Refusal.OfAsync(organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Received.AddDays(3)), agent));

        words.ShouldAllBe(refusal => refusal.Reason == "ROLE_NOT_HELD" && refusal.Code == StatusCode.PermissionDenied);
        (second.Reason, second.Code, second.Info.Metadata["rule"]).ShouldBe(("SAME_PERSON", StatusCode.FailedPrecondition, "R11.45"));
        closing.Reason.ShouldBe("CLOSURE_NOT_CONFIRMED");
        (await api.CountAsync("SELECT count(*) FROM csat.complaint_event JOIN csat.person USING (organization_id, person_id) WHERE complaint_id = $1 AND kind = 'effect-confirmed' AND code = 'chen'", Guid.Parse(id)))
            .ShouldBe(1);
        (await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = id }, organization.Key)).State.ShouldBe(ComplaintState.Answered);
    }

    [Fact]
    public async Task Confirmations_that_an_import_tells_of_close_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        var history = TestOrganization.Complaint("told", Received);
        foreach (var (kind, role) in new[] { (ComplaintEventKind.Answered, ""), (ComplaintEventKind.EffectConfirmed, "process-auditor"), (ComplaintEventKind.EffectConfirmed, "project-member") })
        {
            history.Events.Add(new ComplaintEvent { Kind = kind, Role = role });
        }

        using (var call = organization.Complaints.ImportComplaints(await organization.CreateKeyAsync(Role.Agent)))
        {
            ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, [new ComplaintRow { Position = 1, Complaint = history }], 10))).Stored.ShouldBe(1);
        }

        var id = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single().ComplaintId;
        var closing = await Refusal.OfAsync(organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Received.AddDays(3)), organization.Key));

        closing.Reason.ShouldBe("CLOSURE_NOT_CONFIRMED");
        closing.Message("en").ShouldContain("process-auditor");
    }

    [Fact]
    public async Task A_role_that_is_taken_back_serves_no_more_not_even_for_a_day_before()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await organization.CreatePersonKeyAsync("chen", Regime, "process-auditor");
        var id = await AnsweredAsync(organization, "1");
        var ended = TestOrganization.Person("chen", Regime, "process-auditor");
        ended.Roles[0].ValidTo = Contract.Date("2026-04-30");
        await organization.PutPeopleAsync(ended);
        var backdated = await Refusal.OfAsync(Confirm(organization, id, "process-auditor", key));
        ended.Roles[0].ValidTo = null;
        ended.Inactive = true;
        await organization.PutPeopleAsync(ended);
        var inactive = await Refusal.OfAsync(Confirm(organization, id, "process-auditor", key));
        ended.Inactive = false;
        await organization.PutPeopleAsync(ended);

        backdated.Reason.ShouldBe("ROLE_NOT_HELD");
        inactive.Reason.ShouldBe("ROLE_NOT_HELD");
        (await Confirm(organization, id, "process-auditor", key)).Events[^1].Role.ShouldBe("process-auditor");
    }

    [Fact]
    public async Task A_person_does_what_a_role_of_hers_may_and_a_system_what_its_key_may()
    {
        var organization = await api.CreateOrganizationAsync();
        var auditor = await organization.CreatePersonKeyAsync("chen", Regime, "process-auditor");
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1", Received))).ComplaintId;

        var refusal = await Refusal.OfAsync(Answer(auditor));
        await organization.PutPeopleAsync(TestOrganization.Person("chen", Regime, "sales"));
        await Answer(auditor);
        await Answer(await organization.CreateKeyAsync(Role.Agent));

        (refusal.Reason, refusal.Code).ShouldBe(("PERMISSION_NOT_HELD", StatusCode.PermissionDenied));
        refusal.Message("en").ShouldContain("sales, development, improvement-engineer");
        refusal.Message("zh-CN").ShouldContain("处理投诉");

        AsyncUnaryCall<Complaint> Answer(Metadata key) => organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Received.AddDays(1)), key);
    }

    private static async Task<string> AnsweredAsync(TestOrganization organization, string externalId)
    {
        var id = (await organization.RegisterAsync(TestOrganization.Complaint(externalId, Received))).ComplaintId;
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Received.AddDays(1)), organization.Key);
        return id;
    }

    private static AsyncUnaryCall<Complaint> Confirm(TestOrganization organization, string id, string role, Metadata key) =>
        organization.Complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id, Received.AddDays(2), role: role), key);
}
