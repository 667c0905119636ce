using CSat.Domain.Problems;
using CSat.Domain.Sampling;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Sampling;

public class SurveySampleTests
{
    private static readonly SurveyRules Complainants = new() { Kinds = [], Sampling = new SamplingRule(SamplingMethod.Random, [SurveySample.ForcedComplainants], null, ["R05.25"]) { Kinds = ["full"] } };

    [Theory]
    [InlineData("full", "2026-01-09", "2026-01-09")]
    [InlineData("full", null, "0001-01-01")]
    [InlineData("special", "2026-01-09", null)]
    public void R05_25_complaints_count_from_the_day_of_the_sample_before(string kind, string? previous, string? first)
    {
        var days = SurveySample.Forcing(Complainants, kind, previous is null ? null : DateOnly.Parse(previous, null), new(2026, 6, 10));

        days?.First.ShouldBe(DateOnly.Parse(first!, null));
        days?.Last.ShouldBe(new(2026, 6, 10));
        (days is null).ShouldBe(first is null);
    }

    [Theory]
    [InlineData(10, 0, 10, "")]
    [InlineData(10, 0, 11, ProblemReason.SampleTooLarge)]
    [InlineData(10, 0, 0, ProblemReason.FieldMissing)]
    [InlineData(0, 0, 1, ProblemReason.NothingToDraw)]
    public void A_sample_is_no_larger_than_its_frame(int members, int forced, int size, string reason)
    {
        var (draw, problems) = SurveySample.Begin([new("", members, forced)], [], null, "any", new SampleOrder(SamplingMethod.Random, size, 1));

        problems.Select(problem => problem.Reason).ShouldBe(reason.Length == 0 ? [] : [reason]);
        (draw is null).ShouldBe(reason.Length > 0);
    }
}
