using System.Globalization;
using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class ControlChartTests
{
    public static TheoryData<SpecRow> XmrTable => SpecTable.Read("xmr_chart.csv");

    public static TheoryData<SpecRow> LaneyTable => SpecTable.Read("laney_chart.csv");

    [Theory]
    [MemberData(nameof(XmrTable))]
    public void Xmr_chart_has_four_signals(SpecRow row)
    {
        var limits = MovingRange.Limits(Numbers(row, "base"));
        if (row.Text("lower").Length == 0)
        {
            limits.ShouldBeNull(row.Why);
            return;
        }

        limits.ShouldNotBeNull(row.Why).Lower.ShouldBe(row.Real("lower"), 1e-9, row.Why);
        limits.Upper.ShouldBe(row.Real("upper"), 1e-9, row.Why);
        MovingRange.Signals(limits, Numbers(row, "values")).Select(signal => $"{signal.Index}:{signal.Kind}")
            .ShouldBe(row.Text("signals").Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Why);
    }

    [Fact]
    public void Xmr_golden_limits_to_three_digits()
    {
        var limits = MovingRange.Limits([90.1, 89.4, 91.0, 90.6, 89.9, 90.3, 91.2, 90.0, 89.7, 90.5, 90.8]).ShouldNotBeNull();

        Math.Round(limits.Lower, 3).ShouldBe(88.376);
        Math.Round(limits.Upper, 3).ShouldBe(92.260);
    }

    [Theory]
    [MemberData(nameof(LaneyTable))]
    public void Laney_limits_follow_the_variation_between_periods(SpecRow row)
    {
        var periods = Numbers(row, "cases").Zip(Numbers(row, "bases"), (cases, of) => ((long)cases, (long)of)).ToArray();

        var result = LaneyChart.Of(periods);

        if (row.Text("mean").Length == 0)
        {
            result.ShouldBeNull(row.Why);
            return;
        }

        result.ShouldNotBeNull(row.Why).Mean.ShouldBe(row.Real("mean"), 1e-12, row.Why);
        result.SigmaZ.ShouldBe(row.Real("sigma_z"), 1e-12, row.Why);
        var (lower, upper) = (row.Text("lower").Split(' '), row.Text("upper").Split(' '));
        for (var i = 0; i < periods.Length; i++)
        {
            if (lower[i] == "-")
            {
                result.Points[i].ShouldBe(new LaneyPoint(null, null, false), row.Why);
                continue;
            }

            var limits = result.Points[i].Limits.ShouldNotBeNull(row.Why);
            limits.Lower.ShouldBe(double.Parse(lower[i], CultureInfo.InvariantCulture), 1e-12, row.Why);
            limits.Upper.ShouldBe(double.Parse(upper[i], CultureInfo.InvariantCulture), 1e-12, row.Why);
        }

        Enumerable.Range(0, periods.Length).Where(i => result.Points[i].Outside).Select(i => (double)i).ShouldBe(Numbers(row, "outside"), row.Why);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, -1)]
    public void Laney_refuses_counts_that_are_none(long cases, long of) =>
        Should.Throw<ArgumentOutOfRangeException>(() => LaneyChart.Of([(1, 10), (cases, of)]));

    private static double[] Numbers(SpecRow row, string column) =>
        [.. row.Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
