using CSat.Domain.Text;

namespace CSat.Domain.Problems;

/// <summary>Makes the problems, one method a reason, so that each text lives once: the value that was seen, the rule, and the fix.</summary>
public static partial class Problems
{
    private const int ShownLength = 60;

    /// <summary>A field that must be given is empty.</summary>
    public static Problem FieldMissing(string field) => new(
        ProblemReason.FieldMissing, field, "required",
        new($"缺少字段 {field}。", $"The field {field} is missing."),
        new("请填写该字段后重新提交。", "Give the field and send again."));

    /// <summary>A field holds what its form or range does not allow.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value seen.</param>
    /// <param name="allowed">What is allowed, as a phrase.</param>
    public static Problem FieldInvalid(string field, string value, LocalizedText allowed) => new(
        ProblemReason.FieldInvalid, field, "form",
        new($"字段 {field} 的值“{Shown(value)}”不符合要求：{allowed.Zh}。", $"The value \"{Shown(value)}\" of {field} is not allowed: {allowed.En}."),
        new("请改正该值后重新提交。", "Correct the value and send again."));

    /// <summary>A text or list is longer than its limit.</summary>
    public static Problem FieldTooLong(string field, long length, long limit) => new(
        ProblemReason.FieldTooLong, field, "limit",
        new($"字段 {field} 的长度为 {length}，超过上限 {limit}。", $"The field {field} has length {length}, more than the limit of {limit}."),
        new($"请缩短到 {limit} 以内。", $"Shorten it to at most {limit}."));

    /// <summary>A text holds control characters or is not valid Unicode.</summary>
    public static Problem InvalidText(string field) => new(
        ProblemReason.InvalidText, field, "text",
        new($"字段 {field} 含有控制字符或无效的 Unicode 字符。", $"The field {field} holds control characters or invalid Unicode."),
        new("请以 UTF-8 编码发送文本，并去掉控制字符。", "Send the text as UTF-8 without control characters."));

    /// <summary>The named thing does not exist in this organisation.</summary>
    public static Problem NotFound(string field, LocalizedText what, string value) => new(
        ProblemReason.NotFound, field, "reference",
        new($"找不到{what.Zh}“{Shown(value)}”。", $"There is no {what.En} \"{Shown(value)}\"."),
        new("请核对编号，或先创建它。", "Check the name, or create it first."));

    /// <summary>A thing with this code or name exists already.</summary>
    public static Problem AlreadyExists(string field, LocalizedText what, string value) => new(
        ProblemReason.AlreadyExists, field, "unique",
        new($"{what.Zh}“{Shown(value)}”已经存在。", $"The {what.En} \"{Shown(value)}\" exists already."),
        new("请使用其他编号，或读取已有的记录。", "Use another name, or read the one that exists."));

    /// <summary>The external id was used before with other content.</summary>
    /// <param name="field">The field of the external id.</param>
    /// <param name="externalId">The id.</param>
    /// <param name="differing">The fields whose content differs.</param>
    public static Problem DuplicateExternalId(string field, string externalId, IReadOnlyList<string> differing) => new(
        ProblemReason.DuplicateExternalId, field, "unique",
        new(
            $"外部编号“{Shown(externalId)}”已被使用，且内容不同（{string.Join("、", differing)}）。",
            $"The external id \"{Shown(externalId)}\" was used before with other content ({string.Join(", ", differing)})."),
        new("重发时请保持内容完全一致；新的记录请使用新的外部编号。", "Repeat the same content to retry; give a new record a new external id."));

    /// <summary>The request id was used before with other content.</summary>
    public static Problem DuplicateRequestId(string requestId) => new(
        ProblemReason.DuplicateRequestId, "request_id", "unique",
        new($"请求编号“{Shown(requestId)}”已用于内容不同的请求。", $"The request id \"{Shown(requestId)}\" was used before for another request."),
        new("新的请求请使用新的请求编号。", "Use a new request id for a new request."));

    /// <summary>The request id was used so long ago that its request is no longer known: it is not run again.</summary>
    /// <param name="requestId">The id.</param>
    /// <param name="daysKept">For how many days a repetition is answered.</param>
    public static Problem RequestIdPast(string requestId, int daysKept) => new(
        ProblemReason.RequestIdPast, "request_id", "unique",
        new($"请求编号“{Shown(requestId)}”在 {daysKept} 天以前已经使用过，该请求不再重复执行。", $"The request id \"{Shown(requestId)}\" was used more than {daysKept} days ago; the request is not run again."),
        new("请读取当前状态；新的请求请使用新的请求编号。", "Read what there is now; use a new request id for a new request."));

    /// <summary>The thing has changed since the caller read it.</summary>
    public static Problem EtagStale(string field) => new(
        ProblemReason.EtagStale, field, "unchanged",
        new("读取之后该内容已被更改。", "It has changed since it was read."),
        new("请重新读取，核对后用新的 etag 提交。", "Read it again, look at the change, and send with the new etag."));

    /// <summary>The caller gave no valid key.</summary>
    public static Problem NotAuthenticated() => new(
        ProblemReason.NotAuthenticated, "authorization", "authentication",
        new("未提供有效的 API 密钥。", "No valid API key was given."),
        new("请在元数据 authorization 中发送“Bearer <密钥>”。", "Send \"Bearer <key>\" in the metadata authorization."));

    /// <summary>The caller's key lacks the role for this.</summary>
    public static Problem NotAuthorized(string neededRole) => new(
        ProblemReason.NotAuthorized, "authorization", "authorization",
        new($"该密钥没有所需的角色 {neededRole}。", $"The key lacks the role {neededRole}."),
        new("请使用具有该角色的密钥，或请管理员授权。", "Use a key with that role, or ask an administrator to grant it."));

    /// <summary>A page token is not one this service gave out for this request.</summary>
    public static Problem InvalidPageToken() => new(
        ProblemReason.InvalidPageToken, "page_token", "form",
        new("分页标记无效。", "The page token is not valid."),
        new("请原样使用上一次回应中的 next_page_token，且不要更改其他条件。", "Use next_page_token of the last answer unchanged, with the same other fields."));

    /// <summary>A coded value that the regime or the organisation does not know.</summary>
    public static Problem UnknownCode(string field, string value, IReadOnlyList<string> known, string rule = "reference") => new(
        ProblemReason.UnknownCode, field, rule,
        new($"字段 {field} 的代码“{Shown(value)}”未定义。", $"The code \"{Shown(value)}\" of {field} is not known."),
        OneOf(known));

    private static LocalizedText OneOf(IReadOnlyList<string> known) => known.Count == 0
        ? new("此处没有可用的代码。", "There is no known code here.")
        : new($"请使用其中之一：{string.Join("、", known.Take(30))}。", $"Use one of: {string.Join(", ", known.Take(30))}.");

    private static string Shown(string value)
    {
        if (value.Length <= ShownLength)
        {
            return value;
        }

        // Half of a surrogate pair is no text that could be sent.
        var length = char.IsHighSurrogate(value[ShownLength - 1]) ? ShownLength - 1 : ShownLength;
        return string.Concat(value.AsSpan(0, length), "…");
    }
}
