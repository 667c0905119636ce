using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using NoticeEventKind = CSat.Domain.Notices.NoticeEventKind;

namespace CSat.Api.Notices;

/// <summary>A step that a notice is to take.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">The step.</param>
/// <param name="Etag">The notice as the caller knows it; empty where that does not matter.</param>
public sealed record NoticeMove(string Code, NoticeEventKind Kind, string Etag)
{
    /// <summary>The day on which it went out; null for other steps.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Code of how it went out; null likewise.</summary>
    public string? Way { get; init; }

    /// <summary>Whether a warning sign stands at the site.</summary>
    public bool SiteSign { get; init; }

    /// <summary>Codes of the documents that went out with it.</summary>
    public IReadOnlyCollection<string> Enclosed { get; init; } = [];
}

/// <summary>Which notices are asked for.</summary>
/// <param name="AfterCode">Code of the last notice shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record NoticePage(string AfterCode, int Count);

/// <summary>Reads requests about notices and checks their fields.</summary>
internal static class NoticeRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "notices";

    private const int TextLength = 10_000;
    private const int PartLength = 2_000;
    private const int CodesLimit = 20;

    /// <returns>The notice; its id, round id, state and days are of no account.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static NoticeRow Read(PrepareNoticeRequest request)
    {
        var notice = FieldChecks.Required("notice", request.Notice);
        var checks = new FieldChecks();
        checks.Code("code", notice.Code);
        checks.Code("kind", notice.Kind);
        var text = ContractText.Of(notice.Text);
        if (text.Zh.Length + text.En.Length == 0)
        {
            checks.Add(Problems.FieldMissing("text"));
        }

        checks.Text("text.zh", text.Zh, TextLength, required: false);
        checks.Text("text.en", text.En, TextLength, required: false);
        if (notice.Audience == NoticeAudience.Unspecified || !Enum.IsDefined(notice.Audience))
        {
            checks.Add(Problems.FieldMissing("audience"));
        }

        if (notice.Round.Length > 0)
        {
            checks.Code("round", notice.Round);
        }

        checks.Text("method", notice.Method, PartLength, required: false);
        checks.Text("measures", notice.Measures, PartLength, required: false);
        DateOnly? deadline = notice.Deadline is null ? null : checks.Date("deadline", notice.Deadline);
        checks.ThrowIfAny();
        return new NoticeRow
        {
            Code = notice.Code, Kind = notice.Kind, TextZh = text.Zh, TextEn = text.En, Audience = EnumCode.Of(notice.Audience), Round = notice.Round,
            Method = NullIfEmpty(notice.Method), Measures = NullIfEmpty(notice.Measures), Deadline = deadline,
        };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static NoticeMove Read(ApproveNoticeRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("notice", request.Notice);
        checks.ThrowIfAny();
        return new(request.Notice, NoticeEventKind.Approved, request.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static NoticeMove Read(Call call, PublishNoticeRequest request)
    {
        var (checks, today) = (new FieldChecks(), call.Today());
        checks.Code("notice", request.Notice);
        var day = request.PublishedOn is null ? today : checks.Date("published_on", request.PublishedOn);
        if (day > today)
        {
            checks.Invalid("published_on", ContractDate.Iso(day), ProblemForm.NotAfterToday, ("latest", ContractDate.Iso(today)));
        }

        if (request.Way == NoticeWay.Unspecified || !Enum.IsDefined(request.Way))
        {
            checks.Add(Problems.FieldMissing("way"));
        }

        if (request.Enclosed.Count > CodesLimit)
        {
            checks.Add(Problems.FieldTooLong("enclosed", request.Enclosed.Count, CodesLimit));
        }

        checks.ThrowIfAny();
        return new(request.Notice, NoticeEventKind.Published, request.Etag) { PublishedOn = day, Way = EnumCode.Of(request.Way), SiteSign = request.SiteSign, Enclosed = [.. request.Enclosed] };
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static NoticePage Read(ListNoticesRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new(Paging.Read(List, request.PageToken, keyParts: 1) is [var after] ? after : "", size + 1);
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
