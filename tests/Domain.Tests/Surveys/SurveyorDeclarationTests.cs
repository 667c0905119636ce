using CSat.Domain.Regimes;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class SurveyorDeclarationTests
{
    private static readonly SurveyRules Survey = new()
    {
        Kinds = [],
        Discipline =
        [
            Records.Duty("rigour") with { Declared = true, Kinds = ["monthly"] }, Records.Duty("no-delegation"),
            Records.Duty("no-leading") with { Declared = true, Kinds = ["monthly", "discharge"] }, Records.Duty("true-information") with { Declared = true, Kinds = ["monthly", "discharge"] },
        ],
    };

    public static TheoryData<SpecRow> Declarations => SpecTable.Read("surveyor_declaration.csv");

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_is_whole(SpecRow row) =>
        string.Join('|', SurveyorDeclaration.Check(Survey, row.Text("kind"), row.Codes("declared")).Select(problem => problem.Reason)).ShouldBe(row.Text("refusals"), row.Why);

    [Fact]
    public void Surveyors_without_a_declaration_are_named_where_one_is_demanded()
    {
        SurveyorDeclaration.Silent(Survey, "monthly", ["s-1", "s-2", "s-1"], ["s-2", "s-9"]).ShouldBe(["s-1"]);
        SurveyorDeclaration.Silent(Survey, "monthly", ["s-1", "s-2"], ["s-1", "s-2"]).ShouldBeEmpty();
        SurveyorDeclaration.Silent(Survey with { Discipline = [Survey.Discipline[1]] }, "monthly", ["s-1"], []).ShouldBeEmpty();
        SurveyorDeclaration.Silent(null, "monthly", ["s-1"], []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, false, 1, true, "fraud-penalties", "")]
    [InlineData(false, true, 12, true, "purpose fraud-penalties", "")]
    [InlineData(true, true, 1, true, "fraud-penalties", "FRAUD_TARGET")]
    [InlineData(false, false, 1, true, "fraud-penalties", "FRAUD_TARGET")]
    [InlineData(false, true, 0, true, "fraud-penalties", "FRAUD_WITHOUT_FORMS")]
    [InlineData(true, false, 1, true, "purpose", "FRAUD_PENALTY_NOT_PLANNED")]
    [InlineData(false, true, 0, true, "", "FRAUD_WITHOUT_FORMS|FRAUD_PENALTY_NOT_PLANNED")]
    [InlineData(true, false, 1, false, "", "")]
    public void Fraud_is_of_one_form_or_surveyor_and_punished_by_the_plan(bool ofForm, bool ofSurveyor, int forms, bool demanded, string planned, string refusals)
    {
        var plan = new PlanRule([new CodedName("fraud-penalties", Records.Name, demanded, ["R01.10"])], [], [], null, ["R01.10"]);
        var problems = FraudFinding.Check(Survey with { Plan = plan }, ofForm, ofSurveyor, forms, planned.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string.Join('|', problems.Select(problem => problem.Reason)).ShouldBe(refusals);
    }
}
