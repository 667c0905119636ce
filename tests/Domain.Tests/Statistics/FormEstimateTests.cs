using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

/// <summary>Intervals, differences and trends of what forms of several ratings say.</summary>
public class FormEstimateTests
{
    private const double Digits = 1e-10;

    public static TheoryData<SpecRow> QuantileTable => SpecTable.Read("t_quantile.csv");

    public static TheoryData<SpecRow> DegreeTable => SpecTable.Read("degree_interval.csv");

    public static TheoryData<SpecRow> RateTable => SpecTable.Read("rate_interval.csv");

    public static TheoryData<SpecRow> DifferenceTable => SpecTable.Read("difference.csv");

    public static TheoryData<SpecRow> TrendTable => SpecTable.Read("weighted_trend.csv");

    [Theory]
    [MemberData(nameof(QuantileTable))]
    public void Point_of_the_t_distribution(SpecRow row)
    {
        var (degrees, t) = (row.Real("degrees"), row.Real("t"));
        StudentT.Quantile95(degrees).ShouldBe(t, 1e-9, row.Why);
        StudentT.TwoSidedP(t, degrees).ShouldBe(0.05, 1e-9, row.Why);
        StudentT.TwoSidedP(-t, degrees).ShouldBe(StudentT.TwoSidedP(t, degrees), row.Why);
    }

    [Fact]
    public void The_point_falls_with_every_degree_of_freedom() =>
        Enumerable.Range(1, StudentT.MostDegrees).Select(degrees => StudentT.Quantile95(degrees)).ShouldBe(
            Enumerable.Range(1, StudentT.MostDegrees).Select(degrees => StudentT.Quantile95(degrees)).OrderDescending());

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Less_than_one_degree_of_freedom_is_refused(double degrees) => Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Quantile95(degrees));

    [Theory]
    [MemberData(nameof(DegreeTable))]
    public void Interval_of_a_degree(SpecRow row) => Check(row, "degree", FormEstimate.Degree(Forms.Points(row.Text("forms")), Population(row)));

    [Theory]
    [MemberData(nameof(RateTable))]
    public void Interval_of_a_rate(SpecRow row) => Check(row, "rate", FormEstimate.Rate(Forms.Satisfied(row.Text("forms")), Population(row)));

    [Fact]
    public void More_forms_than_members_are_refused()
    {
        var forms = Forms.Points("5:38 5:40 5:34 5:44 5:34");
        Should.Throw<ArgumentOutOfRangeException>(() => FormEstimate.Degree(forms, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => FormEstimate.Rate(forms, 4));
    }

    [Fact]
    public void Forms_on_scales_of_different_points_are_pooled_by_what_each_could_give()
    {
        // The same answers on a scale of 10 and on one of 100 points: each form weighs by its best points.
        var tens = new[] { Forms.Of(new(1, 8, 10, 1)), Forms.Of(new(1, 6, 10, 1)) };
        var hundreds = new[] { Forms.Of(new(1, 80, 100, 1)), Forms.Of(new(1, 60, 100, 1)) };
        FormEstimate.Degree(FormSums.Sum(tens))!.UsedBase!.Value.ShouldBe(FormEstimate.Degree(FormSums.Sum(hundreds))!.UsedBase!.Value, Digits);
        FormEstimate.Degree(FormSums.Sum([.. tens, .. hundreds]))!.Value.ShouldBe(0.7, Digits);
    }

    [Theory]
    [InlineData(0.8, 10_000_000, 1)]
    [InlineData(0.123456789, 1_000, 20)]
    public void Sums_of_squares_that_cancel_are_no_spread(double share, long forms, long ratings)
    {
        var points = (decimal)share * 10 * ratings;
        var one = new RatingTally(ratings, points, 10 * ratings, 0);
        var sums = new FormSums(
            new(ratings * forms, points * forms, 10 * ratings * forms, 0), forms, one.Points * one.Points * forms, one.Points * one.BestPoints * forms, one.BestPoints * one.BestPoints * forms, 0, 0, ratings * ratings * forms);
        FormEstimate.Degree(sums)!.Variance.ShouldBe(0);

        // One form that differs by the smallest step is a spread.
        var other = Forms.Of(one with { Points = one.Points - 1 });
        FormEstimate.Degree(sums + other)!.Variance!.Value.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(DifferenceTable))]
    public void Difference_of_two_degrees(SpecRow row)
    {
        var test = DifferenceTest.Of(
            FormEstimate.Degree(Forms.Points(row.Text("earlier")))!, FormEstimate.Degree(Forms.Points(row.Text("later")))!, isRate: false);
        if (row.Text("difference").Length == 0)
        {
            test.ShouldBeNull(row.Why);
            return;
        }

        test.ShouldNotBeNull(row.Why).Value.ShouldBe(row.Real("difference"), Digits, row.Why);
        test.StandardError.ShouldBe(row.Real("error"), Digits, row.Why);
        test.Degrees.ShouldBe(row.Real("degrees"), 1e-8, row.Why);
        test.Statistic.ShouldBe(row.Real("statistic"), Digits, row.Why);
        test.PValue.ShouldBe(row.Real("p"), Digits, row.Why);
        test.Interval.Lower.ShouldBe(row.Real("lower"), Digits, row.Why);
        test.Interval.Upper.ShouldBe(row.Real("upper"), Digits, row.Why);
    }

    [Fact]
    public void Two_rates_with_one_rating_a_form_are_compared_as_independent_draws()
    {
        var test = DifferenceTest.Of(FormEstimate.Rate(Forms.Singles(200, 81))!, FormEstimate.Rate(Forms.Singles(200, 88))!, isRate: true).ShouldNotBeNull();
        test.Statistic.ShouldBe(1.9342109449, 1e-9);
        test.PValue.ShouldBe(0.0530871973, 1e-9);
    }

    [Fact]
    public void Two_rates_over_forms_of_several_ratings_are_not()
    {
        // Five equal ratings a form say no more than one: 81 and 88 of 100 forms.
        var (before, after) = (Fivefold(100, 81), Fivefold(100, 88));
        var test = DifferenceTest.Of(FormEstimate.Rate(before)!, FormEstimate.Rate(after)!, isRate: true).ShouldNotBeNull();
        test.PValue.ShouldBeGreaterThan(0.15, "as 500 independent ratings it would be 0.002");
        test.Degrees.ShouldBeInRange(99, 198);
    }

    [Theory]
    [MemberData(nameof(TrendTable))]
    public void Trend_over_rounds(SpecRow row)
    {
        double[] Numbers(string column) => [.. row.Text(column).Split(' ').Select(number => double.Parse(number, null))];
        var trend = WeightedTrend.Of([.. Numbers("ordinals").Zip(Numbers("values"), Numbers("errors")).Select(point => ((int)point.First, point.Second, point.Third * point.Third))]);
        if (row.Text("slope").Length == 0)
        {
            trend.ShouldBeNull(row.Why);
            return;
        }

        trend.ShouldNotBeNull(row.Why).Slope.ShouldBe(row.Real("slope"), Digits, row.Why);
        trend.StandardError.ShouldBe(row.Real("error"), Digits, row.Why);
        trend.Z.ShouldBe(row.Real("z"), Digits, row.Why);
        trend.PValue.ShouldBe(row.Real("p"), 1e-12, row.Why);
    }

    [Fact]
    public void A_round_without_variance_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedTrend.Of([(0, 0.8, 0.1), (1, 0.8, 0), (2, 0.8, 0.1), (3, 0.8, 0.1)]));

    private static FormSums Fivefold(int forms, int satisfied) =>
        FormSums.Sum(Enumerable.Range(0, forms).Select(form => Forms.Of(new(5, form < satisfied ? 50 : 0, 50, form < satisfied ? 5 : 0))));

    private static long? Population(SpecRow row) => row.Text("population").Length == 0 ? null : row.Whole("population");

    private static void Check(SpecRow row, string value, FormEstimate? estimate)
    {
        if (row.Text(value).Length == 0)
        {
            estimate.ShouldBeNull(row.Why);
            return;
        }

        estimate.ShouldNotBeNull(row.Why).Value.ShouldBe(row.Real(value), Digits, row.Why);
        Same(estimate.Variance, row, "variance");
        Same(estimate.EffectiveBase, row, "effective");
        Same(estimate.UsedBase, row, "used");
        Same(estimate.Interval?.Lower, row, "lower");
        Same(estimate.Interval?.Upper, row, "upper");
    }

    private static void Same(double? found, SpecRow row, string column)
    {
        if (row.Text(column) is not { Length: > 0 } text)
        {
            found.ShouldBeNull(row.Why);
        }
        else if (text == "Infinity")
        {
            found.ShouldBe(double.PositiveInfinity, row.Why);
        }
        else
        {
            found.ShouldNotBeNull(row.Why).ShouldBe(row.Real(column), 1e-9, row.Why);
        }
    }
}
