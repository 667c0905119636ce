using CSat.Domain.Statistics;
using CSat.Domain.Text;
using CSat.Charts.Drawing;

namespace CSat.Charts.Tests;

public sealed class ControlChartTests
{
    [Fact]
    public void A_share_outside_of_its_limits_is_ringed_and_named()
    {
        var judged = ControlChartSamples.LateReports.Judge()!;
        judged.Points.Select(point => point.Outside).ShouldBe(Enumerable.Range(0, 18).Select(i => i == 14));
        var drawing = PChart.Of(ControlChartSamples.LateReports, Language.English);
        Rings(drawing).ShouldBe(1);
        drawing.Texts.Where(text => text.Color == Tones.ContrastInk.ToHex()).ShouldHaveSingleItem().Text.ShouldBe("26-03 52.9%");
        drawing.Hints[14].Text.ShouldBe("26-03: 9/17 = 52.9%, limits 0.0%–34.9%, outside of the limits");
        drawing.Description.ShouldBe("Late 8D reports (periods: 18), mean 13.3%, 1 outside of the control limits: 26-03 (52.9%).");
    }

    [Fact]
    public void Limits_step_with_the_base_and_break_where_there_is_none()
    {
        var drawing = PChart.Of(ControlChartSamples.Shares([(1, 20), (2, 80), (0, 0), (1, 30)]), Language.English);
        drawing.Hints[0].Text.ShouldNotBe(drawing.Hints[1].Text);
        drawing.Hints[2].Text.ShouldBe("25-03: no data");
        drawing.Shapes.Split("fill=\"#F3F6F8\"").Length.ShouldBe(1 + 2);
    }

    [Fact]
    public void Signals_of_single_values_are_those_of_Domain_each_ringed_and_each_row_named()
    {
        var signals = ControlChartSamples.Shifted.Signals();
        var drawing = XmrChart.Of(ControlChartSamples.Shifted, Language.English);
        Rings(drawing).ShouldBe(signals.Select(signal => signal.Index).Distinct().Count());
        drawing.Texts.Where(text => text.Color == Tones.ContrastInk.ToHex()).Select(text => text.Text).ShouldBe(["9 in a row above the mean", "2 of 3 near the upper limit"], ignoreOrder: true);
        drawing.Hints[16].Text.ShouldBe("26-05: 23, moving range 2; 9 in a row above the mean; 2 of 3 near the upper limit");
    }

    [Fact]
    public void Every_kind_of_signal_has_its_name()
    {
        var history = ControlChartSamples.Values(11, [90.1, 89.4, 91.0, 90.6, 89.9, 90.3, 91.2, 90.0, 89.7, 90.5, 90.8, 86.0, 89, 89.2, 89.4, 89.6, 89.8, 90, 90.7, 91.8, 91.9]);
        history.Signals().Select(signal => signal.Kind).Distinct().Count().ShouldBe(Enum.GetValues<ControlSignalKind>().Length);
        var names = XmrChart.Of(history, Language.Chinese).Texts.Where(text => text.Color == Tones.ContrastInk.ToHex()).Select(text => text.Text).ToArray();
        names.ShouldBe(["25-12 86", "连续 10 点上升", "连续 7 点低于均值", "3 点中 2 点接近下限", "3 点中 2 点接近上限"], ignoreOrder: true);
    }

    [Fact]
    public void Without_signals_nothing_is_ringed()
    {
        Rings(PChart.Of(ControlChartSamples.Shares([(5, 100), (6, 100), (4, 100)]), Language.Chinese)).ShouldBe(0);
        Rings(XmrChart.Of(ControlChartSamples.Values(4, [5, 6, 5, 6]), Language.Chinese)).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 0.075, 0, 0.08, 0.02, 2)]
    [InlineData(-3.2, 3.15, -4, 4, 2, 0)]
    [InlineData(0, 23, 0, 25, 5, 0)]
    [InlineData(0, 53, 0, 60, 20, 0)]
    [InlineData(7, 7, 6, 8, 2, 0)]
    public void An_axis_around_any_values_has_round_bounds_and_marks(double from, double to, double low, double high, double step, int decimals)
    {
        var scale = Scales.Round(from, to);
        scale.Low.ShouldBe(low, 1e-12);
        scale.High.ShouldBe(high, 1e-12);
        scale.Step.ShouldBe(step, 1e-12);
        scale.Decimals.ShouldBe(decimals);
    }

    private static int Rings(ChartDrawing drawing) => drawing.Shapes.Split("stroke-width=\"1.8\" cx=").Length - 1;
}
