using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class BootstrapTests
{
    private static readonly double[] Scores = [7, 9, 10, 3, 8, 8, 6, 10, 5, 9];

    [Theory]
    [InlineData(42, 1000, 6.1, 8.8, "the same generator and quantile written down a second time elsewhere")]
    [InlineData(42, 2000, 6.1, 8.7, "more resamples")]
    [InlineData(43, 1000, 6.0, 8.8, "another seed, other bounds")]
    [InlineData(-7, 1000, 6.1, 8.7, "a negative seed")]
    public void Interval_of_a_mean_score(long seed, int resamples, double lower, double upper, string why)
    {
        var result = Bootstrap.Mean(Scores, seed, resamples);

        result.ShouldBe(new BootstrapResult(7.5, new Interval(lower, upper), 10, seed, resamples, "splitmix64"), why);
    }

    [Fact]
    public void Interval_of_the_satisfaction_degree_draws_whole_forms()
    {
        // Points and best points of eight forms; the last form has no rating and counts nowhere.
        (decimal Points, decimal Best)[] forms = [(50, 50), (40, 50), (30, 50), (18, 20), (44, 50), (10, 50), (36, 40), (48, 50), (0, 0)];

        var result = Bootstrap.Degree(forms.Select(form => new RatingTally((long)form.Best / 10, form.Points, form.Best, 0)), 2026).ShouldNotBeNull();

        result.Units.ShouldBe(8);
        result.Estimate.ShouldBe(76.66666666666667);
        result.Interval.ShouldBe(new Interval(56.8421052631579, 91.8945945945946));
    }

    [Fact]
    public void Same_seed_same_bytes_in_any_order_of_the_units()
    {
        double[] uneven = [.. Enumerable.Range(1, 40).Select(i => Math.Sqrt(i))];

        var one = Bootstrap.Mean(uneven, 9).ShouldNotBeNull();
        var other = Bootstrap.Mean([.. uneven.Reverse()], 9).ShouldNotBeNull();

        BitConverter.DoubleToInt64Bits(other.Interval!.Value.Lower).ShouldBe(BitConverter.DoubleToInt64Bits(one.Interval!.Value.Lower));
        other.ShouldBe(one);
        Bootstrap.Mean(uneven, 10)!.Interval.ShouldNotBe(one.Interval);
    }

    [Fact]
    public void No_unit_is_no_data_and_one_unit_has_no_interval()
    {
        Bootstrap.Mean([], 1).ShouldBeNull();
        Bootstrap.Degree([RatingTally.Zero], 1).ShouldBeNull();
        Bootstrap.Mean([4], 1).ShouldBe(new BootstrapResult(4, null, 1, 1, 1000, "splitmix64"));
        Bootstrap.Mean([4, 4], 1)!.Interval.ShouldBe(new Interval(4, 4));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(100_001)]
    public void Too_few_or_too_many_resamples_are_refused(int resamples) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Mean(Scores, 1, resamples));

    [Fact]
    public void A_score_that_is_no_number_is_refused() => Should.Throw<ArgumentException>(() => Bootstrap.Mean([1, double.NaN], 1));

    [Fact]
    public void The_interval_holds_the_true_mean_about_as_often_as_it_says()
    {
        // 200 samples of 40 from a uniform distribution; percentile intervals hold the mean in about 93 % at this size.
        var random = new SplitMix64(11);
        var held = Enumerable.Range(0, 200).Count(at =>
        {
            var interval = Bootstrap.Mean([.. Enumerable.Range(0, 40).Select(_ => random.NextProportion())], at)!.Interval!.Value;
            return interval.Lower <= 0.5 && interval.Upper >= 0.5;
        });
        (held / 200.0).ShouldBeInRange(0.88, 0.985);
    }

    [Fact]
    public void Generator_gives_the_numbers_of_its_definition()
    {
        var random = new SplitMix64(1234567);
        Enumerable.Range(0, 5).Select(_ => random.Next())
            .ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);

        random = new(-1);
        random.Next().ShouldBe(16490336266968443936UL);

        random = new(42);
        Enumerable.Range(0, 12).Select(_ => random.NextBelow(6)).ShouldBe([4, 0, 1, 2, 0, 5, 1, 4, 2, 3, 1, 2]);

        random = new(42);
        random.NextProportion().ShouldBe(0.7415648787718233);
        Should.Throw<ArgumentOutOfRangeException>(() => random.NextBelow(0));
    }

    [Fact]
    public void Generator_is_even_over_a_die()
    {
        var random = new SplitMix64(2026);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.NextBelow(6)]++;
        }

        // Chi-square of 5 degrees of freedom, cut at 1 in 1,000 on either side.
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).ShouldBeInRange(0.21, 20.5);
    }
}
