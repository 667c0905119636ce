using System.Globalization;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Sampling;

public class SampleCountTests
{
    public static TheoryData<SpecRow> ShareTable => SpecTable.Read("share_count.csv");

    public static TheoryData<SpecRow> SizeTable => SpecTable.Read("sample_size.csv");

    public static TheoryData<SpecRow> FormsTable => SpecTable.Read("forms_for_answers.csv");

    public static TheoryData<SpecRow> AllocationTable => SpecTable.Read("allocation.csv");

    [Theory]
    [MemberData(nameof(ShareTable))]
    public void A_share_of_a_base_becomes_a_count(SpecRow row)
    {
        var share = new Threshold(row.Choice<ThresholdOperator>("operator"), row.Number("percent"));
        var of = row.Whole("of");
        var count = share.Operator is ThresholdOperator.AtLeast or ThresholdOperator.MoreThan ? ShareCount.Least(share, of) : ShareCount.Most(share, of);

        count.ShouldBe((long?)row.OptionalNumber("expected"), row.Why);
    }

    [Theory]
    [MemberData(nameof(ShareTable))]
    public void The_count_is_the_last_one_that_meets_the_limit(SpecRow row)
    {
        var share = new Threshold(row.Choice<ThresholdOperator>("operator"), row.Number("percent"));
        if (row.Whole("of") == 0)
        {
            return;
        }

        var (count, of) = (row.Number("expected"), row.Number("of"));
        var beyond = share.Operator is ThresholdOperator.AtLeast or ThresholdOperator.MoreThan ? count - 1 : count + 1;
        share.IsMetBy(count * 100 / of).ShouldBeTrue(row.Why);
        (beyond < 0 || !share.IsMetBy(beyond * 100 / of)).ShouldBeTrue(row.Why);
    }

    [Fact]
    public void A_limit_of_the_wrong_side_is_refused()
    {
        Should.Throw<ArgumentException>(() => ShareCount.Least(new(ThresholdOperator.AtMost, 50), 10));
        Should.Throw<ArgumentException>(() => ShareCount.Most(new(ThresholdOperator.AtLeast, 50), 10));
        Should.Throw<ArgumentOutOfRangeException>(() => ShareCount.Least(new(ThresholdOperator.AtLeast, 50), -1));
        Should.Throw<ArgumentOutOfRangeException>(() => ShareCount.Least(new(ThresholdOperator.AtLeast, -1), 10));
    }

    [Theory]
    [MemberData(nameof(SizeTable))]
    public void Answers_for_a_wanted_margin(SpecRow row) =>
        SampleSizeAdvice.AnswersForRate(row.Real("margin"), (long?)row.OptionalNumber("population"), row.Real("expected_rate"))
            .ShouldBe(row.Whole("answers"), row.Why);

    [Fact]
    public void The_advice_for_a_closed_list_is_the_inverse_of_the_finite_population_correction()
    {
        var needed = SampleSizeAdvice.AnswersForRate(0.05);
        foreach (var list in new[] { 2000, 5000, 20000 })
        {
            var n = SampleSizeAdvice.AnswersForRate(0.05, list);
            FinitePopulation.AdjustedBase(list, n).ShouldBeGreaterThanOrEqualTo(needed - 1);
            FinitePopulation.AdjustedBase(list, n - 1).ShouldBeLessThan(needed);
        }
    }

    [Theory]
    [InlineData(0, null, 0.5)]
    [InlineData(0.51, null, 0.5)]
    [InlineData(0.05, 0L, 0.5)]
    [InlineData(0.05, null, -0.1)]
    [InlineData(0.05, null, 1.1)]
    public void Advice_refuses_arguments_out_of_range(double margin, long? population, double rate) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSizeAdvice.AnswersForRate(margin, population, rate));

    [Theory]
    [MemberData(nameof(FormsTable))]
    public void Forms_to_hand_out_for_the_answers_needed(SpecRow row) =>
        SampleSizeAdvice.FormsFor(row.Whole("answers"), row.Number("expected_return")).ShouldBe(row.Whole("forms"), row.Why);

    [Theory]
    [MemberData(nameof(AllocationTable))]
    public void Draws_are_divided_in_proportion(SpecRow row) =>
        Allocation.Proportional(row.Whole("total"), Numbers(row, "sizes"), Numbers(row, "least")).ShouldBe(Numbers(row, "expected"), row.Why);

    [Fact]
    public void A_least_beyond_its_stratum_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Allocation.Proportional(5, [3], [4]));

    private static int[] Numbers(SpecRow row, string column) =>
        [.. row.Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
}
