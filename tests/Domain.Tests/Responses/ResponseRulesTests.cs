using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Responses;

public class ResponseRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly RoundPeriod Quarter = RoundPeriod.Of(new(2026, 1, 1), new(2026, 3, 31), null, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    private static readonly ResponseSetting Setting = new([Scales.FiveGrade, Scales.FiveGrade, Scales.FiveGrade], ["function", "appearance", "service"], true, RaterPolicy.Default, Quarter, Now);

    private static ResponseDraft Good => new()
    {
        ExternalId = "form-1",
        Kind = RatingKind.Surveyed,
        Respondent = RespondentKind.Customer,
        Levels = [5, 0, 1],
        Comments = [new("service", "慢"), new(null, "谢谢 😀")],
        Attributes = new Dictionary<string, string> { ["region"] = "华东" },
        RespondedAt = Now.AddDays(-1),
    };

    public static TheoryData<string, ResponseDraft, string, string> Refused => new()
    {
        { "one level too few", Good with { Levels = [5, 4] }, ProblemReason.WrongNumberOfLevels, "levels" },
        { "one level too many", Good with { Levels = [5, 4, 3, 2] }, ProblemReason.WrongNumberOfLevels, "levels" },
        { "level above the scale", Good with { Levels = [5, 6, 3] }, ProblemReason.LevelOutOfScale, "levels[1]" },
        { "a level of another item's scale", Good with { Levels = [5, 4, 7] }, ProblemReason.LevelOutOfScale, "levels[2]" },
        { "negative level", Good with { Levels = [5, 4, -1] }, ProblemReason.LevelOutOfScale, "levels[2]" },
        { "no kind stated", Good with { Kind = RatingKind.None }, ProblemReason.FieldMissing, "kind" },
        { "a kind that does not exist", Good with { Kind = (RatingKind)9 }, ProblemReason.FieldMissing, "kind" },
        { "a customer rates as the company's own people (R08.23)", Good with { Kind = RatingKind.Self }, ProblemReason.SelfRatingByCustomer, "kind" },
        { "a dealer rates as the company's own people (R08.23)", Good with { Kind = RatingKind.Self, Respondent = RespondentKind.Dealer }, ProblemReason.SelfRatingByCustomer, "kind" },
        { "a salesperson counts in the surveyed part (Q12)", Good with { Respondent = RespondentKind.Salesperson }, ProblemReason.SurveyedRatingBySelfRater, "kind" },
        { "a salesperson rates a competitor", Good with { Kind = RatingKind.Competitor, Competitor = "x", Respondent = RespondentKind.Salesperson }, ProblemReason.SurveyedRatingBySelfRater, "kind" },
        { "nobody is said to have answered", Good with { Respondent = RespondentKind.None }, ProblemReason.SurveyedRatingBySelfRater, "kind" },
        { "a competitor form names none (R08.17)", Good with { Kind = RatingKind.Competitor }, ProblemReason.CompetitorMissing, "competitor" },
        { "an own form names a competitor", Good with { Competitor = "x" }, ProblemReason.CompetitorNotAllowed, "competitor" },
        { "comment one character too long", Good with { Comments = [new(null, new string('长', 100_001))] }, ProblemReason.CommentTooLong, "comments[0].text" },
        { "empty comment", Good with { Comments = [new(null, "")] }, ProblemReason.FieldMissing, "comments[0].text" },
        { "comment on an item that is not there", Good with { Comments = [new("price", "x")] }, ProblemReason.UnknownItem, "comments[0].item" },
        { "two comments on one item", Good with { Comments = [new("service", "x"), new("service", "y")] }, ProblemReason.DuplicateComment, "comments[1].item" },
        { "two comments on the form", Good with { Comments = [new(null, "x"), new(null, "y")] }, ProblemReason.DuplicateComment, "comments[1].item" },
        { "U+0000 in a comment", Good with { Comments = [new(null, "a\0b")] }, ProblemReason.InvalidText, "comments[0].text" },
        { "half a character in a comment", Good with { Comments = [new(null, "a\ud83d")] }, ProblemReason.InvalidText, "comments[0].text" },
        { "half a character in an attribute", Good with { Attributes = new Dictionary<string, string> { ["a"] = "\ude00" } }, ProblemReason.InvalidText, "attributes[a]" },
        { "too many attributes", Good with { Attributes = Enumerable.Range(0, 33).ToDictionary(i => $"a{i}", _ => "x") }, ProblemReason.AttributesTooLarge, "attributes" },
        { "attribute value too long", Good with { Attributes = new Dictionary<string, string> { ["a"] = new('x', 257) } }, ProblemReason.AttributesTooLarge, "attributes[a]" },
        { "attribute without name", Good with { Attributes = new Dictionary<string, string> { [""] = "x" } }, ProblemReason.AttributesTooLarge, "attributes.name" },
        { "external id too long", Good with { ExternalId = new('x', 129) }, ProblemReason.FieldTooLong, "external_id" },
        { "external id with a control character", Good with { ExternalId = "a\u0007" }, ProblemReason.InvalidText, "external_id" },
        { "answered tomorrow", Good with { RespondedAt = Now.AddDays(1) }, ProblemReason.TimeOutOfRange, "responded_at" },
        { "sent after it was answered", Good with { SentAt = Now }, ProblemReason.TimeOutOfRange, "sent_at" },
        { "answered before the period of its round", Good with { RespondedAt = Quarter.From.AddMicroseconds(-1) }, ProblemReason.OutOfPeriod, "responded_at" },
        { "sent before the period, answered within it", Good with { SentAt = Quarter.From.AddMicroseconds(-1) }, ProblemReason.OutOfPeriod, "sent_at" },
        { "back before it was answered", Good with { ReturnedAt = Good.RespondedAt.AddMicroseconds(-1) }, ProblemReason.TimeOutOfRange, "returned_at" },
        { "back tomorrow", Good with { ReturnedAt = Now.AddDays(1) }, ProblemReason.TimeOutOfRange, "returned_at" },
        { "answered in 1899", Good with { RespondedAt = new(1899, 12, 30, 0, 0, 0, TimeSpan.Zero) }, ProblemReason.TimeOutOfRange, "responded_at" },
    };

    public static TheoryData<SpecRow> Periods => SpecTable.Read("round_period.csv");

    public static TheoryData<SpecRow> Raters => SpecTable.Read("rater_policy.csv");

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_form_belongs_to_the_round_in_whose_period_it_was_sent_else_answered(SpecRow row)
    {
        DateOnly? sentOn = row.Text("round_sent_on").Length == 0 ? null : DateOnly.Parse(row.Text("round_sent_on"), System.Globalization.CultureInfo.InvariantCulture);
        DateTimeOffset? sent = row.Text("sent").Length == 0 ? null : row.Time("sent");
        RoundPeriod.Of(new(2026, 1, 1), new(2026, 3, 31), sentOn, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))
            .Takes(Good with { RespondedAt = row.Time("answered"), SentAt = sent }).ShouldBe(row.Flag("taken"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Raters))]
    public void Each_kind_of_form_has_its_raters(SpecRow row)
    {
        var (respondent, kind) = (row.Choice<RespondentKind>("respondent"), row.Choice<RatingKind>("kind"));
        RaterPolicy.Default.Allowed(kind).Contains(respondent).ShouldBe(row.Flag("allowed"), row.Why);
        var draft = Good with { Respondent = respondent, Kind = kind, Competitor = kind == RatingKind.Competitor ? "x" : null };
        ResponseRules.Check(draft, Setting).Count.ShouldBe(row.Flag("allowed") ? 0 : 1, row.Why);
    }

    [Fact]
    public void A_good_response_has_no_problem() => ResponseRules.Check(Good, Setting).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_response_that_breaks_a_rule_is_refused_by_it_alone(string why, ResponseDraft draft, string reason, string field)
    {
        var problem = ResponseRules.Check(draft, Setting).ShouldHaveSingleItem(why);
        problem.Reason.ShouldBe(reason, why);
        problem.Field.ShouldBe(field, why);
        new[] { problem.Message.Zh, problem.Message.En, problem.Fix.Zh, problem.Fix.En, problem.Rule }.ShouldAllBe(text => text.Length > 0);
    }

    [Fact]
    public void A_round_that_is_not_open_takes_nothing() =>
        ResponseRules.Check(Good, Setting with { RoundIsOpen = false }).ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.RoundClosed);

    [Fact]
    public void All_problems_are_found_at_once() => ResponseRules.Check(
            Good with { Kind = RatingKind.Self, Levels = [9, 9, 9], Competitor = "x", RespondedAt = Now.AddYears(1) }, Setting with { RoundIsOpen = false })
        .Select(problem => problem.Reason).ShouldBe(
        [
            ProblemReason.RoundClosed, ProblemReason.LevelOutOfScale, ProblemReason.LevelOutOfScale, ProblemReason.LevelOutOfScale,
            ProblemReason.SelfRatingByCustomer, ProblemReason.CompetitorNotAllowed, ProblemReason.TimeOutOfRange,
        ]);

    [Theory]
    [InlineData(RatingKind.Self, RespondentKind.Salesperson, null)]
    [InlineData(RatingKind.Surveyed, RespondentKind.Dealer, null)]
    [InlineData(RatingKind.Competitor, RespondentKind.Customer, "rival")]
    public void Each_kind_of_form_is_taken_from_its_raters(RatingKind kind, RespondentKind respondent, string? competitor) =>
        ResponseRules.Check(Good with { Kind = kind, Respondent = respondent, Competitor = competitor }, Setting).ShouldBeEmpty();

    [Fact]
    public void The_limits_themselves_are_allowed() => ResponseRules.Check(
        Good with
        {
            Comments = [new(null, new string('长', 100_000)), new("function", "a\tb\r\nc")],
            ExternalId = new('x', 128),
            Attributes = Enumerable.Range(0, 32).ToDictionary(i => $"{i}".PadLeft(64, 'a'), _ => new string('x', 256)),
            RespondedAt = Now.AddMinutes(5),
        },
        Setting).ShouldBeEmpty();

    [Fact]
    public void Named_levels_are_put_in_order_and_missing_items_are_not_applicable()
    {
        var (levels, problems) = ItemLevels.InOrder(Setting.ItemCodes, [new("service", 2), new("function", 5)]);
        problems.ShouldBeEmpty();
        levels.ShouldBe([(short)5, 0, 2]);
    }

    [Fact]
    public void An_item_that_is_not_there_or_comes_twice_is_a_problem() =>
        ItemLevels.InOrder(Setting.ItemCodes, [new("price", 2), new("service", 5), new("service", 4)]).Problems
            .Select(problem => problem.Reason).ShouldBe([ProblemReason.UnknownItem, ProblemReason.FieldInvalid]);
}
