using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

/// <summary>What holds a survey plan to what its regime demands, and a round to its plan and questionnaire.</summary>
public class PlanTests
{
    public static TheoryData<SpecRow> Orders => SpecTable.Read("plan_order.csv");

    public static TheoryData<SpecRow> Cadences => SpecTable.Read("plan_cadence.csv");

    public static TheoryData<SpecRow> Rounds => SpecTable.Read("plan_of_round.csv");

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_plan_is_ready_by_the_last_day_and_goes_to_those_who_receive_it(SpecRow row)
    {
        var due = row.Text("due").Length == 0 ? null : row.Text("due").Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray() is var parts ? new PeriodicDue(PeriodUnit.Year, new(parts[0], parts[1], parts[2])) : null;
        var rule = new PlanRule([Records.Coded("purpose")], [], row.Codes("approver"), new(Cadence.Yearly, 1, due), []) { IssuedTo = row.Codes("receiver") };
        var days = new SurveyPlanDays(new DateOnly(2026, 1, 1), Day(row, "submitted"), Day(row, "approved"), Day(row, "issued"));

        PlanOrder.Judge(rule, days).ShouldBe(row.Choice<PlanVerdict>("verdict"), row.Why);
    }

    [Fact]
    public void A_regime_that_says_nothing_of_a_plan_misses_none()
    {
        PlanOrder.Judge(null, null).ShouldBe(PlanVerdict.NoRule);
        PlanOrder.Judge(new PlanRule([], ["after-sales"], [], null, ["R08.10"]), null).ShouldBe(PlanVerdict.NoRule);
        PlanOrder.Judge(new PlanRule([Records.Coded("purpose")], [], [], null, ["R01.10"]), null).ShouldBe(PlanVerdict.NotRecorded);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void A_round_is_opened_by_a_plan_of_its_survey(SpecRow row)
    {
        var rule = new PlanRule([Records.Coded("purpose")], [], row.Codes("approver"), null, []);
        var plan = row.Text("state").Length == 0
            ? null
            : new SurveyPlanOutline("plan", row.Choice<SurveyPlanState>("state"), row.Codes("kinds"), new(2026, 1, 1), new(2026, 6, 30), row.Text("questionnaire") is { Length: > 0 } form ? form : null);
        var round = new RoundOutline("half-yearly", Day(row, "start")!.Value, Day(row, "end")!.Value, "form/1");

        PlanOfRound.Check(rule, plan, round).Select(problem => problem.Reason).ShouldBe(row.Codes("reason"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Cadences))]
    public void A_plan_keeps_to_one_period_of_the_cadence_of_plans(SpecRow row)
    {
        var survey = new SurveyRules { Kinds = [], Plan = new([], [], ["manager"], new(row.Choice<Cadence>("cadence"), 1, null), ["R10.3"]) };
        var change = new SurveyPlanChange("plan", survey, [], [], "") { Period = (Day(row, "first")!.Value, Day(row, "last")!.Value) };

        var (state, problems) = SurveyPlanLifeCycle.Apply(SurveyPlanState.None, SurveyPlanEventKind.Written, change);

        problems.Select(problem => (problem.Reason, problem.Field, problem.Rule)).ShouldBe(row.Flag("refused") ? [(ProblemReason.PeriodNotOfCadence, "period_end", "R10.3")] : [], row.Why);
        state.ShouldBe(row.Flag("refused") ? SurveyPlanState.None : SurveyPlanState.Draft);
    }

    [Theory]
    [InlineData("manager", true, true, "a b", "words", 100, "")]
    [InlineData("clerk", true, true, "a b", "words", 100, "UNKNOWN_ROLE")]
    [InlineData("manager", false, true, "a b", "words", 100, "QUESTIONNAIRE_INCOMPLETE")]
    [InlineData("manager", true, false, "a b", "words", 100, "QUESTIONNAIRE_INCOMPLETE")]
    [InlineData("manager", true, true, "a", "words", 100, "QUESTIONNAIRE_INCOMPLETE")]
    [InlineData("manager", true, true, "a b c", "", 100, "QUESTIONNAIRE_INCOMPLETE")]
    [InlineData("manager", true, true, "a b", "words", 99.9999, "POINTS_NOT_AS_DEMANDED")]
    [InlineData("manager", true, true, "a b", "words", 100.0001, "POINTS_NOT_AS_DEMANDED")]
    [InlineData("clerk", false, false, "", "", 0, "UNKNOWN_ROLE QUESTIONNAIRE_INCOMPLETE POINTS_NOT_AS_DEMANDED")]
    public void A_questionnaire_is_approved_with_all_that_the_regime_demands(string role, bool purpose, bool focus, string decided, string fields, double points, string reasons)
    {
        var survey = new SurveyRules { Kinds = [], Questionnaire = new(["manager"], ["a", "b"], true, [Records.Coded("words")], 100, ["routine"], ["R08.18"]) };
        var form = new QuestionnaireOutline("form/1", "routine", null, [], purpose, focus, Split(decided), Split(fields), (decimal)points);

        QuestionnaireApproval.Check(survey, form, role).Select(problem => problem.Reason).ShouldBe(Split(reasons));
        QuestionnaireApproval.Check(survey, form with { Kind = "special" }, role).ShouldBeEmpty();
        QuestionnaireApproval.CheckUse(survey, new RoundOutline("routine", default, default, "form/1"), null, isApproved: false).Single().Reason.ShouldBe(ProblemReason.QuestionnaireNotApproved);
        QuestionnaireApproval.CheckUse(survey, new RoundOutline("special", default, default, "form/1"), "special", isApproved: false).ShouldBeEmpty();
        QuestionnaireApproval.CheckUse(survey, new RoundOutline("special", default, default, "form/1"), "routine", isApproved: true).Single().Reason.ShouldBe(ProblemReason.QuestionnaireOfOtherKind);
    }

    private static string[] Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly? Day(SpecRow row, string column) => row.Text(column).Length == 0 ? null : DateOnly.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
