using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Regimes;

public class TargetPeriodTests
{
    public static TheoryData<SpecRow> Periods => SpecTable.Read("target_period.csv");

    [Theory]
    [MemberData(nameof(Periods))]
    public void PeriodOf_names_the_results_that_are_judged_together(SpecRow row)
    {
        var per = row.Text("per").Length == 0 ? (Cadence?)null : row.Choice<Cadence>("per");
        var target = new TargetRule("rate", new LocalizedText("满意率", "Rate"), SatisfactionMeasure.Rate, ThresholdOperator.AtLeast, 90, null, null, per, null, []);
        var period = target.PeriodOf(DateOnly.Parse(row.Text("day"), null));
        (period is { } known ? $"{known.First:yyyy-MM-dd} {known.Last:yyyy-MM-dd}" : " ").ShouldBe($"{row.Text("first")} {row.Text("last")}", row.Why);
    }
}
