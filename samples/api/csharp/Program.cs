// A survey and the life of a complaint through the API, with Grpc.Net.Client and the classes of CSat.Contracts.
//   ./csat serve
//   CSAT_API_KEY=$(cat .csat/keys/administrator.key) dotnet run --project samples/api/csharp
// The service is the one that CSAT_ENDPOINT names, http://127.0.0.1:5080 where it names none.
using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Date = Google.Type.Date;

const string organization = "walkthrough-csharp";
using var channel = GrpcChannel.ForAddress(Environment.GetEnvironmentVariable("CSAT_ENDPOINT") ?? "http://127.0.0.1:5080");
var key = new Metadata { { "authorization", "Bearer " + Environment.GetEnvironmentVariable("CSAT_API_KEY") } };
var organizations = new OrganizationService.OrganizationServiceClient(channel);
var people = new PersonService.PersonServiceClient(channel);
var regimes = new RegimeService.RegimeServiceClient(channel);
var rounds = new RoundService.RoundServiceClient(channel);
var responses = new ResponseService.ResponseServiceClient(channel);
var complaints = new ComplaintService.ComplaintServiceClient(channel);

// A survey: who asks, by which rules, what, when.
await organizations.CreateOrganizationAsync(
    new() { Organization = new() { Code = organization, Name = Both("接口示例", "API example"), TimeZone = "Asia/Shanghai", CalendarCode = "cn" } }, key);
await regimes.AdoptRegimeAsync(new() { Organization = organization, Content = Regime("manufacturing-after-sales"), Purposes = { RegimePurpose.Survey } }, key);
await regimes.AdoptRegimeAsync(new() { Organization = organization, Content = Regime("iatf16949-quarterly"), Purposes = { RegimePurpose.Complaint } }, key);
await organizations.PutDirectoryAsync(
    new()
    {
        Organization = organization,
        Directory = new()
        {
            Departments = { new Department { Code = "supply", Name = Both("供应部", "Supply") } },
            Items =
            {
                new Item { Code = "delivery", Name = Both("交货期", "Delivery time"), Department = "supply", Topic = "delivery" },
                new Item { Code = "packaging", Name = Both("包装质量", "Packaging quality"), Department = "supply", Topic = "packaging" },
            },
            ComplaintCategories = { new ComplaintCategory { Code = "defect", Name = Both("缺陷", "Defect") } },
        },
    },
    key);
await new QuestionnaireService.QuestionnaireServiceClient(channel).PutQuestionnaireVersionAsync(
    new()
    {
        Organization = organization,
        QuestionnaireVersion = new() { Code = "short", Version = 1, Title = Both("简表", "Short form"), Scale = "five-grade", Items = { "delivery", "packaging" } },
    },
    key);
await rounds.OpenRoundAsync(
    new()
    {
        Organization = organization,
        Round = new()
        {
            Code = "2026Q1", Title = Both("2026年第一季度", "First quarter of 2026"), Questionnaire = "short", QuestionnaireVersion = 1, SurveyKind = "special",
            PeriodStart = new Date { Year = 2026, Month = 1, Day = 1 }, PeriodEnd = new Date { Year = 2026, Month = 3, Day = 31 }, FormsSent = 120,
        },
    },
    key);

Console.WriteLine($"form-1: {Say((await responses.SubmitResponseAsync(Form("form-1", 4, 5), key)).Outcome)}");
Console.WriteLine($"form-1 again: {Say((await responses.SubmitResponseAsync(Form("form-1", 4, 5), key)).Outcome)}");
Console.WriteLine($"form-2: {await RefusedAsync(responses.SubmitResponseAsync(Form("form-2", 4, 7), key))}");
Console.WriteLine($"2026Q1: {Say((await rounds.CloseRoundAsync(new() { Organization = organization, Round = "2026Q1" }, key)).State)}");
Console.WriteLine($"form-3: {await RefusedAsync(responses.SubmitResponseAsync(Form("form-3", 4, 5), key))}");

// A complaint, from its receipt to its closure; it is known by its number.
var complaint = (await complaints.RegisterComplaintAsync(
    new()
    {
        Organization = organization,
        Complaint = new()
        {
            SourceSystem = "crm", ExternalId = "case-1", Channel = "telephone", Category = "defect", Description = "泵漏水。 The pump leaks.", ReceivedAt = March("06T02:00:00"),
        },
    },
    key)).Number;
Happened("ConfirmDefect", await complaints.ConfirmDefectAsync(new() { Organization = organization, Complaint = complaint, OccurredAt = March("06T02:10:00") }, key));
Happened("RecordNotice", await complaints.RecordNoticeAsync(new() { Organization = organization, Complaint = complaint, OccurredAt = March("06T02:30:00") }, key));
Happened("RecordStep", await complaints.RecordStepAsync(
    new() { Organization = organization, Complaint = complaint, OccurredAt = March("06T02:35:00"), Step = "engineer-confirmed" }, key));
Happened("AssignComplaint", await complaints.AssignComplaintAsync(
    new() { Organization = organization, Complaint = complaint, OccurredAt = March("06T03:00:00"), Department = "supply", AssignedTo = "李工" }, key));
Happened("AnswerComplaint", await complaints.AnswerComplaintAsync(new() { Organization = organization, Complaint = complaint, OccurredAt = March("10T08:00:00"), Note = "8D" }, key));
Console.WriteLine($"{complaint} CloseComplaint: {await RefusedAsync(complaints.CloseComplaintAsync(new() { Organization = organization, Complaint = complaint }, key))}");
Happened("RecordVerdict", await complaints.RecordVerdictAsync(
    new() { Organization = organization, Complaint = complaint, OccurredAt = March("11T01:00:00"), Verdict = CustomerVerdict.Satisfied }, key));
foreach (var (code, name, role) in new[] { ("w-1", Both("王工", "Wang"), "process-auditor"), ("z-2", Both("赵工", "Zhao"), "project-member") })
{
    var holder = await HolderAsync(code, name, role);
    Happened("ConfirmEffect", await complaints.ConfirmEffectAsync(new() { Organization = organization, Complaint = complaint, OccurredAt = March("12T01:00:00"), Role = role }, holder));
}

Happened("CloseComplaint", await complaints.CloseComplaintAsync(new() { Organization = organization, Complaint = complaint, OccurredAt = March("12T02:00:00") }, key));

var shown = await complaints.GetComplaintAsync(new() { Organization = organization, Complaint = complaint }, key);
foreach (var clock in shown.Clocks.Where(clock => clock.Code is "notice" or "answer"))
{
    Console.WriteLine($"{complaint} {clock.Code}: {Say(clock.Outcome)} {clock.DueAt.ToDateTime():yyyy-MM-ddTHH:mm:ssZ}");
}

var events = await complaints.ListComplaintEventsAsync(new() { Organization = organization, Complaint = complaint, PageSize = 100 }, key);
Console.WriteLine($"{complaint} events: {events.Events.Count}");

static LocalizedText Both(string zh, string en) => new() { Zh = zh, En = en };

static string Regime(string code) => File.ReadAllText($"regimes/{code}.yaml");

static Timestamp March(string time) => DateTimeOffset.Parse($"2026-03-{time}Z", CultureInfo.InvariantCulture).ToTimestamp();

static SubmitResponseRequest Form(string id, params int[] levels) => new()
{
    Organization = organization,
    Response = new()
    {
        SourceSystem = "crm", ExternalId = id, Round = "2026Q1", RatingKind = RatingKind.Surveyed, RespondentKind = RespondentKind.Customer,
        RespondedAt = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).ToTimestamp(), Levels = { levels }, Comments = { new Comment { Item = "delivery", Text = "第二批晚到两天。" } },
    },
};

// Enters a person who holds a role of the complaint regime and gives the person's key: only its holder acts in a role.
async Task<Metadata> HolderAsync(string code, LocalizedText name, string role)
{
    var held = new HeldRole { Regime = "iatf16949-quarterly", Role = role, ValidFrom = new Date { Year = 2026, Month = 1, Day = 1 } };
    await people.PutPeopleAsync(new() { Organization = organization, People = { new Person { Code = code, Name = name, Roles = { held } } } }, key);
    var made = await organizations.CreateApiKeyAsync(new() { Organization = organization, Label = code, Role = Role.Agent, Person = code }, key);
    return new Metadata { { "authorization", "Bearer " + made.ApiKey } };
}

void Happened(string verb, Complaint after) => Console.WriteLine($"{complaint} {verb}: {Say(after.State)}");

// What is said by an rpc that refuses; grpc-status-details-bin holds the field, the rule and both languages.
static async Task<string> RefusedAsync<T>(AsyncUnaryCall<T> call)
{
    try
    {
        await call;
    }
    catch (RpcException refusal)
    {
        return $"{Words(refusal.StatusCode.ToString())} {refusal.Status.Detail}";
    }

    throw new InvalidOperationException("It was not refused.");
}

// The name of a value as the contract writes it: COMPLAINT_STATE_CLOSED.
static string Say<T>(T value)
    where T : struct, System.Enum => Words(typeof(T).Name) + "_" + Words(value.ToString());

static string Words(string name) => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
