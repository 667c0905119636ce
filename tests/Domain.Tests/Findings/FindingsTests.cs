using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Findings;

public class FindingsTests
{
    public static TheoryData<SpecRow> Changes => SpecTable.Read("rate_change.csv");

    [Fact]
    public void A_great_fall_over_the_half_years_is_called_a_fall()
    {
        // The real lounge survey: own half-years 2010H2 (n = 77, 81.56 %) and 2015H1 (n = 265, 54.87 %).
        var trend = TrendJudgement.Of(TrendMeasure.Degree, [Point("2010H2", 77, 81.56m), Point("2012H1", 0, 0), Point("2015H1", 265, 54.87m)]).ShouldNotBeNull();
        trend.SinceFirst.ShouldNotBeNull().Direction.ShouldBe(TrendDirection.Fallen);
        trend.SinceFirst.PercentagePoints.ShouldBe(-26.69m);
        trend.SinceFirst.IsLower.ShouldBeTrue();
        trend.Best.Period.ShouldBe("2010H2");
        trend.Worst.Period.ShouldBe("2015H1");
        trend.Previous!.Period.ShouldBe("2010H2", "a period without data is no previous period");
        trend.ValueOf(trend.Last).ShouldBe(54.87m);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_rate_is_judged_by_the_two_proportion_test(SpecRow row) => TrendJudgement.Change(
        TrendMeasure.Rate, Point("a", row.Whole("forms_before"), row.Number("before")), Point("b", row.Whole("forms_after"), row.Number("after")))
        .Direction.ShouldBe(row.Choice<TrendDirection>("direction"), row.Why);

    [Fact]
    public void A_degree_changes_when_the_interval_of_the_difference_leaves_out_zero()
    {
        TrendJudgement.Change(TrendMeasure.Degree, Point("a", 200, 81), Point("b", 200, 88)).Direction.ShouldBe(TrendDirection.NoClearChange);
        TrendJudgement.Change(TrendMeasure.Degree, Point("a", 200, 78), Point("b", 200, 88)).Direction.ShouldBe(TrendDirection.Risen);
    }

    [Fact]
    public void One_period_is_no_trend_and_none_is_nothing()
    {
        var trend = TrendJudgement.Of(TrendMeasure.Rate, [Point("a", 50, 80)]).ShouldNotBeNull();
        (trend.SinceFirst, trend.SincePrevious, trend.SinceBest, trend.Previous).ShouldBe((null, null, null, null));
        TrendJudgement.Of(TrendMeasure.Rate, [Point("a", 0, 0)]).ShouldBeNull();
        TrendJudgement.Of(TrendMeasure.Rate, []).ShouldBeNull();
    }

    [Fact]
    public void A_series_of_small_rounds_is_judged_as_a_whole()
    {
        // No two of these rounds differ beyond chance; all together they do.
        TrendPoint[] rounds = [Point("1", 20, 85), Point("2", 20, 80), Point("3", 20, 75), Point("4", 20, 70), Point("5", 20, 60), Point("6", 20, 55)];
        var trend = LongRunTrend.Of([.. rounds, Point("7", 0, 0)]).ShouldNotBeNull();

        trend.Direction.ShouldBe(TrendDirection.Fallen);
        trend.PointsPerPeriod.ShouldBe(-6.142857142857143m, 1e-9m);
        (trend.Earlier.Period, trend.EarlierPeriods, trend.Later.Period, trend.LaterPeriods).ShouldBe(("1–3", 3, "4–6", 3));
        SatisfactionRate.Of(trend.Earlier.Tally).ShouldBe(80m);
        TrendJudgement.Change(TrendMeasure.Rate, rounds[4], rounds[5]).Direction.ShouldBe(TrendDirection.NoClearChange);
    }

    [Fact]
    public void Two_rounds_or_equal_answers_are_no_course()
    {
        LongRunTrend.Of([Point("1", 20, 85), Point("2", 20, 20)]).ShouldBeNull();
        LongRunTrend.Of([Point("1", 20, 100), Point("2", 20, 100), Point("3", 20, 100)]).ShouldBeNull();
        LongRunTrend.Of([Point("1", 50, 70), Point("2", 50, 71), Point("3", 50, 70)])!.Direction.ShouldBe(TrendDirection.NoClearChange);
    }

    [Theory]
    [InlineData(100, 128, TrendDirection.NoClearChange, "z = 1.85")]
    [InlineData(100, 130, TrendDirection.Risen, "z = 1.98")]
    [InlineData(130, 100, TrendDirection.Fallen, "the same backwards")]
    [InlineData(0, 3, TrendDirection.NoClearChange, "three complaints after none may be chance")]
    [InlineData(0, 0, TrendDirection.NoClearChange, "none and none")]
    public void Complaint_counts_are_compared_as_Poisson_counts(long earlier, long later, TrendDirection direction, string why) =>
        ComplaintTrendJudgement.Compare(earlier, later).ShouldBe(direction, why);

    [Fact]
    public void A_complaint_trend_names_first_last_and_peak()
    {
        var trend = ComplaintTrendJudgement.Of([new("2026-01", 40), new("2026-02", 90), new("2026-03", 35)]).ShouldNotBeNull();
        (trend.Peak.Period, trend.Total, trend.SincePrevious, trend.SinceFirst).ShouldBe(("2026-02", 165, TrendDirection.Fallen, TrendDirection.NoClearChange));
        ComplaintTrendJudgement.Of([]).ShouldBeNull();
        ComplaintTrendJudgement.Of([new("2026-01", 0)]).ShouldBeNull();
    }

    [Theory]
    [InlineData("85", TargetOutcome.Met, "at least: the limit itself passes")]
    [InlineData("84.999", TargetOutcome.Missed, "unrounded values are compared")]
    [InlineData("85.001", TargetOutcome.Met, "one step above")]
    public void A_target_is_judged_by_the_unrounded_value(string value, TargetOutcome outcome, string why)
    {
        var judgement = TargetJudgement.Of(decimal.Parse(value, null), 200, new(ThresholdOperator.AtLeast, 85));
        judgement.Outcome.ShouldBe(outcome, why);
        judgement.Light.ShouldBe(Light.Undecidable, "so near to the target 200 forms decide nothing");
    }

    [Fact]
    public void A_target_far_away_turns_the_light_and_a_missing_one_does_not()
    {
        var target = new Threshold(ThresholdOperator.AtLeast, 85);
        TargetJudgement.Of(60, 200, target).Light.ShouldBe(Light.Red);
        TargetJudgement.Of(95, 200, target).Light.ShouldBe(Light.Green);
        TargetJudgement.Of(95, 200, target).Margin.ShouldBe(10);
        TargetJudgement.Of(null, 0, target).Outcome.ShouldBe(TargetOutcome.NoData);
        TargetJudgement.Of(95, 200, null).Outcome.ShouldBe(TargetOutcome.NoTarget);
    }

    [Fact]
    public void The_part_that_fell_most_heads_the_drivers()
    {
        var drivers = DriverOfChange.Of(TrendMeasure.Degree,
        [
            new("delivery", Tally(100, 80), Tally(100, 50)), new("service", Tally(100, 80), Tally(100, 78)), new("function", Tally(100, 80), Tally(100, 86)),
        ]);
        drivers.Select(driver => driver.Part).ShouldBe(["delivery", "service", "function"]);
        drivers[0].Contribution.ShouldBe(-10, 0.0000001m, "30 points of its own, a third of the weight");
        drivers[0].OwnChange.ShouldBe(-30);
    }

    [Fact]
    public void Contributions_sum_to_the_change_whatever_the_weights() => Prop.ForAll(
        Gen.Choose(0, 50).Select(n => (long)n).Four().ArrayOf(4).ToArbitrary(), parts =>
        {
            var tallies = parts.Select((part, i) => new PartTally($"p{i}", Tally(part.Item1, part.Item2 * 2), Tally(part.Item3, part.Item4 * 2))).ToArray();
            foreach (var measure in Enum.GetValues<TrendMeasure>())
            {
                var drivers = DriverOfChange.Of(measure, tallies);
                var before = TrendMeasures.Read(measure, RatingTally.Sum(tallies.Select(tally => tally.Earlier)));
                var after = TrendMeasures.Read(measure, RatingTally.Sum(tallies.Select(tally => tally.Later)));
                if (before is null || after is null ? drivers.Count > 0 : Math.Abs(drivers.Sum(driver => driver.Contribution) - (after.Value - before.Value)) > 1e-15m)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_that_came_new_has_no_change_of_its_own()
    {
        var drivers = DriverOfChange.Of(TrendMeasure.Rate, [new("old", Tally(100, 80), Tally(100, 80)), new("new", Tally(0, 0), Tally(100, 40))]);
        drivers[0].Part.ShouldBe("new");
        drivers[0].OwnChange.ShouldBeNull();
        drivers[0].Contribution.ShouldBeLessThan(0);
    }

    private static TrendPoint Point(string period, long responses, decimal percent) => new(period, Tally(responses * 100, percent), responses);

    /// <summary>A tally whose degree is <paramref name="percent"/> and whose rate is the same, up to whole ratings.</summary>
    private static RatingTally Tally(long ratings, decimal percent) =>
        new(ratings, ratings * percent / 10, ratings * 10, (long)(ratings * percent / 100));
}
