using System.Globalization;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The questionnaire has no item of this code.</summary>
    public static Problem UnknownItem(string field, string item, IReadOnlyList<string> known) => new(
        ProblemReason.UnknownItem, field, "R08.19",
        new($"问卷没有项目“{Shown(item)}”。", $"The questionnaire has no item \"{Shown(item)}\"."),
        OneOf(known));

    /// <summary>A level that the scale does not know.</summary>
    public static Problem LevelOutOfScale(string field, short level, Scale scale)
    {
        var allowed = string.Join(", ", scale.Levels.Select(known => known.Value.ToString(CultureInfo.InvariantCulture)));
        return new(
            ProblemReason.LevelOutOfScale, field, "R08.26",
            new($"等级 {level} 不在量表 {scale.Code} 之内。", $"The level {level} is not in the scale {scale.Code}."),
            new($"请使用 {allowed}，不适用填 0。", $"Use one of {allowed}, or 0 for not applicable."));
    }

    /// <summary>More or fewer levels than the questionnaire has items.</summary>
    public static Problem WrongNumberOfLevels(string field, int levels, int items) => new(
        ProblemReason.WrongNumberOfLevels, field, "R08.19",
        new($"提交了 {levels} 个等级，问卷有 {items} 个项目。", $"{levels} levels were sent; the questionnaire has {items} items."),
        new($"请按问卷顺序提交 {items} 个等级，不适用填 0。", $"Send {items} levels in the order of the questionnaire, 0 where not applicable."));

    /// <summary>The round does not take responses.</summary>
    public static Problem RoundClosed(string field) => new(
        ProblemReason.RoundClosed, field, "round",
        new("该轮调查未开放，不接受答卷。", "The round is not open and takes no response."),
        new("请先开放该轮调查，或提交到开放的轮次。", "Open the round first, or send to a round that is open."));

    /// <summary>A self-rating by somebody who is not a self-rater.</summary>
    public static Problem SelfRatingByCustomer(string field, RespondentKind respondent, IReadOnlyList<RespondentKind> allowed) => new(
        ProblemReason.SelfRatingByCustomer, field, "R08.23",
        new($"{Zh(respondent)}不能填写自评。", $"A {En(respondent)} cannot give a self-rating."),
        new($"自评由{Zh(allowed)}填写；请改为调查评价。", $"A self-rating is given by: {En(allowed)}. Send it as a surveyed rating."));

    /// <summary>A surveyed or competitor rating by somebody the regime does not allow, such as the company's own salespeople.</summary>
    public static Problem SurveyedRatingBySelfRater(string field, RespondentKind respondent, IReadOnlyList<RespondentKind> allowed) => new(
        ProblemReason.SurveyedRatingBySelfRater, field, "R08.23",
        new($"{Zh(respondent)}不能填写该类评价。", $"A {En(respondent)} cannot give this kind of rating."),
        new($"该类评价由{Zh(allowed)}填写；业务员的表只计入自评。", $"It is given by: {En(allowed)}. A salesperson's form counts as a self-rating only."));

    /// <summary>A competitor rating that names no competitor.</summary>
    public static Problem CompetitorMissing(string field) => new(
        ProblemReason.CompetitorMissing, field, "R08.17",
        new("竞争对手评价没有指明竞争对手。", "A competitor rating names no competitor."),
        new("请填写竞争对手的代码。", "Give the competitor's code."));

    /// <summary>A competitor is named on a form that does not rate one.</summary>
    public static Problem CompetitorNotAllowed(string field, string competitor) => new(
        ProblemReason.CompetitorNotAllowed, field, "R08.17",
        new($"非竞争对手评价不应指明竞争对手“{Shown(competitor)}”。", $"Only a competitor rating may name a competitor, here \"{Shown(competitor)}\"."),
        new("请去掉竞争对手，或改为竞争对手评价。", "Leave the competitor out, or send a competitor rating."));

    /// <summary>A comment is longer than the limit.</summary>
    public static Problem CommentTooLong(string field, int length) => new(
        ProblemReason.CommentTooLong, field, "limit",
        new($"意见有 {length} 个字符，超过上限 {ResponseLimits.CommentLength}。", $"The comment has {length} characters, more than the limit of {ResponseLimits.CommentLength}."),
        new($"请缩短到 {ResponseLimits.CommentLength} 个字符以内。", $"Shorten it to at most {ResponseLimits.CommentLength} characters."));

    /// <summary>More than one comment on one item, or on the whole form.</summary>
    public static Problem DuplicateComment(string field, string? item) => new(
        ProblemReason.DuplicateComment, field, "limit",
        new($"{(item is null ? "整份答卷" : $"项目“{Shown(item)}”")}有多条意见。", $"There is more than one comment on {(item is null ? "the whole form" : $"item \"{Shown(item)}\"")}."),
        new("每个项目及整份答卷各最多一条意见，请合并。", "One comment an item and one on the whole form: join them."));

    /// <summary>More attributes, or longer ones, than allowed.</summary>
    public static Problem AttributesTooLarge(string field, int found, int limit) => new(
        ProblemReason.AttributesTooLarge, field, "limit",
        new($"属性 {field} 的大小为 {found}，超过上限 {limit}。", $"The attributes {field} have size {found}, more than the limit of {limit}."),
        new($"请减少到 {limit} 以内。", $"Reduce it to at most {limit}."));

    /// <summary>A time that cannot be.</summary>
    public static Problem TimeOutOfRange(string field, DateTimeOffset value, DateTimeOffset earliest, DateTimeOffset latest) => new(
        ProblemReason.TimeOutOfRange, field, "time",
        new($"时间 {Shown(value)} 不在合理范围内。", $"The time {Shown(value)} is not in the believable range."),
        new($"请填写 {Shown(earliest)} 至 {Shown(latest)} 之间的时间。", $"Give a time from {Shown(earliest)} to {Shown(latest)}."));

    /// <summary>A questionnaire version that is in use cannot change.</summary>
    public static Problem QuestionnaireVersionInUse(string field, string version) => new(
        ProblemReason.QuestionnaireVersionInUse, field, "R08.18",
        new($"问卷版本“{Shown(version)}”已被使用，不能修改。", $"The questionnaire version \"{Shown(version)}\" is in use and cannot change."),
        new("请创建新的版本。", "Create a new version."));

    /// <summary>A questionnaire that lacks topics its regime demands.</summary>
    public static Problem RequiredTopicMissing(string field, IReadOnlyList<string> missing, string rule) => new(
        ProblemReason.RequiredTopicMissing, field, rule,
        new($"问卷缺少必需的主题：{string.Join("、", missing)}。", $"The questionnaire lacks required topics: {string.Join(", ", missing)}."),
        new("请为每个主题至少设一个项目。", "Add at least one item for each topic."));

    /// <summary>The regime has no such part.</summary>
    public static Problem RegimePartMissing(string field, string regime, string part) => new(
        ProblemReason.RegimePartMissing, field, "regime",
        new($"制度“{Shown(regime)}”没有 {part} 部分。", $"The regime \"{Shown(regime)}\" has no part {part}."),
        new("请选择包含该部分的制度。", "Choose a regime that has this part."));

    /// <summary>A regime text with an error; it is refused whole.</summary>
    public static Problem RegimeInvalid(string place, string messageZh, string messageEn) => new(
        ProblemReason.RegimeInvalid, place, "regime",
        new(messageZh, messageEn),
        new("请改正后重新提交整个文件；原版本仍然有效。", "Correct it and send the whole file again; the old version stays in force."));

    private static string Shown(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Zh(IReadOnlyList<RespondentKind> kinds) => string.Join("、", kinds.Select(Zh));

    private static string En(IReadOnlyList<RespondentKind> kinds) => string.Join(", ", kinds.Select(En));

    private static string Zh(RespondentKind kind) => kind switch
    {
        RespondentKind.Customer => "客户",
        RespondentKind.Dealer => "经销商",
        RespondentKind.Salesperson => "业务员",
        _ => "未注明身份的人",
    };

    private static string En(RespondentKind kind) => kind switch
    {
        RespondentKind.Customer => "customer",
        RespondentKind.Dealer => "dealer",
        RespondentKind.Salesperson => "salesperson",
        _ => "respondent of no stated kind",
    };
}
