using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

/// <summary>What the statistics promise about chance, tried out a thousand times with a seed of its own each.</summary>
public class SimulationTests
{
    private const int Times = 1000;

    [Theory]
    [InlineData(20, 1)]
    [InlineData(100, 2)]
    public void Benjamini_Hochberg_flags_fewer_null_tests_than_its_level(int departments, long seed)
    {
        const double level = 0.05;
        var random = new SplitMix64(seed);
        int flagged = 0, alarmed = 0;
        for (var report = 0; report < Times; report++)
        {
            var flags = BenjaminiHochberg.Significant([.. Enumerable.Range(0, departments).Select(_ => random.NextProportion())], level).Count(flag => flag);
            flagged += flags;
            alarmed += flags > 0 ? 1 : 0;
        }

        ((double)flagged / (Times * departments)).ShouldBeLessThan(level);

        // Without any true difference a report with an alarm is a false one; its share is the level, give or take three standard errors.
        ((double)alarmed / Times).ShouldBeInRange(level - 0.021, level + 0.021);
    }

    [Fact]
    public void Departments_that_did_not_change_are_seldom_flagged_between_two_rounds()
    {
        const double level = 0.05;
        var random = new SplitMix64(20261121);
        var flagged = 0;
        for (var report = 0; report < Times; report++)
        {
            var tests = Enumerable.Range(0, 20).Select(_ => TwoProportions.OfProportions(Satisfied(random, 120, 0.85) / 120.0, 120, Satisfied(random, 120, 0.85) / 120.0, 120).PValue);
            flagged += BenjaminiHochberg.Significant([.. tests], level).Count(flag => flag);
        }

        (flagged / (Times * 20.0)).ShouldBeLessThan(level);
    }

    [Fact]
    public void A_true_difference_is_still_seen_among_twenty()
    {
        var random = new SplitMix64(3);
        var seen = Enumerable.Range(0, 200).Count(_ =>
        {
            var tests = Enumerable.Range(0, 20).Select(at =>
                TwoProportions.OfProportions(Satisfied(random, 200, 0.85) / 200.0, 200, Satisfied(random, 200, at == 0 ? 0.60 : 0.85) / 200.0, 200).PValue);
            return BenjaminiHochberg.Significant([.. tests], 0.05)[0];
        });
        seen.ShouldBeGreaterThan(190);
    }

    [Theory]
    [InlineData(0.50, 50, 11)]
    [InlineData(0.70, 25, 12)]
    [InlineData(0.80, 100, 13)]
    [InlineData(0.85, 200, 14)]
    [InlineData(0.90, 500, 15)]
    [InlineData(0.95, 1000, 16)]
    public void At_most_one_in_twenty_departments_exactly_at_target_turns_green(double target, int answers, long seed)
    {
        var random = new SplitMix64(seed);
        var lights = Enumerable.Range(0, Times).Select(_ => TrafficLight.Of(Wilson.Of(Satisfied(random, answers, target), answers), target)).ToArray();

        (lights.Count(light => light == Light.Green) / (double)Times).ShouldBeLessThanOrEqualTo(0.05);
        lights.Count(light => light == Light.Undecidable).ShouldBeGreaterThan(850);
    }

    [Fact]
    public void A_light_at_the_raw_rate_would_be_green_by_chance_every_second_time()
    {
        // The promise above is not kept by every judgement: the rate alone fails it by far.
        var random = new SplitMix64(14);
        var green = Enumerable.Range(0, Times).Count(_ => Satisfied(random, 200, 0.85) / 200.0 >= 0.85);
        (green / (double)Times).ShouldBeGreaterThan(0.4);
    }

    private static int Satisfied(SplitMix64 random, int answers, double rate) => Enumerable.Range(0, answers).Count(_ => random.NextProportion() < rate);
}
