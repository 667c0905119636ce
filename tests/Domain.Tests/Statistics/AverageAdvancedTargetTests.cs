using CSat.Domain.Indicators;
using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class AverageAdvancedTargetTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("average_advanced.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void R08_33_target_by_each_of_the_six_methods(SpecRow row)
    {
        decimal[] values = [.. row.Text("values").Split(' ').Select(value => decimal.Parse(value, null))];
        (AverageAdvancedMethod Method, string Column)[] methods =
        [
            (AverageAdvancedMethod.MeanOfBetter, "mean_of_better"),
            (AverageAdvancedMethod.MeanAndBest, "mean_and_best"),
            (AverageAdvancedMethod.MeanAndBetterPooled, "pooled"),
            (AverageAdvancedMethod.MeanTwoBestOneWorst, "two_best_one_worst"),
            (AverageAdvancedMethod.TrimmedPooled, "trimmed"),
            (AverageAdvancedMethod.TwoStageHalf, "two_stage"),
        ];
        foreach (var (method, column) in methods)
        {
            var target = AverageAdvancedTarget.Of(method, values, row.Choice<Better>("better"));
            (target is { } value ? Math.Round(value, 4) : (decimal?)null).ShouldBe(row.OptionalNumber(column), $"{column}: {row.Why}");
        }
    }

    [Fact]
    public void No_earlier_result_gives_no_target() =>
        Enum.GetValues<AverageAdvancedMethod>().ShouldAllBe(method => AverageAdvancedTarget.Of(method, Array.Empty<decimal>(), Better.Higher) == null);
}
