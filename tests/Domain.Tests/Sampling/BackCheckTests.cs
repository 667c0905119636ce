using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Sampling;

public class BackCheckTests
{
    public static TheoryData<SpecRow> Draws => SpecTable.Read("back_check.csv");

    [Theory]
    [MemberData(nameof(Draws))]
    public void As_many_forms_are_verified_as_the_share_demands_or_more(SpecRow row)
    {
        FrameMember[] returned = [.. Enumerable.Range(1, row.Whole("returned")).Select(i => new FrameMember($"form-{i}"))];
        LimitRule[] limits = row.OptionalNumber("limit") is { } limit ? [Records.Limit(LimitMeasure.VerificationShare, ThresholdOperator.AtLeast, limit, LimitConsequence.Warning)] : [];

        var (sample, problems) = BackCheck.Draw(returned, new SurveyRules { Kinds = [], Limits = limits }, "half-yearly", row.Whole("asked"), seed: 7);

        (sample?.Members.Count).ShouldBe((int?)row.OptionalNumber("drawn"), row.Why);
        string.Join('|', problems.Select(problem => problem.Reason)).ShouldBe(row.Text("refusal"), row.Why);
    }

    [Fact]
    public void A_regime_without_survey_rules_demands_nothing() =>
        BackCheck.Draw([new FrameMember("one")], null, "half-yearly", asked: 1, seed: 7).Sample!.Members.Single().Id.ShouldBe("one");
}
