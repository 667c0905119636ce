using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CSat.Api.Tests.Wire;

/// <summary>Every rpc of the contract, and a request of each.</summary>
public static class ContractCalls
{
    /// <summary>All rpcs of all services.</summary>
    public static IReadOnlyList<MethodDescriptor> Methods { get; } =
    [
        .. from type in typeof(SurveyResponse).Assembly.GetExportedTypes()
           let service = type.GetProperty("Descriptor", typeof(ServiceDescriptor))?.GetValue(null) as ServiceDescriptor
           where service is not null
           from method in service.Methods
           select method,
    ];

    /// <summary>Where an rpc is called.</summary>
    public static string PathOf(MethodDescriptor method) => $"/{method.Service.FullName}/{method.Name}";

    /// <summary>A request that is accepted, or nearly: a value appended to it is then all that is wrong.</summary>
    public static IMessage Sample(MethodDescriptor method, TestOrganization organization, string complaint)
    {
        IMessage request = method.InputType.Name switch
        {
            nameof(SubmitResponseRequest) => new SubmitResponseRequest { Response = TestOrganization.Form("walk") },
            nameof(ImportResponsesRequest) => new ImportResponsesRequest { Rows = { new ResponseRow { Position = 1, Response = TestOrganization.Form("walk") } } },
            nameof(ImportCustomersRequest) => new ImportCustomersRequest { Rows = { new CustomerRow { Position = 1, Customer = new Customer { Code = "walk", Class = CustomerClass.General } } } },
            nameof(RegisterComplaintRequest) => new RegisterComplaintRequest { Complaint = TestOrganization.Complaint("walk") },
            nameof(ImportComplaintsRequest) => new ImportComplaintsRequest { Rows = { new ComplaintRow { Complaint = TestOrganization.Complaint("walk") } } },
            nameof(PutDirectoryRequest) => new PutDirectoryRequest { Directory = TestOrganization.Entries() },
            nameof(PutQuestionnaireVersionRequest) => new PutQuestionnaireVersionRequest { QuestionnaireVersion = TestOrganization.Questionnaire(9, "quality") },
            nameof(OpenRoundRequest) => new OpenRoundRequest { Round = TestOrganization.DescribeRound("walk") },
            nameof(SetTargetRequest) => new SetTargetRequest
            {
                Target = new Target { Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = "90" }, Method = TargetMethod.Set, ApprovedBy = "x" },
            },
            nameof(ProposeTargetRequest) => new ProposeTargetRequest
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = "90" }, Reason = "walk", Role = "leading-group",
            },
            nameof(DecideTargetRequest) => new DecideTargetRequest { Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Approved = true, Role = "general-manager" },
            nameof(PublishTargetRequest) => new PublishTargetRequest { Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Departments = { "qa" } },
            nameof(BreakDownTargetRequest) => new BreakDownTargetRequest
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Departments = { new DepartmentTarget { Department = "qa", ValuePercent = new() { Value = "82" } } },
            },
            nameof(AssessTargetRequest) => new AssessTargetRequest { Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), Suitable = true },
            nameof(PrepareNoticeRequest) => new PrepareNoticeRequest
            {
                Notice = new Notice { Code = "walk", Kind = "walk", Text = TestOrganization.Text("walk"), Audience = NoticeAudience.Public },
            },
            nameof(PublishNoticeRequest) => new PublishNoticeRequest { Notice = "walk", Way = NoticeWay.Posted },
            nameof(ListNoticeRecipientsRequest) => new ListNoticeRecipientsRequest { Notice = "walk" },
            nameof(ApproveNoticeRequest) => new ApproveNoticeRequest { Notice = "walk" },
            nameof(SetIndicatorRequest) => new SetIndicatorRequest
            {
                Target = new IndicatorTarget { Indicator = "turnover", Operator = ThresholdOperator.AtMost, Limit = new() { Value = "5" }, ValidFrom = Contract.Date("2026-01-01"), ApprovedBy = "x" },
            },
            nameof(RecordIndicatorRequest) => new RecordIndicatorRequest
            {
                IndicatorValue = new IndicatorValue { Indicator = "turnover", PeriodStart = Contract.Date("2026-01-01"), PeriodEnd = Contract.Date("2026-12-31"), Result = new() { Value = "9" } },
            },
            nameof(AdoptRegimeRequest) => new AdoptRegimeRequest { Content = "schema: 1", Purposes = { RegimePurpose.Survey } },
            _ => method.InputType.Parser.ParseFrom(ReadOnlySpan<byte>.Empty.ToArray()),
        };
        SetIfThere(request, "organization", organization.Code);
        SetIfThere(request, "complaint", complaint);
        SetIfThere(request, "figure", "satisfaction-trend");
        return request;
    }

    private static void SetIfThere(IMessage message, string name, string value)
    {
        if (message.Descriptor.FindFieldByName(name) is { FieldType: FieldType.String, IsRepeated: false } field)
        {
            field.Accessor.SetValue(message, value);
        }
    }
}
