using System.Globalization;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A company that works under a regime: its entries, its rounds, its complaints, and what its people then read.</summary>
internal sealed partial class Company
{
    private readonly ScenarioHost _host;
    private readonly List<string> _items = [];
    private readonly Dictionary<string, Metadata> _keys = [];
    private int _questionnaires;
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
    public Step<string> Adopts(string text, RegimePurpose[] purposes) => new("adopt the regime", async () => _regime = (await new RegimeService.RegimeServiceClient(_host.Channel).AdoptRegimeAsync(
        new AdoptRegimeRequest { Organization = Code, Content = text, Purposes = { purposes } }, Key)).RegimeCode);

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

    /// <summary>Somebody who works for it holds roles of a regime, with a key of his own.</summary>
    /// <param name="code">What he is called.</param>
    /// <param name="regime">Code of the regime.</param>
    /// <param name="roles">Codes of the roles.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; null for no end.</param>
    public Step<Metadata> Person(string code, string regime, string[] roles, string from = "2026-01-01", string? to = null) => new($"{code} holds {string.Join(", ", roles)}", async () =>
    {
        var held = roles.Select(role => new HeldRole { Regime = regime, Role = role, ValidFrom = Day(from), ValidTo = to is null ? null : Day(to) });
        await new PersonService.PersonServiceClient(_host.Channel).PutPeopleAsync(new PutPeopleRequest { Organization = Code, People = { new Person { Code = code, Name = Text(code), Roles = { held } } } }, Key);
        if (!_keys.TryGetValue(code, out var key))
        {
            var order = new CreateApiKeyRequest { Organization = Code, Label = code, Role = Role.QualityManager, Person = code };
            var made = await new OrganizationService.OrganizationServiceClient(_host.Channel).CreateApiKeyAsync(order, Key);
            _keys[code] = key = new Metadata { { "authorization", "Bearer " + made.ApiKey } };
        }

        return key;
    });

    /// <summary>So many households, patients or customers are counted.</summary>
    /// <param name="whom">Who is counted.</param>
    /// <param name="count">How many.</param>
    /// <param name="first">The day, or the first day of a period.</param>
    /// <param name="last">Last day of a period; null for a day.</param>
    public Step<BaseCount> Base(MeasureBase whom, long count, string first, string? last = null) => new($"{count} {whom} from {first}", () =>
        new BaseService.BaseServiceClient(_host.Channel).PutBaseCountAsync(
            new PutBaseCountRequest { Organization = Code, BaseCount = new BaseCount { Base = whom, Count = count, FirstDay = Day(first), LastDay = last is null ? null : Day(last) } }, Key).ResponseAsync);

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

    /// <summary>A target for the days of a period, which its people take through its life.</summary>
    public AimedTarget Aim(Measure measure, string period) => new(_host, this, measure, period);

    /// <summary>A target in percent for the days of a period, where nobody must approve it.</summary>
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
    /// <param name="by">Role that the person holds who opens it; empty for a system.</param>
    public Step<SurveyRound> Round(string period, string kind, int sent = 0, string scale = "five-grade", PlannedSurvey? plan = null, AskedForm? form = null, string by = "") => new($"round {period} of kind {kind}", async () =>
    {
        if (form is null && _asked != _items.Count)
        {
            _asked = _items.Count;
            var questionnaire = new QuestionnaireVersion { Code = "form", Version = ++_questionnaires, Title = Text("form"), Scale = scale, Items = { _items } };
            await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
                new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = questionnaire }, Key);
        }

        return await OpenAsync(new Round { Code = $"{kind}-{period}", Questionnaire = form?.Code ?? "form", QuestionnaireVersion = form?.Version ?? _questionnaires, SurveyKind = kind, FormsSent = sent, SurveyPlan = plan?.Code ?? "" }, period, by);
    });

    /// <summary>Opens a round with a form of its own for some of the items, such as those of a module.</summary>
    /// <param name="form">The form's code.</param>
    /// <param name="period">The period it covers.</param>
    /// <param name="kind">Kind of survey of the regime.</param>
    /// <param name="items">The items, in the order in which forms answer them.</param>
    public Step<SurveyRound> RoundOf(string form, string period, string kind, params string[] items) => new($"round {period} of {form}", async () =>
    {
        await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = new() { Code = form, Version = 1, Title = Text(form), Scale = "five-grade", Items = { items } } }, Key);
        return await OpenAsync(new Round { Code = $"{form}-{period}", Questionnaire = form, QuestionnaireVersion = 1, SurveyKind = kind }, period);
    });

    /// <summary>The rounds that the regime asks for by the calendar in a period, a line each.</summary>
    public Step<IReadOnlyList<string>> ProposedRounds(string period) => new($"rounds of {period}", async () =>
    {
        var request = new GetRoundProposalsRequest { Organization = Code, Period = period };
        var answer = await new RoundService.RoundServiceClient(_host.Channel).GetRoundProposalsAsync(request, Key);
        return
        [
            .. answer.Proposals.Select(round => string.Create(
                CultureInfo.InvariantCulture,
                $"{round.SurveyKind} {Period.Text(round.PeriodStart)} {Period.Text(round.PeriodEnd)}: {round.Rounds.Count} of {round.Required}, {round.ToOpen} to open, {round.Outcome.ToString().ToLowerInvariant()}, {(round.Binding ? "binding" : "in general")}")),
        ];
    });

    /// <summary>A customer complains.</summary>
    /// <param name="channel">Channel of the regime.</param>
    /// <param name="category">Category, one of the company's.</param>
    /// <param name="at">When it was received.</param>
    /// <param name="customerLimit">The customer's own limit for the answer; null for none.</param>
    public Step<ComplaintCase> Complaint(string channel, string category, string at, string? customerLimit = null) =>
        ComplaintCase.Register(_host, Code, _keys, channel, category, at, customerLimit);

    /// <summary>Its register of customers, what they say elsewhere, what they ask for.</summary>
    public CustomerDesk Customers => new(_host, Code);

    /// <summary>How the categories of complaints stand by the API, now: judged month, whole months, and each category with its number and signals.</summary>
    public Step<string> Warnings() => new("warnings", async () =>
    {
        var listed = await new ComplaintService.ComplaintServiceClient(_host.Channel).ListWarningsAsync(new ListWarningsRequest { Organization = Code }, Key);
        var categories = listed.Categories.Select(category => $"{category.Category} {category.Complaints} of {category.Expected.Value} to {category.UpperLimit.Value} {string.Join('+', category.Signals)}".TrimEnd());
        return $"{listed.Months} of {listed.MonthsNeeded} months: {string.Join(", ", categories)}".TrimEnd();
    });

    /// <summary>The categories of complaints stand so by the API, now.</summary>
    public async Task WarningsAre(string expected) => (await Warnings()).ShouldBe(expected);

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

    private async Task<SurveyRound> OpenAsync(Round round, string period, string by = "")
    {
        var (from, to) = Period.Of(period);
        (round.Title, round.PeriodStart, round.PeriodEnd) = (Text(period), Period.Day(from), Period.Day(to));
        var opened = await new RoundService.RoundServiceClient(_host.Channel).OpenRoundAsync(new OpenRoundRequest { Organization = Code, Round = round }, await KeyOfAsync(by));
        return new SurveyRound(_host, Code, round.Code, to) { Lacks = [.. opened.DemandedNotices.Select(Line)] };
    }

    private Task<PutDirectoryResponse> PutAsync(Contracts.V1.Directory entries) =>
        new OrganizationService.OrganizationServiceClient(_host.Channel).PutDirectoryAsync(new PutDirectoryRequest { Organization = Code, Directory = entries }, Key).ResponseAsync;

    private static string Line(DemandedNotice notice) => $"{notice.Name.Zh} by {Period.Text(notice.DueOn)} {notice.Outcome.ToString().ToLowerInvariant()} {string.Join(' ', notice.Rules)}";

    private static Google.Type.Date Day(string day) => Period.Day(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private static LocalizedText Text(string text) => new() { Zh = text, En = text };
}
