using System.Globalization;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The questionnaire has no item of this code.</summary>
    public static Problem UnknownItem(string field, string item, IReadOnlyList<string> known) =>
        Unknown(ProblemReason.UnknownItem, field, "questionnaire", known, ("value", Shown(item)));

    /// <summary>A level that the item's scale does not know.</summary>
    public static Problem LevelOutOfScale(string field, string item, short level, Scale scale)
    {
        var allowed = string.Join(", ", scale.Levels.Select(known => $"{known.Value.ToString(CultureInfo.InvariantCulture)} ({known.Code})"));
        return new(ProblemReason.LevelOutOfScale, field, Cited(scale.Rules, "scale"), ("level", level), ("item", item), ("scale", scale.Code), ("allowed", allowed));
    }

    /// <summary>More or fewer levels than the questionnaire has items.</summary>
    public static Problem WrongNumberOfLevels(string field, int levels, int items) =>
        new(ProblemReason.WrongNumberOfLevels, field, "questionnaire", ("levels", levels), ("items", items));

    /// <summary>The round does not take responses.</summary>
    public static Problem RoundClosed(string field) =>
        new(ProblemReason.RoundClosed, field, "round");

    /// <summary>A self-rating by somebody who is not a self-rater.</summary>
    public static Problem SelfRatingByCustomer(string field, RespondentKind respondent, RaterPolicy raters) =>
        new(ProblemReason.SelfRatingByCustomer, field, Cited(raters.Rules, "raters"), ("respondent", Fact.Word(respondent)), ("allowed", Fact.Words(raters.Self)));

    /// <summary>A surveyed or competitor rating by somebody the regime does not allow, such as the company's own salespeople.</summary>
    public static Problem SurveyedRatingBySelfRater(string field, RespondentKind respondent, RatingKind kind, RaterPolicy raters) =>
        new(ProblemReason.SurveyedRatingBySelfRater, field, Cited(raters.Rules, "raters"), ("respondent", Fact.Word(respondent)), ("allowed", Fact.Words(raters.Allowed(kind))));

    /// <summary>A competitor rating that names no competitor.</summary>
    public static Problem CompetitorMissing(string field) =>
        new(ProblemReason.CompetitorMissing, field, "rating");

    /// <summary>A competitor is named on a form that does not rate one.</summary>
    public static Problem CompetitorNotAllowed(string field, string competitor) =>
        new(ProblemReason.CompetitorNotAllowed, field, "rating", ("value", Shown(competitor)));

    /// <summary>A comment is longer than the limit.</summary>
    public static Problem CommentTooLong(string field, int length) =>
        new(ProblemReason.CommentTooLong, field, "limit", ("length", length), ("limit", ResponseLimits.CommentLength));

    /// <summary>More than one comment on one item, or on the whole form.</summary>
    public static Problem DuplicateComment(string field, string? item) => item is null
        ? Problem.Worded("form", ProblemReason.DuplicateComment, field, "limit")
        : Problem.Worded("item", ProblemReason.DuplicateComment, field, "limit", ("item", Shown(item)));

    /// <summary>More attributes, or longer ones, than allowed.</summary>
    public static Problem AttributesTooLarge(string field, int found, int limit) =>
        new(ProblemReason.AttributesTooLarge, field, "limit", ("field", field), ("size", found), ("limit", limit));

    /// <summary>A time that cannot be.</summary>
    public static Problem TimeOutOfRange(string field, DateTimeOffset value, DateTimeOffset earliest, DateTimeOffset latest) =>
        new(ProblemReason.TimeOutOfRange, field, "time", ("value", value), ("earliest", earliest), ("latest", latest));

    /// <summary>A form that neither was sent nor answered within the period of its round.</summary>
    public static Problem OutOfPeriod(string field, DateTimeOffset value, DateTimeOffset from, DateTimeOffset until) =>
        new(ProblemReason.OutOfPeriod, field, "round", ("value", value), ("from", from), ("until", until));

    /// <summary>A questionnaire version that is in use cannot change.</summary>
    public static Problem QuestionnaireVersionInUse(string field, string version) =>
        new(ProblemReason.QuestionnaireVersionInUse, field, "questionnaire", ("value", Shown(version)));

    /// <summary>A questionnaire that lacks topics its regime demands.</summary>
    public static Problem RequiredTopicMissing(string field, IReadOnlyList<TopicRule> missing) => new(
        ProblemReason.RequiredTopicMissing, field, Cited(missing.SelectMany(topic => topic.Rules), "questionnaire"),
        ("missing", new ListFact([.. missing.Select(topic => new TextFact(new($"{topic.Name.Zh}（{topic.Code}）", $"{topic.Name.En} ({topic.Code})")))])));

    /// <summary>A survey of modules whose weights or pass criteria nobody has set.</summary>
    public static Problem ModuleCriteriaMissing(string field, IReadOnlyList<MissingCriterion> missing) => new(
        ProblemReason.ModuleCriteriaMissing, field, Cited(missing.SelectMany(criterion => criterion.Rules), "regime"),
        ("missing", new ListFact([.. missing.Select(criterion => new TextFact(new($"{criterion.Name.Zh}（{EnumCode.Of(criterion.Part)}）", $"{criterion.Name.En} ({EnumCode.Of(criterion.Part)})")))])));

    /// <summary>The regime has no such part.</summary>
    public static Problem RegimePartMissing(string field, string regime, string part) =>
        new(ProblemReason.RegimePartMissing, field, "regime", ("regime", Shown(regime)), ("part", part));

    /// <summary>A regime text with an error; it is refused whole.</summary>
    public static Problem RegimeInvalid(string place, string messageZh, string messageEn) =>
        new(ProblemReason.RegimeInvalid, place, "regime", ("error", new TextFact(new(messageZh, messageEn))));

    /// <summary>A file of working days has an error.</summary>
    /// <param name="place">File, line and path.</param>
    /// <param name="error">What the reader of the file says.</param>
    public static Problem CalendarInvalid(string place, LocalizedText error) =>
        new(ProblemReason.CalendarInvalid, place, "calendar", ("error", new TextFact(error)));
}
