using CSat.Domain.Scoring;

namespace CSat.Domain.Tests.Scoring;

public class SatisfactionTests
{
    private const decimal Shown = 0.000000000001m;

    public static TheoryData<SpecRow> Points => SpecTable.Read("item_points.csv");

    public static TheoryData<SpecRow> Satisfaction => SpecTable.Read("satisfaction.csv");

    public static TheoryData<SpecRow> Blend => SpecTable.Read("blend.csv");

    public static TheoryData<SpecRow> Returns => SpecTable.Read("return_rate.csv");

    public static TheoryData<SpecRow> Thresholds => SpecTable.Read("threshold.csv");

    [Theory]
    [MemberData(nameof(Points))]
    public void A_level_gives_an_item_its_share_of_the_items_points(SpecRow row) =>
        RatingTally.PointsOf(row.Number("points"), row.Number("best"), row.Text("maximum").Length == 0 ? null : row.Number("maximum")).ShouldBe(row.Number("given"), row.Why);

    [Theory]
    [MemberData(nameof(Satisfaction))]
    public void Degree_and_rate_follow_R08_24_and_R08_25(SpecRow row)
    {
        var levels = new[] { "not_applicable", "n1", "n2", "n3", "n4", "n5" }
            .SelectMany((column, value) => Enumerable.Repeat((short)value, row.Whole(column)));
        var tally = RatingTally.Sum(levels.Select(level => RatingTally.Of(Scales.FiveGrade, level, 1)));
        tally.ShouldBe(new RatingTally(row.Whole("ratings"), row.Number("points"), row.Number("best_points"), row.Whole("satisfied")), row.Why);
        ShouldAgree(SatisfactionDegree.Of(tally), row.OptionalNumber("degree"), row.Why);
        ShouldAgree(SatisfactionRate.Of(tally), row.OptionalNumber("rate"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Blend))]
    public void Overall_blend_follows_R08_21_and_R08_22(SpecRow row) => ShouldAgree(
        OverallBlend.Of(row.OptionalNumber("self"), row.OptionalNumber("surveyed"), row.Number("self_weight")), row.OptionalNumber("overall"), row.Why);

    [Theory]
    [MemberData(nameof(Returns))]
    public void Return_rate_follows_R11_22(SpecRow row) =>
        ShouldAgree(ReturnRate.Of(row.Whole("returned"), row.Whole("sent")), row.OptionalNumber("rate"), row.Why);

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void Threshold_compares_as_its_Chinese_word_says(SpecRow row) => new Threshold(row.Choice<ThresholdOperator>("operator"), row.Number("limit"))
        .IsMetBy(row.Number("value")).ShouldBe(bool.Parse(row.Text("met")), row.Why);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    public void Overall_blend_refuses_a_weight_outside_0_to_100(double weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OverallBlend.Of(90, 76, (decimal)weight));

    [Fact]
    public void A_level_that_the_scale_lacks_is_refused() =>
        Should.Throw<ArgumentException>(() => RatingTally.Of(Scales.FiveGrade, 6, 1));

    [Fact]
    public void A_scale_without_points_or_with_not_applicable_as_a_level_is_refused()
    {
        var name = Text.LocalizedText.Same("x");
        Should.Throw<ArgumentException>(() => new Scale("none", []));
        Should.Throw<ArgumentException>(() => new Scale("worthless", [new Level(1, "a", name, 0, true)]));
        Should.Throw<ArgumentException>(() => new Scale("zero", [new Level(0, "a", name, 1, true)]));
    }

    private static void ShouldAgree(decimal? actual, decimal? expected, string why)
    {
        actual.HasValue.ShouldBe(expected.HasValue, why);
        if (expected is { } value)
        {
            actual!.Value.ShouldBe(value, Shown, why);
        }
    }
}
