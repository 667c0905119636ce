using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A company that works under a regime: its entries, its rounds, its complaints, and what its people then read.</summary>
internal sealed class Company
{
    private readonly ScenarioHost _host;
    private readonly List<string> _items = [];
    private int _questionnaires;
    private readonly Dictionary<string, Metadata> _keys = [];
    private int _asked;
    private string _regime = "";

    private Company(ScenarioHost host, string code) => (_host, Code, Readings) = (host, code, new Readings(host, code));

    public string Code { get; }

    /// <summary>What the ETL published last.</summary>
    private Readings Readings { get; }

    private Metadata Key => _host.Key;

    /// <summary>Creates it, in the zone and with the calendar of China.</summary>
    public static async Task<Company> FoundAsync(ScenarioHost host, string code)
    {
        var organization = new Organization { Code = code, Name = Text(code), TimeZone = "Asia/Shanghai", CalendarCode = "cn" };
        await new OrganizationService.OrganizationServiceClient(host.Channel).CreateOrganizationAsync(new CreateOrganizationRequest { Organization = organization }, host.Key);
        return new Company(host, code);
    }

    /// <summary>Puts a regime in force.</summary>
    public async Task Adopts(string text, RegimePurpose[] purposes) => _regime = (await new RegimeService.RegimeServiceClient(_host.Channel).AdoptRegimeAsync(
        new AdoptRegimeRequest { Organization = Code, Content = text, Purposes = { purposes } }, Key)).RegimeCode;

    /// <summary>The key of a person who holds a role of the regime; of a system where the role is empty.</summary>
    /// <param name="role">Code of the role.</param>
    public async Task<Metadata> KeyOfAsync(string role)
    {
        if (role.Length == 0)
        {
            return Key;
        }

        if (!_keys.TryGetValue(role, out var key))
        {
            var person = new Person { Code = role, Name = Text(role), Roles = { new HeldRole { Regime = _regime, Role = role, ValidFrom = Period.Day(new DateOnly(2000, 1, 1)) } } };
            await new PersonService.PersonServiceClient(_host.Channel).PutPeopleAsync(new PutPeopleRequest { Organization = Code, People = { person } }, Key);
            var made = await new OrganizationService.OrganizationServiceClient(_host.Channel).CreateApiKeyAsync(
                new CreateApiKeyRequest { Organization = Code, Label = role, Role = Role.QualityManager, Person = role }, Key);
            _keys[role] = key = new Metadata { { "authorization", "Bearer " + made.ApiKey } };
        }

        return key;
    }

    /// <summary>A department that owns items of the questionnaire, in the order in which forms answer them.</summary>
    public Task Department(string code, params string[] items)
    {
        _items.AddRange(items);
        return PutAsync(new Contracts.V1.Directory
        {
            Departments = { new Department { Code = code, Name = Text(code) } },
            Items = { items.Select(item => new Item { Code = item, Name = Text(item), Department = code, Topic = item }) },
        });
    }

    /// <summary>Competitors that customers may rate.</summary>
    public Task Competitors(params string[] codes) =>
        PutAsync(new Contracts.V1.Directory { Competitors = { codes.Select(code => new Competitor { Code = code, Name = Text(code) }) } });

    /// <summary>Categories of complaints.</summary>
    public Task Categories(params string[] codes) =>
        PutAsync(new Contracts.V1.Directory { ComplaintCategories = { codes.Select(code => new ComplaintCategory { Code = code, Name = Text(code) }) } });

    /// <summary>An approved target in percent for the days of a period.</summary>
    public Step<Target> Target(Measure measure, string percent, string period) => new($"target of {percent} for {period}", () =>
    {
        var (from, to) = Period.Of(period);
        var target = new Target { Measure = measure, ValuePercent = new() { Value = percent }, ValidFrom = Period.Day(from), ValidTo = Period.Day(to), Method = TargetMethod.Set, ApprovedBy = "general manager" };
        return new TargetService.TargetServiceClient(_host.Channel).SetTargetAsync(new SetTargetRequest { Organization = Code, Target = target }, Key).ResponseAsync;
    });

    /// <summary>Opens a round over all items so far.</summary>
    /// <param name="period">The period it covers, which names it: 2026Q1, 2026H1, 2026, 2026-03.</param>
    /// <param name="kind">Kind of survey of the regime.</param>
    /// <param name="sent">Forms handed out; 0 where nobody counted.</param>
    /// <param name="scale">Scale of the regime.</param>
    /// <param name="plan">The plan that it is opened by; null for none.</param>
    /// <param name="form">The form that is asked; null for one of all items.</param>
    public Step<SurveyRound> Round(string period, string kind, int sent = 0, string scale = "five-grade", PlannedSurvey? plan = null, AskedForm? form = null) => new($"round {period} of kind {kind}", async () =>
    {
        if (form is null && _asked != _items.Count)
        {
            _asked = _items.Count;
            var questionnaire = new QuestionnaireVersion { Code = "form", Version = ++_questionnaires, Title = Text("form"), Scale = scale, Items = { _items } };
            await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
                new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = questionnaire }, Key);
        }

        var (from, to) = Period.Of(period);
        var round = new Round
        {
            Code = $"{kind}-{period}", Title = Text(period), Questionnaire = form?.Code ?? "form", QuestionnaireVersion = form?.Version ?? _questionnaires, SurveyKind = kind,
            PeriodStart = Period.Day(from), PeriodEnd = Period.Day(to), FormsSent = sent, SurveyPlan = plan?.Code ?? "",
        };
        await new RoundService.RoundServiceClient(_host.Channel).OpenRoundAsync(new OpenRoundRequest { Organization = Code, Round = round }, Key);
        return new SurveyRound(_host, Code, round.Code, to);
    });

    /// <summary>Writes a survey plan, or writes it anew.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="period">The period that it plans.</param>
    /// <param name="contents">Codes of what it says.</param>
    public Step<PlannedSurvey> Plan(string code, string period, params string[] contents) => new($"plan {code} for {period}", async () =>
    {
        var (from, to) = Period.Of(period);
        var plan = new SurveyPlan
        {
            Code = code, Title = Text(code), PeriodStart = Period.Day(from), PeriodEnd = Period.Day(to),
            Contents = { contents.Select(content => new SurveyPlanContent { Code = content, Text = $"on {content}" }) },
        };
        await new SurveyPlanService.SurveyPlanServiceClient(_host.Channel).PutSurveyPlanAsync(new PutSurveyPlanRequest { Organization = Code, SurveyPlan = plan }, Key);
        return new PlannedSurvey(_host, this, code);
    });

    /// <summary>Writes version 1 of a form.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="items">Its items, of those of the company.</param>
    /// <param name="more">What else it says.</param>
    public Step<AskedForm> Form(string code, string[] items, Action<QuestionnaireVersion>? more = null) => new($"form {code}", async () =>
    {
        var questionnaire = new QuestionnaireVersion { Code = code, Version = 1, Title = Text(code), Scale = "five-grade", Items = { items } };
        more?.Invoke(questionnaire);
        await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = questionnaire }, Key);
        return new AskedForm(_host, this, code, 1);
    });

    /// <summary>A customer complains.</summary>
    /// <param name="channel">Channel of the regime.</param>
    /// <param name="category">Category, one of the company's.</param>
    /// <param name="at">When it was received.</param>
    /// <param name="customerLimit">The customer's own limit for the answer; null for none.</param>
    public Step<ComplaintCase> Complaint(string channel, string category, string at, string? customerLimit = null) =>
        ComplaintCase.Register(_host, Code, channel, category, at, customerLimit);

    /// <summary>Loads the warehouse, as of the clock's moment.</summary>
    public Task EtlRun() => Readings.LoadAsync();

    /// <summary>A figure of a round, or of the whole time.</summary>
    /// <param name="id">Its id: see <see cref="Figure"/>.</param>
    /// <param name="round">The round; null for the whole time.</param>
    public Figure Figure(string id, SurveyRound? round = null) => new(Readings, id, round?.Code);

    /// <summary>The management review.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="round">The round to review; null for the whole time.</param>
    public Report Report(string language, SurveyRound? round = null) => new(Readings, language, round?.Code);

    private Task<PutDirectoryResponse> PutAsync(Contracts.V1.Directory entries) =>
        new OrganizationService.OrganizationServiceClient(_host.Channel).PutDirectoryAsync(new PutDirectoryRequest { Organization = Code, Directory = entries }, Key).ResponseAsync;

    private static LocalizedText Text(string text) => new() { Zh = text, En = text };
}
