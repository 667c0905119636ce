using System.Globalization;
using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using Xunit.Abstractions;

namespace CSat.Domain.Tests.Statistics;

/// <summary>
/// How often the 95 % intervals hold the true value, and how often a finding is false, on forms made up by a rule: each form has a mean of its own (beta, by
/// the intraclass correlation), its ratings lie around it on five levels.
/// </summary>
public class CoverageTests(ITestOutputHelper output)
{
    private const decimal Best = 4;

    private static readonly int Times = Environment.GetEnvironmentVariable("CSAT_SOAK") == "1" ? 4_000 : 400;

    // Three standard errors of a share of 95 % among so many.
    private static readonly double Luck = 3 * Math.Sqrt(0.95 * 0.05 / Times);

    public static TheoryData<int, int, double, double> Within
    {
        get
        {
            var cells = new TheoryData<int, int, double, double>();
            foreach (var (forms, items, correlation) in new[] { (25, 1, 0.0), (25, 5, 0.3), (25, 20, 0.3), (100, 5, 0.1), (100, 20, 0.3), (500, 1, 0.0), (500, 5, 0.3) })
            {
                foreach (var truth in new[] { 0.6, 0.75, 0.9 })
                {
                    cells.Add(forms, items, correlation, truth);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Within))]
    public void Intervals_hold_the_truth_in_92_to_98_of_100(int forms, int items, double correlation, double truth)
    {
        var (degree, rate, _, _) = Covered(forms, items, correlation, truth);
        degree.ShouldBeInRange(0.92 - Luck, 0.98 + Luck);
        rate.ShouldBeInRange(0.92 - Luck, 0.985 + Luck, "a rate of 0 or 1 in every form is discrete");
    }

    [Theory]
    [InlineData(10, 5, 0.3, 0.9)]
    [InlineData(10, 20, 0.5, 0.95)]
    [InlineData(25, 5, 0.3, 0.95)]
    [InlineData(25, 20, 0.5, 0.98)]
    [InlineData(50, 5, 0.3, 0.98)]
    [InlineData(100, 2, 0.3, 0.98)]
    [InlineData(500, 5, 0.5, 0.95)]
    public void Where_they_hold_it_less_often_they_are_called_approximate(int forms, int items, double correlation, double truth)
    {
        var (degree, rate, degreeApproximate, rateApproximate) = Covered(forms, items, correlation, truth);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{forms} forms, {items} items, intraclass {correlation}, true {truth:P0}: degree {degree:P1}, rate {rate:P1}, called approximate {degreeApproximate:P0} and {rateApproximate:P0}"));
        (degree >= 0.92 - Luck || degreeApproximate > 0.75).ShouldBeTrue($"degree: {degree}, {degreeApproximate}");
        (rate >= 0.92 - Luck || rateApproximate > 0.75).ShouldBeTrue($"rate: {rate}, {rateApproximate}");
    }

    [Theory]
    [InlineData(60, 5, 0.3, 0.85, 21)]
    [InlineData(200, 1, 0.0, 0.9, 22)]
    [InlineData(30, 10, 0.1, 0.75, 23)]
    public void At_most_one_in_twenty_departments_exactly_at_target_turns_green(int forms, int items, double correlation, double target, long seed)
    {
        const int Departments = 1_000;
        var random = new SplitMix64(seed);
        var green = Enumerable.Range(0, Departments).Count(_ => TrafficLight.Of(FormEstimate.Degree(Made(random, forms, items, correlation, target))!.Interval, target) == Light.Green);
        (green / (double)Departments).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void Of_the_reports_without_any_true_movement_one_in_twenty_has_a_false_finding()
    {
        var reports = Times;
        var random = new SplitMix64(20261129);
        var alarmed = 0;
        for (var report = 0; report < reports; report++)
        {
            var parts = Enumerable.Range(0, 8).Select(item => new PartCourse(
                $"{item}", [.. Enumerable.Range(0, 5).Select(round => new TrendPoint($"{round}", round, Made(random, 60, 3, 0.2, 0.8)))])).ToArray();
            alarmed += PartMovements.Of(parts).Any(movement => movement.HasFallen || movement.HasRisen) ? 1 : 0;
        }

        ((double)alarmed / reports).ShouldBeLessThanOrEqualTo(0.05 + Luck);
        alarmed.ShouldBeGreaterThan(0, "a test that never alarms sees nothing");
    }

    private static (double Degree, double Rate, double DegreeApproximate, double RateApproximate) Covered(int forms, int items, double correlation, double truth)
    {
        var random = new SplitMix64(HashCode(forms, items, correlation, truth));
        int degree = 0, rate = 0, roughDegree = 0, roughRate = 0;
        for (var time = 0; time < Times; time++)
        {
            var sums = Made(random, forms, items, correlation, truth);
            var (d, r) = (FormEstimate.Degree(sums)!, FormEstimate.Rate(sums)!);
            degree += Holds(d.Interval, truth);
            rate += Holds(r.Interval, truth);
            roughDegree += d.IsApproximate ? 1 : 0;
            roughRate += r.IsApproximate ? 1 : 0;
        }

        return (degree / (double)Times, rate / (double)Times, roughDegree / (double)Times, roughRate / (double)Times);
    }

    private static int Holds(Interval? interval, double truth) => interval is { } known && known.Lower <= truth && truth <= known.Upper ? 1 : 0;

    private static long HashCode(int forms, int items, double correlation, double truth) => (forms * 1_000_003L) + (items * 10_007) + (long)(correlation * 1_009) + (long)(truth * 100_003);

    private static FormSums Made(SplitMix64 random, int forms, int items, double correlation, double truth)
    {
        long points = 0, pointsSquared = 0, satisfied = 0, satisfiedSquared = 0;
        for (var form = 0; form < forms; form++)
        {
            var (level, share) = (Beta(random, truth, correlation), Beta(random, truth, correlation));
            int s = 0, x = 0;
            for (var item = 0; item < items; item++)
            {
                for (var step = 0; step < Best; step++)
                {
                    s += random.NextProportion() < level ? 1 : 0;
                }

                x += random.NextProportion() < share ? 1 : 0;
            }

            (points, pointsSquared, satisfied, satisfiedSquared) = (points + s, pointsSquared + ((long)s * s), satisfied + x, satisfiedSquared + ((long)x * x));
        }

        var (ratings, best) = ((long)forms * items, Best * items);
        return new(
            new(ratings, points, ratings * Best, satisfied), forms, pointsSquared, points * best, best * best * forms, satisfiedSquared, satisfied * items, (long)items * items * forms);
    }

    private static double Beta(SplitMix64 random, double mean, double correlation)
    {
        if (correlation == 0)
        {
            return mean;
        }

        var size = (1 - correlation) / correlation;
        var (a, b) = (Gamma(random, mean * size), Gamma(random, (1 - mean) * size));
        return a / (a + b);
    }

    // Marsaglia and Tsang.
    private static double Gamma(SplitMix64 random, double shape)
    {
        if (shape < 1)
        {
            return Gamma(random, shape + 1) * Math.Pow(1 - random.NextProportion(), 1 / shape);
        }

        var (d, c) = (shape - (1.0 / 3), 1 / Math.Sqrt(9 * (shape - (1.0 / 3))));
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextProportion())) * Math.Cos(2 * Math.PI * random.NextProportion());
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextProportion()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }
}
