using System.Globalization;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What the people of a company do with notices.</summary>
internal sealed partial class Company
{
    private NoticeService.NoticeServiceClient Notices => new(_host.Channel);

    /// <summary>Writes a notice; it is named by its kind and a word.</summary>
    /// <param name="kind">Kind of the regime.</param>
    /// <param name="word">What tells it from others of its kind.</param>
    /// <param name="round">The round that it is about; null for none.</param>
    /// <param name="parts">Sets what the regime demands beside the text.</param>
    /// <param name="by">The key of whoever writes it; null for the company's own.</param>
    public Step<Notice> Prepare(string kind, string word, SurveyRound? round = null, Action<Notice>? parts = null, Metadata? by = null) => new($"prepare {kind} {word}", () =>
    {
        var notice = new Notice { Code = $"{kind}-{word}", Kind = kind, Text = Text(word), Audience = NoticeAudience.Customers, Round = round?.Code ?? "" };
        parts?.Invoke(notice);
        return Notices.PrepareNoticeAsync(new PrepareNoticeRequest { Organization = Code, Notice = notice }, by ?? Key).ResponseAsync;
    });

    /// <summary>Lets it go out.</summary>
    public Step<Notice> Approve(string notice) => new($"approve {notice}", () => Notices.ApproveNoticeAsync(new ApproveNoticeRequest { Organization = Code, Notice = notice }, Key).ResponseAsync);

    /// <summary>Records that it went out.</summary>
    /// <param name="notice">Its code.</param>
    /// <param name="on">The day, yyyy-MM-dd.</param>
    /// <param name="way">How.</param>
    /// <param name="sign">Whether a warning sign stands at the site.</param>
    /// <param name="enclosed">Codes of the documents that went out with it.</param>
    public Step<Notice> Publish(string notice, string on, NoticeWay way = NoticeWay.Posted, bool sign = false, params string[] enclosed) => new($"publish {notice} on {on}", () => Notices.PublishNoticeAsync(
        new PublishNoticeRequest { Organization = Code, Notice = notice, PublishedOn = Period.Day(DateOnly.Parse(on, CultureInfo.InvariantCulture)), Way = way, SiteSign = sign, Enclosed = { enclosed } }, Key).ResponseAsync);

    /// <summary>Writes one, has it approved, and records that it went out.</summary>
    public Step<Notice> Publishes(string kind, string word, string on, SurveyRound? round = null, NoticeWay way = NoticeWay.Posted, Action<Notice>? parts = null) => new($"publish {kind} {word} on {on}", async () =>
    {
        await Prepare(kind, word, round, parts);
        await Approve($"{kind}-{word}");
        return await Publish($"{kind}-{word}", on, way);
    });

    /// <summary>The list to send of a notice, a line a customer: C-1 name=... address=...</summary>
    /// <param name="notice">Its code.</param>
    /// <param name="by">Role of the key that asks; null for the company's own.</param>
    /// <param name="occupiedIn">The period in which they moved in; empty for any.</param>
    /// <param name="kind">Kind of customer; empty for all.</param>
    /// <param name="fields">Codes of the fields.</param>
    public Step<string[]> ToSend(string notice, Role? by = null, string occupiedIn = "", string kind = "", params string[] fields) => new($"list of {notice}", async () =>
    {
        var request = new ListNoticeRecipientsRequest { Organization = Code, Notice = notice, OccupiedIn = occupiedIn, Kind = kind, Fields = { fields } };
        var listed = await Notices.ListNoticeRecipientsAsync(request, by is { } role ? await KeyAsync(role) : Key);
        return [.. listed.Recipients.Select(one => string.Join(' ', one.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}").Prepend(one.Customer)))];
    });

    private async Task<Metadata> KeyAsync(Role role)
    {
        var made = await new OrganizationService.OrganizationServiceClient(_host.Channel).CreateApiKeyAsync(new CreateApiKeyRequest { Organization = Code, Label = $"list-{role}", Role = role }, Key);
        return new Metadata { { "authorization", "Bearer " + made.ApiKey } };
    }
}
