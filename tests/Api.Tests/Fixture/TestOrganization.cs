using CSat.Contracts.V1;
using CSat.Testing;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Fixture;

/// <summary>An organisation under R08 and R11 with three items, two competitors and an open round, and clients that act in it as its installation's administrator.</summary>
public sealed class TestOrganization(string code, GrpcChannel channel, Metadata key)
{
    public const string Round = "2026-Q1";
    public static readonly DateTimeOffset Responded = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Task<Metadata>>> _holders = new();
    private int _keys;

    public string Code { get; } = code;

    public Metadata Key { get; } = key;

    public GrpcChannel Channel { get; } = channel;

    public OrganizationService.OrganizationServiceClient Organizations { get; } = new(channel);

    public RegimeService.RegimeServiceClient Regimes { get; } = new(channel);

    public QuestionnaireService.QuestionnaireServiceClient Questionnaires { get; } = new(channel);

    public RoundService.RoundServiceClient Rounds { get; } = new(channel);

    public SurveyPlanService.SurveyPlanServiceClient Plans { get; } = new(channel);

    public TargetService.TargetServiceClient Targets { get; } = new(channel);

    public IndicatorService.IndicatorServiceClient Indicators { get; } = new(channel);
    public NoticeService.NoticeServiceClient Notices { get; } = new(channel);
    public SampleService.SampleServiceClient Samples { get; } = new(channel);

    public DistributionService.DistributionServiceClient Distributions { get; } = new(channel);

    public BackCheckService.BackCheckServiceClient BackChecks { get; } = new(channel);

    public DisciplineService.DisciplineServiceClient Disciplines { get; } = new(channel);

    public ResponseService.ResponseServiceClient Responses { get; } = new(channel);

    public ComplaintService.ComplaintServiceClient Complaints { get; } = new(channel);

    public AuditService.AuditServiceClient Audits { get; } = new(channel);

    public PersonService.PersonServiceClient People { get; } = new(channel);

    public ErasureService.ErasureServiceClient Erasures { get; } = new(channel);

    public AnalyticsService.AnalyticsServiceClient Analytics { get; } = new(channel);

    public static string RegimeText(string code) => File.ReadAllText(Repository.PathOf("regimes", code + ".yaml"));

    public async Task SetUpAsync()
    {
        await Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = Describe() }, Key);
        await AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);
        await AdoptAsync("iatf16949-quarterly", RegimePurpose.Complaint);
        await Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = Code, Directory = Entries() }, Key);
        await PutQuestionnaireAsync(1, "quality", "delivery", "service");
        await OpenRoundAsync(Round);
    }

    public Organization Describe() => new() { Code = Code, Name = Text(Code), TimeZone = "Asia/Shanghai", CalendarCode = "cn" };

    public static Contracts.V1.Directory Entries() => new()
    {
        Departments = { new Department { Code = "qa", Name = Text("质量部", "Quality") }, new Department { Code = "sales", Name = Text("销售部", "Sales") } },
        Items =
        {
            new Item { Code = "quality", Name = Text("质量", "Quality"), Department = "qa", Topic = "product-quality" },
            new Item { Code = "delivery", Name = Text("交付", "Delivery"), Department = "sales" },
            new Item { Code = "service", Name = Text("服务", "Service"), Department = "sales" },
        },
        Competitors = { new Competitor { Code = "alpha", Name = Text("甲", "Alpha") }, new Competitor { Code = "beta", Name = Text("乙", "Beta") } },
        Offerings = { new Offering { Code = "pump", Name = Text("泵", "Pump") } },
        ComplaintCategories = { new ComplaintCategory { Code = "defect", Name = Text("缺陷", "Defect") } },
    };

    public static LocalizedText Text(string zh, string? en = null) => new() { Zh = zh, En = en ?? zh };

    public AsyncUnaryCall<RegimeVersion> AdoptAsync(string regime, params RegimePurpose[] purposes) =>
        Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = Code, Content = RegimeText(regime), Purposes = { purposes } }, Key);

    public AsyncUnaryCall<QuestionnaireVersion> PutQuestionnaireAsync(int version, params string[] items) => Questionnaires.PutQuestionnaireVersionAsync(
        new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = Questionnaire(version, items) }, Key);

    public static QuestionnaireVersion Questionnaire(int version, params string[] items) =>
        new() { Code = "main", Version = version, Title = Text("问卷", "Questionnaire"), Scale = "five-grade", Items = { items } };

    public AsyncUnaryCall<Contracts.V1.Round> OpenRoundAsync(string round, int version = 1) =>
        Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = Code, Round = DescribeRound(round, version) }, Key);

    public static Contracts.V1.Round DescribeRound(string round, int version = 1) => new()
    {
        Code = round,
        Title = Text(round),
        Questionnaire = "main",
        QuestionnaireVersion = version,
        SurveyKind = "special",
        PeriodStart = Contract.Date("2026-01-01"),
        PeriodEnd = Contract.Date("2026-03-31"),
        FormsSent = 120,
    };

    public AsyncUnaryCall<Contracts.V1.Round> CloseRoundAsync(string round = Round) =>
        Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = Code, Round = round }, Key);

    /// <summary>A customer's form that is accepted.</summary>
    public static SurveyResponse Form(string externalId, params int[] levels) => new()
    {
        SourceSystem = "web",
        ExternalId = externalId,
        Round = Round,
        RatingKind = RatingKind.Surveyed,
        RespondentKind = RespondentKind.Customer,
        RespondedAt = Responded.ToTimestamp(),
        Levels = { levels.Length == 0 ? [5, 4, 0] : levels },
    };

    public AsyncUnaryCall<SubmitResponseResponse> SubmitAsync(SurveyResponse response, CancellationToken cancellation = default) =>
        Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = Code, Response = response }, Key, cancellationToken: cancellation);

    /// <summary>Imports forms, positions from 1.</summary>
    public async Task<ImportOutcome> ImportAsync(IEnumerable<SurveyResponse> responses, int rowsInMessage = 1_000)
    {
        using var call = Responses.ImportResponses(Key);
        return ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(Code, responses, rowsInMessage)));
    }

    /// <summary>A complaint that is accepted.</summary>
    public static Complaint Complaint(string externalId, DateTimeOffset? receivedAt = null) => new()
    {
        SourceSystem = "crm",
        ExternalId = externalId,
        Channel = "telephone",
        Category = "defect",
        Offering = "pump",
        Description = "泵漏水 the pump leaks",
        ReceivedAt = (receivedAt ?? Responded).ToTimestamp(),
    };

    public AsyncUnaryCall<Complaint> RegisterAsync(Complaint complaint) =>
        Complaints.RegisterComplaintAsync(new RegisterComplaintRequest { Organization = Code, Complaint = complaint }, Key);

    /// <summary>A request that adds an event; its verb is the message's.</summary>
    public T Event<T>(string complaint, DateTimeOffset? at = null, string role = "", string requestId = "", string note = "", string etag = "")
        where T : IMessage, new()
    {
        var request = new T();
        foreach (var (name, value) in new (string, object?)[]
        {
            ("organization", Code), ("complaint", complaint), ("occurred_at", at?.ToTimestamp()), ("role", role), ("request_id", requestId), ("note", note), ("etag", etag),
        })
        {
            if (value is not null)
            {
                request.Descriptor.FindFieldByName(name).Accessor.SetValue(request, value);
            }
        }

        return request;
    }

    public RecordStepRequest Step(string complaint, DateTimeOffset at, string step)
    {
        var request = Event<RecordStepRequest>(complaint, at);
        request.Step = step;
        return request;
    }

    public AssignComplaintRequest Assignment(string complaint, string department, string assignedTo = "", DateTimeOffset? at = null, string requestId = "")
    {
        var request = Event<AssignComplaintRequest>(complaint, at, requestId: requestId);
        (request.Department, request.AssignedTo) = (department, assignedTo);
        return request;
    }

    public RecordVerdictRequest Verdict(string complaint, DateTimeOffset at, CustomerVerdict verdict)
    {
        var request = Event<RecordVerdictRequest>(complaint, at);
        request.Verdict = verdict;
        return request;
    }

    /// <summary>A survey plan for the first half of 2026.</summary>
    public static SurveyPlan Plan(string code, params string[] contents) => new()
    {
        Code = code, Title = Text("策划书", "Plan"), PeriodStart = Contract.Date("2026-01-01"), PeriodEnd = Contract.Date("2026-06-30"),
        Contents = { contents.Select(content => new SurveyPlanContent { Code = content, Text = $"关于 {content}" }) },
    };

    public AsyncUnaryCall<SurveyPlan> PutPlanAsync(SurveyPlan plan, string requestId = "") =>
        Plans.PutSurveyPlanAsync(new PutSurveyPlanRequest { Organization = Code, SurveyPlan = plan, RequestId = requestId }, Key);

    /// <summary>A person who holds roles of a regime from the first day of 2000 on.</summary>
    public static Person Person(string code, string regime, params string[] roles) => new()
    {
        Code = code,
        Name = Text(code),
        Roles = { roles.Select(role => new HeldRole { Regime = regime, Role = role, ValidFrom = Contract.Date("2000-01-01") }) },
    };

    public AsyncUnaryCall<PutPeopleResponse> PutPeopleAsync(params Person[] people) =>
        People.PutPeopleAsync(new PutPeopleRequest { Organization = Code, People = { people } }, Key);

    /// <summary>The key of the person who holds a role of R11 in this organisation, another for each role; made where it is not there yet.</summary>
    public Task<Metadata> HolderAsync(string role) =>
        _holders.GetOrAdd(role, asked => new Lazy<Task<Metadata>>(() => CreatePersonKeyAsync($"holder-{asked}", "iatf16949-quarterly", asked))).Value;

    /// <summary>The key of a person who holds roles of a regime; both are made.</summary>
    public async Task<Metadata> CreatePersonKeyAsync(string person, string regime, params string[] roles)
    {
        await PutPeopleAsync(Person(person, regime, roles));
        return await CreateKeyAsync(Role.Agent, person);
    }

    /// <summary>Another key of such a person, with a role of its own.</summary>
    public async Task<Metadata> CreatePersonKeyAsync(Role role, string person, string regime, params string[] roles)
    {
        await PutPeopleAsync(Person(person, regime, roles));
        return await CreateKeyAsync(role, person);
    }

    /// <summary>A key of this organisation with a role.</summary>
    public async Task<Metadata> CreateKeyAsync(Role role, string person = "") => ApiFixture.With((await Organizations.CreateApiKeyAsync(
        new CreateApiKeyRequest { Organization = Code, Label = $"{role} {Interlocked.Increment(ref _keys)}", Role = role, Person = person }, Key)).ApiKey);
}
