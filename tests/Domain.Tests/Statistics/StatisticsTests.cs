using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class StatisticsTests
{
    public static TheoryData<SpecRow> WilsonTable => SpecTable.Read("wilson.csv");

    public static TheoryData<SpecRow> ProportionTable => SpecTable.Read("two_proportions.csv");

    public static TheoryData<SpecRow> PopulationTable => SpecTable.Read("finite_population.csv");

    public static TheoryData<SpecRow> ManyTable => SpecTable.Read("benjamini_hochberg.csv");

    public static TheoryData<SpecRow> LightTable => SpecTable.Read("traffic_light.csv");

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

    [Theory]
    [MemberData(nameof(ProportionTable))]
    public void Change_of_a_rate_between_rounds(SpecRow row)
    {
        var change = TwoProportions.OfProportions(row.Real("earlier") / row.Real("earlier_base"), row.Real("earlier_base"), row.Real("later") / row.Real("later_base"), row.Real("later_base"));
        change.Statistic.ShouldBe(row.Real("z"), 1e-9, row.Why);
        change.PValue.ShouldBe(row.Real("p"), 1e-9, row.Why);
        change.Interval.Lower.ShouldBe(row.Real("lower"), 1e-9, row.Why);
        change.Interval.Upper.ShouldBe(row.Real("upper"), 1e-9, row.Why);
    }

    [Fact]
    public void Two_censuses_differ_beyond_doubt_or_not_at_all()
    {
        TwoProportions.OfProportions(0.8, double.PositiveInfinity, 0.9, double.PositiveInfinity).PValue.ShouldBe(0);
        TwoProportions.OfProportions(0.9, double.PositiveInfinity, 0.9, double.PositiveInfinity).PValue.ShouldBe(1);
        TwoProportions.OfProportions(0.9, 50, 0.9, double.PositiveInfinity).PValue.ShouldBe(1);
    }

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

    [Theory]
    [MemberData(nameof(PopulationTable))]
    public void Finite_population_narrows_the_interval(SpecRow row)
    {
        var n = FinitePopulation.AdjustedBase(row.Whole("population"), row.Whole("n"));
        if (double.IsInfinity(row.Real("adjusted")))
        {
            n.ShouldBe(double.PositiveInfinity, row.Why);
        }
        else
        {
            n.ShouldBe(row.Real("adjusted"), 1e-9, row.Why);
        }

        var interval = Wilson.OfProportion(row.Real("rate"), n);
        Math.Round(interval.Lower, 4).ShouldBe(row.Real("lower"), row.Why);
        Math.Round(interval.Upper, 4).ShouldBe(row.Real("upper"), row.Why);
    }

    [Theory]
    [InlineData(80, 0)]
    [InlineData(80, 81)]
    public void More_answers_than_members_are_refused(long population, long n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FinitePopulation.AdjustedBase(population, n));

    [Theory]
    [MemberData(nameof(ManyTable))]
    public void Benjamini_Hochberg_flags_by_rank(SpecRow row) =>
        string.Concat(BenjaminiHochberg.Significant(Numbers(row, "p_values"), row.Real("level")).Select(flag => flag ? 'X' : '-'))
            .ShouldBe(row.Text("significant"), row.Why);

    [Theory]
    [MemberData(nameof(LightTable))]
    public void Traffic_light_follows_the_interval(SpecRow row)
    {
        Interval? interval = row.Text("lower").Length == 0 ? null : new(row.Real("lower"), row.Real("upper"));
        double? target = row.Text("target").Length == 0 ? null : row.Real("target");

        TrafficLight.Of(interval, target).ShouldBe(row.Choice<Light>("light"), row.Why);
    }

    private static double[] Numbers(SpecRow row, string column) =>
        [.. row.Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, null))];
}
