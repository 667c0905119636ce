using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Findings;

public class TargetKindTests
{
    public static TheoryData<SpecRow> Kinds => SpecTable.Read("target_kinds.csv");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_target_is_for_the_kinds_that_it_names_or_for_those_that_ask_customers(SpecRow row)
    {
        var kind = new SurveyKind(row.Text("kind"), Records.Name, new(Cadence.Yearly, 1, null), row.Choice<SurveyAudience>("audience"), null, true, null, null, [], [], false, null, []);
        var target = new TargetRule("t", Records.Name, SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, 90, null, null, null, null, []) { Kinds = row.Codes("kinds") };

        target.IsFor(kind).ShouldBe(row.Text("for") == "yes", row.Why);
    }

    [Fact]
    public void A_kind_that_the_regime_does_not_have_any_more_asked_customers()
    {
        var target = new TargetRule("t", Records.Name, SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, 90, null, null, null, null, []);
        target.IsFor(null).ShouldBeTrue();
        (target with { Kinds = ["customers"] }).IsFor(null).ShouldBeFalse();
    }
}
