using System.Globalization;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A company that works under a regime: its entries, its rounds, its complaints, and what its people then read.</summary>
internal sealed class Company
{
    private readonly ScenarioHost _host;
    private readonly List<string> _items = [];
    private int _questionnaires;
    private int _asked;

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
    public Task Adopts(string text, RegimePurpose[] purposes) =>
        new RegimeService.RegimeServiceClient(_host.Channel).AdoptRegimeAsync(new AdoptRegimeRequest { Organization = Code, Content = text, Purposes = { purposes } }, Key).ResponseAsync;

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
    public Step<SurveyRound> Round(string period, string kind, int sent = 0, string scale = "five-grade") => new($"round {period} of kind {kind}", async () =>
    {
        if (_asked != _items.Count)
        {
            _asked = _items.Count;
            var questionnaire = new QuestionnaireVersion { Code = "form", Version = ++_questionnaires, Title = Text("form"), Scale = scale, Items = { _items } };
            await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
                new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = questionnaire }, Key);
        }

        var (from, to) = Period.Of(period);
        var round = new Round
        {
            Code = $"{kind}-{period}", Title = Text(period), Questionnaire = "form", QuestionnaireVersion = _questionnaires, SurveyKind = kind,
            PeriodStart = Period.Day(from), PeriodEnd = Period.Day(to), FormsSent = sent,
        };
        await new RoundService.RoundServiceClient(_host.Channel).OpenRoundAsync(new OpenRoundRequest { Organization = Code, Round = round }, Key);
        return new SurveyRound(_host, Code, round.Code, to);
    });

    /// <summary>The rounds that the regime asks for by the calendar in a range of days, a line each.</summary>
    public Step<IReadOnlyList<string>> ProposedRounds(string from, string to) => new($"rounds of {from} to {to}", async () =>
    {
        var request = new ProposeRoundsRequest { Organization = Code, PeriodStart = Period.Day(DateOnly.Parse(from, CultureInfo.InvariantCulture)), PeriodEnd = Period.Day(DateOnly.Parse(to, CultureInfo.InvariantCulture)) };
        var answer = await new RoundService.RoundServiceClient(_host.Channel).ProposeRoundsAsync(request, Key);
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
