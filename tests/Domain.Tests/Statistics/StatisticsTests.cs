using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class StatisticsTests
{
    public static TheoryData<SpecRow> WilsonTable => SpecTable.Read("wilson.csv");

    public static TheoryData<SpecRow> ProportionTable => SpecTable.Read("two_proportions.csv");

    public static TheoryData<SpecRow> BaseTable => SpecTable.Read("small_base.csv");

    [Theory]
    [MemberData(nameof(WilsonTable))]
    public void Wilson_interval_of_a_rate(SpecRow row)
    {
        var interval = Wilson.Of(row.Real("successes"), row.Real("n"));
        if (row.Text("lower").Length == 0)
        {
            interval.ShouldBeNull(row.Why);
            return;
        }

        interval!.Value.Lower.ShouldBe(row.Real("lower"), 1e-11, row.Why);
        interval.Value.Upper.ShouldBe(row.Real("upper"), 1e-11, row.Why);
    }

    [Fact]
    public void Finite_population_narrows_the_interval()
    {
        var n = FinitePopulation.AdjustedBase(80, 50);
        n.ShouldBe(131.67, 0.005);
        var interval = Wilson.OfProportion(0.9, n);
        interval.Lower.ShouldBe(0.8369, 0.00005);
        interval.Upper.ShouldBe(0.9404, 0.00005);
    }

    [Fact]
    public void A_census_has_no_width() => Wilson.OfProportion(0.9, FinitePopulation.AdjustedBase(50, 50)).ShouldBe(new Interval(0.9, 0.9));

    [Theory]
    [MemberData(nameof(ProportionTable))]
    public void Change_of_a_rate_between_rounds(SpecRow row)
    {
        var change = TwoProportions.Compare(row.Real("earlier"), row.Real("earlier_base"), row.Real("later"), row.Real("later_base")).ShouldNotBeNull();
        change.Z.ShouldBe(row.Real("z"), 1e-9, row.Why);
        change.PValue.ShouldBe(row.Real("p"), 1e-9, row.Why);
        change.Interval.Lower.ShouldBe(row.Real("lower"), 1e-9, row.Why);
        change.Interval.Upper.ShouldBe(row.Real("upper"), 1e-9, row.Why);
    }

    [Fact]
    public void A_change_needs_two_bases() => TwoProportions.Compare(0, 0, 5, 10).ShouldBeNull();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.317310507862914)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(3.6, 3.18217199e-4)]
    [InlineData(8, 1.2441921148543e-15)]
    public void Two_sided_p_of_a_normal_value(double z, double p)
    {
        Normal.TwoSidedP(z).ShouldBe(p, p * 1e-6);
        Normal.TwoSidedP(-z).ShouldBe(Normal.TwoSidedP(z));
    }

    [Theory]
    [MemberData(nameof(BaseTable))]
    public void Small_bases_are_suppressed_or_marked(SpecRow row) =>
        SmallBase.Of(row.Whole("n"), row.Whole("suppress_below"), row.Whole("caution_below")).ShouldBe(row.Choice<BaseSize>("expected"), row.Why);

    [Fact]
    public void Benjamini_Hochberg_flags_by_rank()
    {
        // The example of the 1995 paper: 15 p values, of which 4 are flagged at 0.05.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        BenjaminiHochberg.Significant(p, 0.05).Count(flag => flag).ShouldBe(4);
        BenjaminiHochberg.Significant([.. p.Reverse()], 0.05).TakeLast(4).ShouldAllBe(flag => flag);
    }

    [Theory]
    [InlineData(0.80, 0.90, 0.80, Light.Green, "the lower bound at the target is enough")]
    [InlineData(0.79, 0.90, 0.80, Light.Undecidable, "the interval holds the target")]
    [InlineData(0.70, 0.80, 0.80, Light.Undecidable, "the upper bound at the target is not below it")]
    [InlineData(0.70, 0.799, 0.80, Light.Red, "all of the interval is below")]
    public void Traffic_light_follows_the_interval(double lower, double upper, double target, Light light, string why) =>
        TrafficLight.Of(new Interval(lower, upper), target).ShouldBe(light, why);

    [Fact]
    public void Traffic_light_without_data_or_target_is_undecidable()
    {
        TrafficLight.Of(null, 0.8).ShouldBe(Light.Undecidable);
        TrafficLight.Of(new Interval(0.9, 1), null).ShouldBe(Light.Undecidable);
    }

    [Fact]
    public void Trend_test_gives_the_value_worked_by_hand()
    {
        // 1 of 10, 4 of 20, 9 of 30, 16 of 40: pooled 0.3, mean period 2, spread 100; slope 0.1, z = 10 / sqrt(0.21 * 100).
        var result = TrendTest.Of([(0.1, 10), (0.2, 20), (0.3, 30), (0.4, 40)]).ShouldNotBeNull();

        result.Slope.ShouldBe(0.1, 1e-12);
        result.Z.ShouldBe(2.182178902359924, 1e-12);
        result.PValue.ShouldBe(0.0290963, 1e-6);
    }
}
