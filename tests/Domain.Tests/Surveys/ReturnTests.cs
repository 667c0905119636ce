using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Tests.Calendars;

namespace CSat.Domain.Tests.Surveys;

public class ReturnTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Validity => SpecTable.Read("survey_validity.csv");

    public static TheoryData<SpecRow> States => SpecTable.Read("form_state.csv");

    public static TheoryData<SpecRow> Counts => SpecTable.Read("return_count.csv");

    public static TheoryData<SpecRow> Contents => SpecTable.Read("form_content.csv");

    public static TheoryData<SpecRow> Silent => SpecTable.Read("non_responders.csv");

    public static TheoryData<SpecRow> Scored => SpecTable.Read("truthfulness_scoring.csv");

    [Theory]
    [MemberData(nameof(Validity))]
    public void A_survey_is_valid_unless_a_limit_that_makes_it_invalid_is_not_met(SpecRow row)
    {
        var limits = row.Codes("limits").Select(limit => limit.Split(':')).Select(limit =>
        {
            var rule = Records.Limit(LimitMeasure.ReturnRate, ThresholdOperator.MoreThan, 85, Enum.Parse<LimitConsequence>(limit[0]));
            return (rule, LimitJudgement.Judge(rule, Whole(limit[1]), Whole(limit[2])));
        });
        SurveyValidity.IsValid(limits).ShouldBe(row.Flag("valid"), row.Why);
    }

    [Theory]
    [InlineData("Invalid:86:100", false, ValidityVerdict.Valid, "R07.14: 86 is more than 85")]
    [InlineData("Invalid:85:100", false, ValidityVerdict.NotValid, "R07.14: 85 is not")]
    [InlineData("Invalid:85:100", true, ValidityVerdict.Open, "R07.14: forms may still come back")]
    [InlineData("Invalid:0:0", false, ValidityVerdict.NotShown, "R07.14: no base, so nothing is shown")]
    [InlineData("Warning:50:100", false, ValidityVerdict.NoRule, "a limit that only warns decides nothing")]
    public void A_verdict_keeps_not_valid_apart_from_not_shown(string limit, bool open, ValidityVerdict expected, string why)
    {
        var parts = limit.Split(':');
        var rule = Records.Limit(LimitMeasure.ReturnRate, ThresholdOperator.MoreThan, 85, Enum.Parse<LimitConsequence>(parts[0]));
        SurveyValidity.Judge([(rule, LimitJudgement.Judge(rule, Whole(parts[1]), Whole(parts[2])))], open).ShouldBe(expected, why);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_form_after_its_window_counts_as_not_returned(SpecRow row)
    {
        TimeLimit? window = row.OptionalNumber("amount") is { } amount ? new TimeLimit(amount, row.Choice<TimeUnit>("unit")) : null;
        DateTimeOffset? received = row.Text("received").Length == 0 ? null : row.Time("received");
        DateTimeOffset? sent = row.Text("sent").Length == 0 ? null : row.Time("sent");
        var content = row.Text("content").Length == 0 ? FormContent.None : row.Choice<FormContent>("content");
        ReturnCount.StateOf(new(sent, received, content), window, row.Time("now"), TestCalendars.China, Zone).ShouldBe(row.Choice<FormState>("state"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_form_without_one_answered_item_is_blank(SpecRow row) =>
        FormContents.Of([.. row.Text("levels").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(level => short.Parse(level, CultureInfo.InvariantCulture))])
            .ShouldBe(row.Choice<FormContent>("content"), row.Why);

    [Theory]
    [MemberData(nameof(Counts))]
    public void Only_answered_forms_back_in_time_are_in_the_return_rate(SpecRow row)
    {
        long? sent = row.OptionalNumber("sent") is { } given ? (long)given : null;
        var counted = new ReturnCount(sent, row.Whole("returned"), 0, row.Whole("late"), row.Whole("blank"));
        counted.Rate.ShouldBe(row.OptionalNumber("rate"), row.Why);
        counted.Outstanding.ShouldBe((long?)row.OptionalNumber("outstanding"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Those_who_did_not_answer_are_visited_by_their_distributor(SpecRow row) =>
        NonResponders.Of(Forms(row, "sent"), row.Codes("returned")).ShouldBe(Forms(row, "left"), row.Why);

    [Fact]
    public void R05_27_479_of_600_leave_121_visits() =>
        NonResponders.Of(Enumerable.Range(1, 600).Select(i => new SentForm($"{i}", null)), Enumerable.Range(1, 479).Select(i => $"{i}")).Count.ShouldBe(121);

    [Theory]
    [MemberData(nameof(Scored))]
    public void A_fabricated_form_is_not_scored(SpecRow row)
    {
        var rule = row.OptionalFlag("exclude") is { } exclude ? new VerificationRule(exclude, null, [], []) : null;
        Truthfulness.IsScored(row.Choice<FormCheck>("check"), rule).ShouldBe(row.Flag("scored"), row.Why);
    }

    private static SentForm[] Forms(SpecRow row, string column) => [.. row.Codes(column).Select(form => form.Split(':')).Select(form => new SentForm(form[0], form[1]))];

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
