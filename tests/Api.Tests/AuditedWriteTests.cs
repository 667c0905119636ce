using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Every rpc of the contract that writes leaves one entry for what it wrote, none for what it refused, and none for what it had done before.</summary>
public sealed class AuditedWriteTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Reading = ["Get", "List", "Explain", "Verify", "Check"];

    private static readonly DateTimeOffset Day = TestOrganization.Responded.AddDays(1);

    [Fact]
    public async Task Every_writing_rpc_leaves_one_entry_where_it_writes_and_none_where_it_does_not()
    {
        var organization = await api.CreateOrganizationAsync();
        var (code, key) = (organization.Code, organization.Key);
        var newcomer = new Organization { Code = code + "-new", Name = TestOrganization.Text("new"), TimeZone = "Asia/Shanghai", CalendarCode = "cn" };
        var made = await organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = code, Label = "to be revoked", Role = Role.Analyst }, key);
        var complaint = (await organization.RegisterAsync(TestOrganization.Complaint("lived"))).ComplaintId;
        var at = 0;

        // Each pair: a call that writes, which sent again writes nothing more, and one that is refused; in the order of a complaint's life.
        var written = new Dictionary<string, long>();
        await WritesAsync("OrganizationService/CreateOrganization", 1, () => organization.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = newcomer }, key),
            () => organization.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = new Organization { Code = newcomer.Code, Name = TestOrganization.Text("other"), TimeZone = "UTC", CalendarCode = "cn" } }, key), newcomer.Code);
        await WritesAsync("OrganizationService/PutDirectory", 1, () => organization.Organizations.PutDirectoryAsync(Entries("price"), key), () => organization.Organizations.PutDirectoryAsync(Entries("no-such"), key));
        await WritesAsync("OrganizationService/CreateApiKey", 1, () => organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = code, Label = "k", Role = Role.Agent, RequestId = "k" }, key),
            () => organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = code, Label = "k", Role = Role.Agent }, key));
        await WritesAsync("OrganizationService/RevokeApiKey", 1, () => organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = code, ApiKeyId = made.ApiKeyId }, key),
            () => organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = code, ApiKeyId = code }, key));
        await WritesAsync("PersonService/PutPeople", 1, () => organization.PutPeopleAsync(TestOrganization.Person("wang", "iatf16949-quarterly", "process-auditor")),
            () => organization.PutPeopleAsync(TestOrganization.Person("li", "no-such-regime", "sales")));
        await WritesAsync("RegimeService/AdoptRegime", 1, () => organization.AdoptAsync("iatf16949-quarterly", RegimePurpose.Survey),
            () => organization.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = code, Content = "no regime", Purposes = { RegimePurpose.Survey } }, key));
        await organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);
        await WritesAsync("QuestionnaireService/PutQuestionnaireVersion", 1, () => organization.PutQuestionnaireAsync(2, "quality", "delivery"), () => organization.PutQuestionnaireAsync(3, "no-such"));
        await organization.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = code, QuestionnaireVersion = new(TestOrganization.Questionnaire(1, "quality")) { Code = "special", SurveyKind = "special" } }, key);
        await WritesAsync("QuestionnaireService/ApproveQuestionnaireVersion", 1,
            () => organization.Questionnaires.ApproveQuestionnaireVersionAsync(new ApproveQuestionnaireVersionRequest { Organization = code, Code = "special", Version = 1, RequestId = "a" }, key),
            () => organization.Questionnaires.ApproveQuestionnaireVersionAsync(new ApproveQuestionnaireVersionRequest { Organization = code, Code = "special", Version = 1 }, key));
        await WritesAsync("SurveyPlanService/PutSurveyPlan", 1, () => organization.PutPlanAsync(TestOrganization.Plan("p", "time")), () => organization.PutPlanAsync(new SurveyPlan(TestOrganization.Plan("q")) { SurveyKinds = { "no-such" } }));
        var planner = await organization.CreatePersonKeyAsync(Role.QualityManager, "planner", "manufacturing-after-sales", "after-sales");
        await WritesAsync("SurveyPlanService/SubmitSurveyPlan", 1,
            () => organization.Plans.SubmitSurveyPlanAsync(new SubmitSurveyPlanRequest { Organization = code, Code = "p", Role = "after-sales", RequestId = "s" }, planner),
            () => organization.Plans.SubmitSurveyPlanAsync(new SubmitSurveyPlanRequest { Organization = code, Code = "p", Role = "after-sales" }, planner));
        await WritesAsync("SurveyPlanService/DecideSurveyPlan", 1,
            () => organization.Plans.DecideSurveyPlanAsync(new DecideSurveyPlanRequest { Organization = code, Code = "p", Approved = true, RequestId = "d" }, key),
            () => organization.Plans.DecideSurveyPlanAsync(new DecideSurveyPlanRequest { Organization = code, Code = "p", Approved = true }, key));
        await WritesAsync("SurveyPlanService/IssueSurveyPlan", 1,
            () => organization.Plans.IssueSurveyPlanAsync(new IssueSurveyPlanRequest { Organization = code, Code = "p", Departments = { "qa" }, RequestId = "i" }, key),
            () => organization.Plans.IssueSurveyPlanAsync(new IssueSurveyPlanRequest { Organization = code, Code = "p", Departments = { "qa" } }, key));
        await WritesAsync("RoundService/OpenRound", 1, () => organization.OpenRoundAsync("R2"), () => organization.OpenRoundAsync("R3", version: 9));
        await WritesAsync("RoundService/CloseRound", 1, () => organization.CloseRoundAsync("R2"), () => organization.CloseRoundAsync("R9"));
        await WritesAsync("TargetService/SetTarget", 1, () => organization.Targets.SetTargetAsync(Target("80", "2026-01-01"), key), () => organization.Targets.SetTargetAsync(Target("80", "2026-06-01"), key));
        await WritesAsync("ResponseService/SubmitResponse", 1, () => organization.SubmitAsync(TestOrganization.Form("1")), () => organization.SubmitAsync(TestOrganization.Form("2", 9)));
        await WritesAsync("ResponseService/ImportResponses", 2, () => ImportAsync(code, "i-1"), () => ImportAsync("no-such-one", "i-2"), repeats: 1);
        await WritesAsync("ComplaintService/ImportComplaints", 2, () => ImportComplaintAsync(code, "h-1"), () => ImportComplaintAsync("no-such-one", "h-2"), repeats: 1);
        await WritesAsync("ComplaintService/RegisterComplaint", 1, () => organization.RegisterAsync(TestOrganization.Complaint("1")),
            () => organization.RegisterAsync(new Complaint(TestOrganization.Complaint("2")) { Category = "no-such" }));
        await StepAsync("ConfirmDefect", id => organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordNotice", id => organization.Complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordStep", id => organization.Complaints.RecordStepAsync(Step(id), key));
        await StepAsync("AssignComplaint", id => organization.Complaints.AssignComplaintAsync(organization.Assignment(id, "qa", at: Next(), requestId: $"{at}"), key));
        await StepAsync("AnswerComplaint", id => organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordVerdict", id => organization.Complaints.RecordVerdictAsync(Verdict(id), key));
        await StepAsync("ConfirmEffect", id => organization.Complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id, Next(), role: "process-auditor", requestId: $"{at}"), key));
        await organization.Complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(complaint, Next(), role: "project-member"), key);
        await StepAsync("CloseComplaint", id => organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("ReopenComplaint", id => organization.Complaints.ReopenComplaintAsync(organization.Event<ReopenComplaintRequest>(id, Next(), requestId: $"{at}"), key));

        await WritesAsync("ErasureService/Erase", 1, () => organization.Erasures.EraseAsync(Erase(complaint), key), () => organization.Erasures.EraseAsync(Erase("2026-999999"), key));

        written.Keys.ShouldBe(Writing(), ignoreOrder: true, "every writing rpc of the contract has its line above");

        DateTimeOffset Next() => Day.AddHours(++at);

        PutDirectoryRequest Entries(string name) => new()
        {
            Organization = code, RequestId = name,
            Directory = new Contracts.V1.Directory { Items = { new Item { Code = name, Name = TestOrganization.Text(name), Department = name == "price" ? "qa" : "no-such" } } },
        };

        EraseRequest Erase(string whose) => new() { Organization = code, Complaint = whose, Reason = ErasureReason.RequestOfPerson, RequestId = $"erase {whose}" };

        SetTargetRequest Target(string value, string from) => new()
        {
            Organization = code,
            Target = new Target
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date(from), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = value }, Method = TargetMethod.Set, ApprovedBy = "boss",
            },
        };

        async Task<object> ImportAsync(string whose, string id)
        {
            using var call = organization.Responses.ImportResponses(key);
            return await ImportCalls.AnswersAsync(call, ImportCalls.Messages(whose, [TestOrganization.Form(id)], 10));
        }

        async Task<object> ImportComplaintAsync(string whose, string id)
        {
            using var call = organization.Complaints.ImportComplaints(key);
            return await ImportCalls.AnswersAsync(call, ImportCalls.Messages(whose, [History(id)], 10));
        }

        RecordStepRequest Step(string id)
        {
            var request = organization.Step(id, Next(), "stock-reported");
            request.RequestId = $"{at}";
            return request;
        }

        RecordVerdictRequest Verdict(string id)
        {
            var request = organization.Verdict(id, Next(), CustomerVerdict.Satisfied);
            request.RequestId = $"{at}";
            return request;
        }

        Task StepAsync<T>(string rpc, Func<string, AsyncUnaryCall<T>> call)
        {
            return WritesAsync($"ComplaintService/{rpc}", 1, () => call(complaint), () => call("2026-999999"), repeats: null);
        }

        async Task WritesAsync(string rpc, long entries, Func<object> write, Func<object> refuse, string? of = null, long? repeats = 0)
        {
            var before = await CountAsync(of ?? code);
            await EndAsync(write());
            var after = await CountAsync(of ?? code);
            (after - before).ShouldBe(entries, rpc);
            if (repeats is { } expected)
            {
                await EndAsync(write());
                (await CountAsync(of ?? code) - after).ShouldBe(expected, rpc + " again");
            }

            after = await CountAsync(of ?? code);
            await Should.ThrowAsync<RpcException>(() => EndAsync(refuse()), rpc);
            (await CountAsync(of ?? code) - after).ShouldBe(0, rpc + " refused");
            written[rpc] = after - before;
        }
    }

    private static ComplaintRow History(string id) => new()
    {
        Position = 1, Complaint = TestOrganization.Complaint(id),
    };

    private static async Task EndAsync(object call) => await (call as Task ?? (Task)((dynamic)call).ResponseAsync);

    private static IEnumerable<string> Writing() =>
        from service in typeof(OptionsExtensions).Assembly.GetExportedTypes().Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>()
        from method in service.Methods
        where !Reading.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
        select $"{service.Name}/{method.Name}";

    private Task<long> CountAsync(string organization) =>
        api.CountAsync("SELECT count(*) FROM csat.audit_entry e JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization);
}
