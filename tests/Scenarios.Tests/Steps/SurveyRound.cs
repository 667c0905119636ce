using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A round of a survey and the forms that come back. Forms answer the items in their order, a digit a level, 0 for "not applicable": "550".</summary>
internal sealed class SurveyRound(ScenarioHost host, string company, string code, DateOnly lastDay)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    // Late enough in the working day of every zone that a scenario uses.
    private readonly DateTimeOffset _lastAnswer = new(lastDay, new TimeOnly(9, 0), Zone);
    private int _forms;

    public string Code { get; } = code;

    private DistributionService.DistributionServiceClient Distributions => new(host.Channel);

    private BackCheckService.BackCheckServiceClient Checks => new(host.Channel);

    private SampleService.SampleServiceClient Samples => new(host.Channel);

    /// <summary>Forms of customers, with a comment on an item or on the whole form.</summary>
    public Step<int> Customers(int forms, string levels, string? comment = null, string about = "") =>
        Forms(forms, levels, RatingKind.Surveyed, RespondentKind.Customer, comment: comment, about: about);

    /// <summary>Forms of dealers.</summary>
    public Step<int> Dealers(int forms, string levels) => Forms(forms, levels, RatingKind.Surveyed, RespondentKind.Dealer);

    /// <summary>Self-ratings of the company's own salespeople.</summary>
    public Step<int> Salespeople(int forms, string levels, string? comment = null, string about = "") =>
        Forms(forms, levels, RatingKind.Self, RespondentKind.Salesperson, comment: comment, about: about);

    /// <summary>Forms of the company's employees about it.</summary>
    public Step<int> Employees(int forms, string levels) => Forms(forms, levels, RatingKind.Surveyed, RespondentKind.Employee);

    /// <summary>Forms on a competitor.</summary>
    public Step<int> OnCompetitor(string competitor, int forms, string levels, RespondentKind by = RespondentKind.Customer) => Forms(forms, levels, RatingKind.Competitor, by, competitor);

    /// <summary>Forms of any raters of any part, each filled in at the clock's moment, but not after the last day of the period: what the clock shows then is when it is handed in.</summary>
    public Step<int> Forms(int forms, string levels, RatingKind part, RespondentKind by, string competitor = "", string? comment = null, string about = "") => new($"{forms} forms {levels} of {by} as {part}", async () =>
    {
        var client = new ResponseService.ResponseServiceClient(host.Channel);
        await Task.WhenAll(Enumerable.Range(0, forms).Select(_ =>
            client.SubmitResponseAsync(new SubmitResponseRequest { Organization = company, Response = Form(levels, part, by, competitor, comment, about) }, host.Key).ResponseAsync));
        return forms;
    });

    /// <summary>Forms of customers that were filled in and handed in at a moment.</summary>
    /// <param name="at">yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="forms">How many.</param>
    /// <param name="levels">What each answers.</param>
    public Step<int> Answered(string at, int forms, string levels) => new($"{forms} forms {levels} at {at}", async () =>
    {
        await Task.WhenAll(Enumerable.Range(0, forms).Select(_ => SubmitAsync(Form(levels, at))));
        return forms;
    });

    /// <summary>The form of a member to whom it was sent.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="levels">What it answers.</param>
    public Step<SubmitResponseResponse> Answered(string member, string at, string levels) => new($"form {levels} of {member} at {at}", () =>
    {
        var form = Form(levels, at);
        form.SentTo = member;
        return SubmitAsync(form);
    });

    /// <summary>Hands out a batch of forms.</summary>
    /// <param name="batch">Its code.</param>
    /// <param name="at">yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="forms">How many; 0 where the members say it.</param>
    /// <param name="channel">Channel of the regime.</param>
    /// <param name="department">Whose customers get them.</param>
    /// <param name="distributor">Who hands them out.</param>
    /// <param name="handedOutBy">Which department hands them out and collects them.</param>
    /// <param name="members">To whom.</param>
    public Step<Distribution> Distribute(string batch, string at, int forms = 0, string channel = "", string department = "", string distributor = "", string handedOutBy = "", params string[] members) =>
        new($"batch {batch} of {Code}", () => Distributions.RecordDistributionAsync(
            new RecordDistributionRequest
            {
                Organization = company, Round = Code,
                Distribution = new Distribution
                {
                    Batch = batch, SentAt = Moment(at), Forms = forms, Channel = channel, Department = department, HandedOutBy = handedOutBy, Distributor = distributor, Members = { members },
                },
            },
            host.Key).ResponseAsync);

    /// <summary>A member confirms the receipt of the form.</summary>
    public Step<SentForm> ConfirmsReceipt(string member, string at) => new($"receipt of {member}", () => Distributions.ConfirmReceiptAsync(
        new ConfirmReceiptRequest { Organization = company, Round = Code, Member = member, ConfirmedAt = Moment(at) }, host.Key).ResponseAsync);

    /// <summary>Collected forms are sorted and handed back.</summary>
    public Step<HandBack> HandBack(string at, int forms) => new($"{forms} forms of {Code} handed back", () => Distributions.HandBackFormsAsync(
        new HandBackFormsRequest { Organization = company, Round = Code, HandedBackAt = Moment(at), Forms = forms }, host.Key).ResponseAsync);

    /// <summary>The forms that are not back, as whoever follows them up reads them: member, distributor, last day in time, state; a confirmed receipt is said.</summary>
    public async Task<string[]> Outstanding()
    {
        var page = await Distributions.ListOutstandingAsync(new ListOutstandingRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Forms.Select(form => string.Join(" ", new[]
        {
            form.Member, form.Distributor, form.DueAt is { } due ? due.ToDateTimeOffset().ToOffset(Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", form.State.ToString(),
            form.ConfirmedAt is null ? "" : "confirmed",
        }.Where(word => word.Length > 0)))];
    }

    /// <summary>Puts members into the frame: "member area", or "member area yyyy-MM-dd" of one who complained then.</summary>
    public Step<Frame> Frame(IEnumerable<string> members, params string[] areas) => new($"frame of {Code}", () => Samples.PutFrameAsync(
        new PutFrameRequest { Organization = company, Round = Code, Members = { members.Select(Member) }, Areas = { areas } }, host.Key).ResponseAsync);

    /// <summary>Draws the sample.</summary>
    public Step<Sample> DrawSample(SamplingMethod method, int size = 0, long seed = 1) => new($"sample of {Code}", () => Samples.DrawSampleAsync(
        new DrawSampleRequest { Organization = company, Round = Code, Method = method, Size = size, Seed = seed }, host.Key).ResponseAsync);

    /// <summary>The sampled members.</summary>
    public async Task<string[]> Sampled()
    {
        var page = await Samples.ListSampleAsync(new ListSampleRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Members.Select(member => member.Member)];
    }

    /// <summary>Draws forms for verification.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="forms">How many; 0 for as many as the regime demands.</param>
    public Step<BackCheck> DrawBackCheck(long seed, int forms = 0) => new($"back-check of {Code}", () => Checks.DrawBackCheckAsync(
        new DrawBackCheckRequest { Organization = company, Round = Code, Seed = seed, Forms = forms }, host.Key).ResponseAsync);

    /// <summary>The ids of the drawn forms.</summary>
    public async Task<string[]> Drawn()
    {
        var page = await Checks.ListChecksAsync(new ListChecksRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Forms.Select(form => form.ResponseId)];
    }

    /// <summary>Records what the verification of a form found.</summary>
    public Step<CheckedForm> Finds(string form, FormCheck result) => new($"{form} is {result}", () => Checks.RecordCheckAsync(
        new RecordCheckRequest { Organization = company, Round = Code, ResponseId = form, Result = result, CheckedAt = host.Clock.GetUtcNow().ToTimestamp() }, host.Key).ResponseAsync);

    /// <summary>Closes it: no form counts any more.</summary>
    public Step<Round> Close() => new($"close {Code}", () =>
        new RoundService.RoundServiceClient(host.Channel).CloseRoundAsync(new CloseRoundRequest { Organization = company, Round = Code }, host.Key).ResponseAsync);

    private static FrameMember Member(string text)
    {
        var parts = text.Split(' ');
        return new FrameMember { Member = parts[0], Area = parts.Length > 1 ? parts[1] : "", ComplainedOn = parts.Length > 2 ? Period.Day(DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null };
    }

    private static Timestamp Moment(string at) =>
        new DateTimeOffset(DateTime.ParseExact(at, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Zone).ToTimestamp();

    private Task<SubmitResponseResponse> SubmitAsync(SurveyResponse form) =>
        new ResponseService.ResponseServiceClient(host.Channel).SubmitResponseAsync(new SubmitResponseRequest { Organization = company, Response = form }, host.Key).ResponseAsync;

    private SurveyResponse Form(string levels, string at)
    {
        var form = Form(levels, RatingKind.Surveyed, RespondentKind.Customer, "", null, "");
        form.RespondedAt = Moment(at);
        return form;
    }

    private SurveyResponse Form(string levels, RatingKind part, RespondentKind by, string competitor, string? comment, string about) => new()
    {
        SourceSystem = "scenario",
        ExternalId = string.Create(CultureInfo.InvariantCulture, $"{Code}-{++_forms}"),
        Round = Code,
        RatingKind = part,
        RespondentKind = by,
        Competitor = competitor,
        RespondedAt = (host.Clock.GetUtcNow() is var now && now < _lastAnswer ? now : _lastAnswer).ToTimestamp(),
        Levels = { levels.Select(level => level - '0') },
        Comments = { comment is null ? [] : new[] { new Comment { Item = about, Text = comment } } },
    };
}
