using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
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
        var (auditor, member) = (await organization.HolderAsync("process-auditor"), await organization.HolderAsync("project-member"));
        var bases = new BaseService.BaseServiceClient(organization.Channel);
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
        await WritesAsync("RoundService/OpenRound", 1, () => organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = code, Round = new Round(TestOrganization.DescribeRound("R2")) { FormsSent = 0 } }, key), () => organization.OpenRoundAsync("R3", version: 9));
        await BeforeClosingAsync();
        await WritesAsync("RoundService/CloseRound", 1, () => organization.CloseRoundAsync("R2"), () => organization.CloseRoundAsync("R9"));
        await WritesAsync("BaseService/PutBaseCount", 1, () => bases.PutBaseCountAsync(Base(""), key), () => bases.PutBaseCountAsync(Base("no-such"), key));
        await AfterClosingAsync();
        await TargetsAsync();
        await organization.AdoptAsync("management-system-flows", RegimePurpose.Improvement);
        await WritesAsync("IndicatorService/SetIndicator", 1, () => organization.Indicators.SetIndicatorAsync(IndicatorTarget("cost-of-poor-quality"), key), () => organization.Indicators.SetIndicatorAsync(IndicatorTarget("no-such"), key));
        await WritesAsync("IndicatorService/RecordIndicator", 1, () => organization.Indicators.RecordIndicatorAsync(IndicatorValue("cost-of-poor-quality"), key), () => organization.Indicators.RecordIndicatorAsync(IndicatorValue("no-such"), key));
        await WritesAsync("NoticeService/PrepareNotice", 1, () => organization.Notices.PrepareNoticeAsync(Notice("loyalty-campaign"), key), () => organization.Notices.PrepareNoticeAsync(Notice("no-such"), key));
        await WritesAsync("NoticeService/ApproveNotice", 1, () => organization.Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = code, Notice = "loyalty-campaign" }, key),
            () => organization.Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = code, Notice = "no-such" }, key));
        await WritesAsync("NoticeService/PublishNotice", 1, () => organization.Notices.PublishNoticeAsync(new PublishNoticeRequest { Organization = code, Notice = "loyalty-campaign", Way = NoticeWay.Mail }, key),
            () => organization.Notices.PublishNoticeAsync(new PublishNoticeRequest { Organization = code, Notice = "loyalty-campaign" }, key));
        await WritesAsync("ResponseService/SubmitResponse", 1, () => organization.SubmitAsync(TestOrganization.Form("1")), () => organization.SubmitAsync(TestOrganization.Form("2", 9)));
        await WritesAsync("ResponseService/ImportResponses", 2, () => ImportAsync(code, "i-1"), () => ImportAsync("no-such-one", "i-2"), repeats: 1);
        await WritesAsync("ComplaintService/ImportComplaints", 2, () => ImportComplaintAsync(code, "h-1"), () => ImportComplaintAsync("no-such-one", "h-2"), repeats: 1);
        await WritesAsync("ComplaintService/RegisterComplaint", 1, () => organization.RegisterAsync(TestOrganization.Complaint("1")),
            () => organization.RegisterAsync(new Complaint(TestOrganization.Complaint("2")) { Category = "no-such" }));
        await CustomersAsync();
        await StepAsync("ConfirmDefect", id => organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordNotice", id => organization.Complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordStep", id => organization.Complaints.RecordStepAsync(Step(id), key));
        await StepAsync("AssignComplaint", id => organization.Complaints.AssignComplaintAsync(organization.Assignment(id, "qa", at: Next(), requestId: $"{at}"), key));
        await StepAsync("AnswerComplaint", id => organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("RecordVerdict", id => organization.Complaints.RecordVerdictAsync(Verdict(id), key));
        await StepAsync("ConfirmEffect", id => organization.Complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(id, Next(), role: "process-auditor", requestId: $"{at}"), auditor));
        await organization.Complaints.ConfirmEffectAsync(organization.Event<ConfirmEffectRequest>(complaint, Next(), role: "project-member"), member);
        await StepAsync("CloseComplaint", id => organization.Complaints.CloseComplaintAsync(organization.Event<CloseComplaintRequest>(id, Next(), requestId: $"{at}"), key));
        await StepAsync("ReopenComplaint", id => organization.Complaints.ReopenComplaintAsync(organization.Event<ReopenComplaintRequest>(id, Next(), requestId: $"{at}"), key));

        await WritesAsync("ErasureService/Erase", 1, () => organization.Erasures.EraseAsync(Erase(complaint), key), () => organization.Erasures.EraseAsync(Erase("2026-999999"), key));

        written.Keys.ShouldBe(Writing(), ignoreOrder: true, "every writing rpc of the contract has its line above");

        async Task CustomersAsync()
        {
            var (customers, information, requests) = (new CustomerService.CustomerServiceClient(organization.Channel), new InformationService.InformationServiceClient(organization.Channel), new ServiceRequestService.ServiceRequestServiceClient(organization.Channel));
            await organization.AdoptAsync("iatf16949-quarterly", RegimePurpose.Survey);
            await WritesAsync("CustomerService/PutCustomers", 1, () => customers.PutCustomersAsync(Customers("C-1", ""), key), () => customers.PutCustomersAsync(Customers("C-2", "no-such"), key));
            await WritesAsync("CustomerService/ImportCustomers", 2, () => ImportCustomersAsync(code, "C-3"), () => ImportCustomersAsync("no-such-one", "C-4"), repeats: 1);
            await WritesAsync("CustomerService/SubmitCustomerForm", 2, () => customers.SubmitCustomerFormAsync(HandedIn("visit-plan", "C-5"), key), () => customers.SubmitCustomerFormAsync(HandedIn("no-such", "C-6"), key));
            await WritesAsync("CustomerService/RecordCustomerCheck", 1, () => customers.RecordCustomerCheckAsync(Checked("qa"), key), () => customers.RecordCustomerCheckAsync(Checked("no-such"), key));
            await WritesAsync("InformationService/RecordInformation", 1, () => information.RecordInformationAsync(Heard("own-plant"), key), () => information.RecordInformationAsync(Heard("no-such"), key));
            var heard = (await information.RecordInformationAsync(Heard("competitors"), key)).InformationId;
            await WritesAsync("InformationService/DecideInformation", 1, () => information.DecideInformationAsync(Decided(heard), key), () => information.DecideInformationAsync(Decided(code), key));
            await WritesAsync("InformationService/ConfirmInformationEffect", 1, () => information.ConfirmInformationEffectAsync(Effective(heard), key), () => information.ConfirmInformationEffectAsync(Effective(code), key));
            await WritesAsync("ServiceRequestService/RegisterServiceRequest", 1, () => requests.RegisterServiceRequestAsync(Asked("requests", "register"), key), () => requests.RegisterServiceRequestAsync(Asked("no-such", "no"), key));
            var asked = (await requests.RegisterServiceRequestAsync(Asked("requests", "another"), key)).ServiceRequestId;
            await WritesAsync("ServiceRequestService/RecordServiceStep", 1, () => requests.RecordServiceStepAsync(Done(asked), key), () => requests.RecordServiceStepAsync(Done(code), key));
            await organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);
        }

        PutCustomersRequest Customers(string customer, string department) => new() { Organization = code, RequestId = customer, Customers = { Customer(customer, department) } };

        SubmitCustomerFormRequest HandedIn(string form, string customer) => new()
        {
            Organization = code, RequestId = customer, Form = form, Department = "qa", Month = "2026-02", Role = "sales", Customers = { Customer(customer, "") },
        };

        RecordCustomerCheckRequest Checked(string department) =>
            new() { Organization = code, RequestId = $"check {department}", Department = department, CheckedOn = Contract.Date("2026-02-01"), TrueCount = 1 };

        RecordInformationRequest Heard(string duty) => new()
        {
            Organization = code, RequestId = $"heard {duty}",
            Information = new Contracts.V1.Information { Collection = new Collection { Duty = duty, Role = "sales" }, Sense = InformationSense.Neutral, Topic = InformationTopic.Quality, Text = "heard" },
        };

        DecideInformationRequest Decided(string id) =>
            new() { Organization = code, RequestId = $"decided {id}", Information = id, Department = "qa", Action = true, Step = "next-survey", Role = "sales" };

        ConfirmInformationEffectRequest Effective(string id) => new() { Organization = code, RequestId = $"effective {id}", Information = id, Effective = true, Role = "sales" };

        RegisterServiceRequestRequest Asked(string flow, string id) => new() { Organization = code, RequestId = id, Flow = flow, Customer = "C-1", Role = "sales" };

        RecordServiceStepRequest Done(string id) => new() { Organization = code, RequestId = $"done {id}", ServiceRequest = id, Step = "data-confirmed", Role = "sales" };

        async Task<object> ImportCustomersAsync(string whose, string customer)
        {
            using var call = new CustomerService.CustomerServiceClient(organization.Channel).ImportCustomers(key);
            await call.RequestStream.WriteAsync(new ImportCustomersRequest { Organization = whose, Rows = { new CustomerRow { Customer = Customer(customer, "") } } });
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                // What it says is of no account.
            }

            return call;
        }

        DateTimeOffset Next() => Day.AddHours(++at);

        PutDirectoryRequest Entries(string name) => new()
        {
            Organization = code, RequestId = name,
            Directory = new Contracts.V1.Directory { Items = { new Item { Code = name, Name = TestOrganization.Text(name), Department = name == "price" ? "qa" : "no-such" } } },
        };

        EraseRequest Erase(string whose) => new() { Organization = code, Complaint = whose, Reason = ErasureReason.RequestOfPerson, RequestId = $"erase {whose}" };

        PutBaseCountRequest Base(string department) => new()
        {
            Organization = code, BaseCount = new BaseCount { Base = MeasureBase.OccupiedHouseholds, Department = department, FirstDay = Contract.Date("2026-01-01"), Count = 500 },
        };

        SetIndicatorRequest IndicatorTarget(string indicator) => new()
        {
            Organization = code,
            Target = new IndicatorTarget { Indicator = indicator, Operator = ThresholdOperator.AtMost, Limit = new() { Value = "5" }, ValidFrom = Contract.Date("2026-01-01"), ApprovedBy = "boss" },
        };

        RecordIndicatorRequest IndicatorValue(string indicator) => new()
        {
            Organization = code, IndicatorValue = new IndicatorValue { Indicator = indicator, PeriodStart = Contract.Date("2026-01-01"), PeriodEnd = Contract.Date("2026-12-31"), Result = new() { Value = "9" } },
        };

        PrepareNoticeRequest Notice(string kind) => new()
        {
            Organization = code, Notice = new Notice { Code = kind, Kind = kind, Text = TestOrganization.Text("campaign"), Audience = NoticeAudience.Customers },
        };

        async Task TargetsAsync()
        {
            await organization.AdoptAsync("property-fourth-quarter-survey", RegimePurpose.Survey);
            await WritesAsync("TargetService/SetTarget", 1, () => organization.Targets.SetTargetAsync(Target("80", "2026-01-01"), key), () => organization.Targets.SetTargetAsync(Target("80", "2026-06-01"), key));
            await WritesAsync("TargetService/ProposeTarget", 1, () => organization.Targets.ProposeTargetAsync(Proposal("81"), key), () => organization.Targets.ProposeTargetAsync(Proposal("101"), key));
            await WritesAsync("TargetService/DecideTarget", 1, () => organization.Targets.DecideTargetAsync(Decision("decide"), key), () => organization.Targets.DecideTargetAsync(Decision("again"), key));
            await WritesAsync("TargetService/PublishTarget", 1, () => organization.Targets.PublishTargetAsync(Publication("qa"), key), () => organization.Targets.PublishTargetAsync(Publication("no-such"), key));
            await WritesAsync("TargetService/BreakDownTarget", 1, () => organization.Targets.BreakDownTargetAsync(Breakdown("qa"), key), () => organization.Targets.BreakDownTargetAsync(Breakdown("no-such"), key));
            await WritesAsync("TargetService/AssessTarget", 1, () => organization.Targets.AssessTargetAsync(Assessment(suitable: true), key), () => organization.Targets.AssessTargetAsync(Assessment(suitable: false), key));
            await organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);

            ProposeTargetRequest Proposal(string percent) => new()
            {
                Organization = code, Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = percent }, RequestId = percent,
            };

            DecideTargetRequest Decision(string request) => new() { Organization = code, Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Approved = true, RequestId = request };

            PublishTargetRequest Publication(string department) => new()
            {
                Organization = code, Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Departments = { department }, RequestId = $"publish {department}",
            };

            BreakDownTargetRequest Breakdown(string department) => new()
            {
                Organization = code, Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Departments = { new DepartmentTarget { Department = department, ValuePercent = new() { Value = "82" } } },
                RequestId = $"break {department}",
            };

            AssessTargetRequest Assessment(bool suitable) => new()
            {
                Organization = code, Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Suitable = suitable, RequestId = $"assess {suitable}",
            };
        }

        SetTargetRequest Target(string value, string from) => new()
        {
            Organization = code,
            Target = new Target
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date(from), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = value }, Method = TargetMethod.Set, ApprovedBy = "boss",
            },
        };

        async Task BeforeClosingAsync()
        {
            await WritesAsync("SampleService/PutFrame", 1, () => organization.Samples.PutFrameAsync(new PutFrameRequest { Organization = code, Round = "R2", Members = { new FrameMember { Member = "m1" } } }, key),
                () => organization.Samples.PutFrameAsync(new PutFrameRequest { Organization = code, Round = "R2", Areas = { "no-such" } }, key));
            await WritesAsync("DistributionService/RecordDistribution", 1, () => organization.Distributions.RecordDistributionAsync(Batch("b1", "m1"), key), () => organization.Distributions.RecordDistributionAsync(Batch("b2", "m1"), key));
            await WritesAsync("DistributionService/ConfirmReceipt", 1, () => organization.Distributions.ConfirmReceiptAsync(Receipt("m1"), key), () => organization.Distributions.ConfirmReceiptAsync(Receipt("m9"), key));
            await WritesAsync("DistributionService/HandBackForms", 1, () => organization.Distributions.HandBackFormsAsync(Back("R2", "back"), key), () => organization.Distributions.HandBackFormsAsync(Back("R9", "no"), key));
            await WritesAsync("RoundService/RecordMilestone", 1, () => organization.Rounds.RecordMilestoneAsync(Milestone("report-issued"), key), () => organization.Rounds.RecordMilestoneAsync(Milestone("no-such"), key));
            await WritesAsync("RoundService/CorrectRound", 1, () => organization.Rounds.CorrectRoundAsync(Correction("forms_sent"), key), () => organization.Rounds.CorrectRoundAsync(Correction("no-such"), key));
            await WritesAsync("SampleService/DrawSample", 1, () => organization.Samples.DrawSampleAsync(new DrawSampleRequest { Organization = code, Round = "R2", Method = SamplingMethod.Random, Size = 1 }, key),
                () => organization.Samples.DrawSampleAsync(new DrawSampleRequest { Organization = code, Round = "R2", Method = SamplingMethod.Random, Size = 2 }, key));
            await organization.SubmitAsync(new SurveyResponse(TestOrganization.Form("checked")) { Round = "R2" });
        }

        async Task AfterClosingAsync()
        {
            await WritesAsync("BackCheckService/DrawBackCheck", 1, () => organization.BackChecks.DrawBackCheckAsync(new DrawBackCheckRequest { Organization = code, Round = "R2", Seed = 1, Forms = 1 }, key),
                () => organization.BackChecks.DrawBackCheckAsync(new DrawBackCheckRequest { Organization = code, Round = TestOrganization.Round, Seed = 1, Forms = 1 }, key));
            var drawn = (await organization.BackChecks.ListChecksAsync(new ListChecksRequest { Organization = code, Round = "R2" }, key)).Forms.Single().ResponseId;
            await WritesAsync("BackCheckService/RecordCheck", 1, () => organization.BackChecks.RecordCheckAsync(Check(drawn), key), () => organization.BackChecks.RecordCheckAsync(Check(code), key));
            await WritesAsync("DisciplineService/ReportFraud", 1, () => organization.Disciplines.ReportFraudAsync(Fraud(drawn, "f"), key), () => organization.Disciplines.ReportFraudAsync(Fraud(code, "n"), key));
            await organization.AdoptAsync("hospital-bonus-penalty", RegimePurpose.Survey);
            var surveyor = await organization.CreatePersonKeyAsync(Role.QualityManager, "surveyor", "hospital-bonus-penalty", "surveyor");
            await organization.PutQuestionnaireAsync(4, "quality");
            await organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = code, Round = new Round(TestOrganization.DescribeRound("R4", 4)) { SurveyKind = "third-party" } }, key);
            await WritesAsync("DisciplineService/DeclareDiscipline", 1, () => organization.Disciplines.DeclareDisciplineAsync(Declaration("rigour", "no-leading", "true-information"), surveyor),
                () => organization.Disciplines.DeclareDisciplineAsync(Declaration("rigour"), surveyor));
            await organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);
        }

        RecordDistributionRequest Batch(string batch, string member) => new()
        {
            Organization = code, Round = "R2", Distribution = new Distribution { Batch = batch, SentAt = TestOrganization.Responded.ToTimestamp(), Members = { member } },
        };

        ConfirmReceiptRequest Receipt(string member) => new() { Organization = code, Round = "R2", Member = member, ConfirmedAt = Day.ToTimestamp() };

        RecordMilestoneRequest Milestone(string milestone) => new() { Organization = code, Round = "R2", Event = milestone, ReachedAt = Day.ToTimestamp() };

        CorrectRoundRequest Correction(string field) => new() { Organization = code, Round = "R2", Field = field, Value = "777", Reason = "counted again", RequestId = field };

        HandBackFormsRequest Back(string round, string id) => new() { Organization = code, Round = round, HandedBackAt = Day.ToTimestamp(), Forms = 1, RequestId = id };

        DeclareDisciplineRequest Declaration(params string[] discipline) => new() { Organization = code, Round = "R4", Discipline = { discipline } };

        ReportFraudRequest Fraud(string response, string id) => new() { Organization = code, Round = "R2", ResponseId = response, Finding = "one hand", Penalty = "none", RequestId = id };

        RecordCheckRequest Check(string response) => new() { Organization = code, Round = "R2", ResponseId = response, Result = FormCheck.Genuine, CheckedAt = Day.ToTimestamp() };

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

    private static Customer Customer(string code, string department) => new() { Code = code, Class = CustomerClass.General, Department = department };

    private static async Task EndAsync(object call) => await (call as Task ?? (Task)((dynamic)call).ResponseAsync);

    private static IEnumerable<string> Writing() =>
        from service in typeof(OptionsExtensions).Assembly.GetExportedTypes().Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>()
        from method in service.Methods
        where !Reading.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
        select $"{service.Name}/{method.Name}";

    private Task<long> CountAsync(string organization) =>
        api.CountAsync("SELECT count(*) FROM csat.audit_entry e JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization);
}
