using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A round of a survey and the forms that come back. Forms answer the items in their order, a digit a level, 0 for "not applicable": "550".</summary>
internal sealed partial class SurveyRound(ScenarioHost host, string company, string code, DateOnly lastDay)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    // Late enough in the working day of every zone that a scenario uses.
    private readonly DateTimeOffset _lastAnswer = new(lastDay, new TimeOnly(9, 0), Zone);
    private int _forms;

    public string Code { get; } = code;

    /// <summary>The notices that were not out when it was opened, as its answer warned: 调查通知 by 2025-12-31 open R01.11.</summary>
    public string[] Lacks { get; init; } = [];

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

    /// <summary>Forms that were filled in at a moment and came back at another, collected by a department.</summary>
    /// <param name="at">When each was filled in, yyyy-MM-dd HH:mm:ss in the company's zone.</param>
    /// <param name="returned">When each came back.</param>
    /// <param name="forms">How many.</param>
    /// <param name="levels">What each answers.</param>
    /// <param name="about">The department that they are about; empty where they name none.</param>
    /// <param name="collectedBy">The department that collected them; empty where not recorded.</param>
    public Step<int> CameBack(string at, string returned, int forms, string levels, string about = "", string collectedBy = "") => new($"{forms} forms {levels} back at {returned}", async () =>
    {
        await Task.WhenAll(Enumerable.Range(0, forms).Select(_ =>
        {
            var form = Form(levels, at);
            (form.ReturnedAt, form.Department, form.CollectedBy) = (Moment(returned), about, collectedBy);
            return SubmitAsync(form);
        }));
        return forms;
    });

    /// <summary>The form of a customer by its code.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="levels">What it answers.</param>
    public Step<SubmitResponseResponse> Of(string customer, string levels) => new($"form {levels} of customer {customer}", () =>
    {
        var form = Form(levels, RatingKind.Surveyed, RespondentKind.Customer, "", null, "");
        form.Customer = customer;
        return SubmitAsync(form);
    });

    /// <summary>Closes it: no form counts any more.</summary>
    public Step<Round> Close() => new($"close {Code}", () =>
        new RoundService.RoundServiceClient(host.Channel).CloseRoundAsync(new CloseRoundRequest { Organization = company, Round = Code }, host.Key).ResponseAsync);

    /// <summary>How it stands at this moment.</summary>
    public Step<RoundStatistics> Standing() => new($"standing of {Code}", () =>
        new RoundService.RoundServiceClient(host.Channel).GetRoundStatisticsAsync(new GetRoundStatisticsRequest { Organization = company, Round = Code }, host.Key).ResponseAsync);

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
