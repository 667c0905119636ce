using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Findings;

public class FindingsTests
{
    public static TheoryData<SpecRow> Changes => SpecTable.Read("rate_change.csv");

    [Fact]
    public void A_great_fall_over_the_half_years_is_called_a_fall()
    {
        // The real lounge survey: own half-years 2010H2 (77 forms, about 82 %) and 2015H1 (265 forms, about 55 %).
        var trend = TrendJudgement.Of(TrendMeasure.Degree, [Point("2010H2", 77, 81.82m), Point("2012H1", 0, 0), Point("2015H1", 265, 54.72m)]).ShouldNotBeNull();
        trend.SinceFirst.ShouldNotBeNull().Direction.ShouldBe(TrendDirection.Fallen);
        trend.SinceFirst.PercentagePoints.ShouldBe(-27.10m, 0.01m);
        trend.SinceFirst.IsLower.ShouldBeTrue();
        trend.Best.Period.ShouldBe("2010H2");
        trend.Worst.Period.ShouldBe("2015H1");
        trend.Previous!.Period.ShouldBe("2010H2", "a period without data is no previous period");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_rate_is_judged_by_the_two_proportion_test(SpecRow row) => TrendJudgement.Change(
        TrendMeasure.Rate, Point("a", row.Whole("forms_before"), row.Number("before")), Point("b", row.Whole("forms_after"), row.Number("after")))
        .Direction.ShouldBe(row.Choice<TrendDirection>("direction"), row.Why);

    [Fact]
    public void A_change_of_the_degree_is_judged_over_forms()
    {
        // As shares of a yes/no question 78 and 88 of 200 differ; as means of five levels that lie close together 2 points do.
        TrendJudgement.Change(TrendMeasure.Degree, Levels("a", 50, "5:38 5:40 5:39"), Levels("b", 50, "5:39 5:41 5:40")).Direction.ShouldBe(TrendDirection.Risen);
        TrendJudgement.Change(TrendMeasure.Degree, Levels("a", 50, "5:10 5:40 5:39"), Levels("b", 50, "5:11 5:41 5:40")).Direction.ShouldBe(TrendDirection.NoClearChange);
    }

    [Theory]
    [InlineData(5, 5, TrendDirection.Risen, "five forms on both sides can be tested")]
    [InlineData(4, 5, TrendDirection.NotTested, "one too few before")]
    [InlineData(5, 4, TrendDirection.NotTested, "one too few after")]
    public void A_change_needs_five_forms_on_both_sides(int before, int after, TrendDirection direction, string why)
    {
        FormSums Forms5(int forms, params int[] points) => FormSums.Sum(Enumerable.Range(0, forms).Select(form => Forms.Of(new(5, points[form % points.Length], 50, 0))));
        TrendJudgement.Change(TrendMeasure.Degree, new("a", 0, Forms5(before, 20, 21)), new("b", 1, Forms5(after, 40, 41))).Direction.ShouldBe(direction, why);
    }

    [Fact]
    public void Changes_looked_at_together_are_one_family()
    {
        // p = 0.027 alone is a change, among five it is none; p = 0.0004 is one even then.
        var weak = TrendJudgement.Change(TrendMeasure.Rate, Point("a", 200, 80), Point("b", 200, 88));
        var strong = TrendJudgement.Change(TrendMeasure.Rate, Point("a", 200, 75), Point("b", 200, 89));
        var none = TrendJudgement.Change(TrendMeasure.Rate, Point("a", 200, 80), Point("b", 200, 81));
        weak.Direction.ShouldBe(TrendDirection.Risen);
        TrendJudgement.Family([weak, null, strong, none, none, none]).Select(change => change?.Direction)
            .ShouldBe([TrendDirection.NoClearChange, null, TrendDirection.Risen, TrendDirection.NoClearChange, TrendDirection.NoClearChange, TrendDirection.NoClearChange]);
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
        // No two of these neighbours differ beyond chance; all together they do.
        TrendPoint[] rounds = [.. new[] { 85m, 80, 75, 70, 60, 55 }.Select((percent, at) => new TrendPoint($"{at + 1}", at, Forms.Singles(20, percent)))];
        var trend = LongRunTrend.Of([.. rounds, Point("7", 0, 0)]).ShouldNotBeNull();

        trend.Direction.ShouldBe(TrendDirection.Fallen);
        trend.PointsPerPeriod.ShouldBe(-6.1m, 0.3m);
        (trend.Earlier.Period, trend.EarlierPeriods, trend.Later.Period, trend.LaterPeriods, trend.Rounds).ShouldBe(("1–3", 3, "4–6", 3, 6));
        trend.PointsInAll.ShouldBe(trend.PointsPerPeriod * 5);
        SatisfactionRate.Of(trend.Earlier.Sums.Tally).ShouldBe(80m);
        TrendJudgement.Change(TrendMeasure.Rate, rounds[4], rounds[5]).Direction.ShouldBe(TrendDirection.NoClearChange);
    }

    [Fact]
    public void Three_rounds_are_no_course_and_a_round_of_one_form_takes_no_part()
    {
        TrendPoint[] rounds = [Numbered(0, 20, 85), Numbered(1, 20, 60), Numbered(2, 20, 20)];
        LongRunTrend.Of(rounds).ShouldBeNull();
        LongRunTrend.Of([.. rounds, Numbered(3, 1, 100)]).ShouldBeNull();
        LongRunTrend.Of([.. rounds, Numbered(3, 2, 50)]).ShouldNotBeNull();
        LongRunTrend.Of([Numbered(0, 50, 70), Numbered(1, 50, 72), Numbered(2, 50, 70), Numbered(3, 50, 72)])!.Direction.ShouldBe(TrendDirection.NoClearChange);
        LongRunTrend.Of([Numbered(0, 20, 100), Numbered(1, 20, 100), Numbered(2, 20, 100), Numbered(3, 20, 100)])!.Direction.ShouldBe(TrendDirection.NoClearChange, "all alike: level");
    }

    [Fact]
    public void A_round_that_was_not_held_leaves_a_gap()
    {
        var even = LongRunTrend.Of([Numbered(0, 100, 80), Numbered(1, 100, 75), Numbered(2, 100, 70), Numbered(3, 100, 65)])!;
        var gap = LongRunTrend.Of([Numbered(0, 100, 80), Numbered(1, 100, 75), Numbered(3, 100, 65), Numbered(4, 100, 60)])!;
        even.PointsPerPeriod.ShouldBe(-5m, 0.1m);
        gap.PointsPerPeriod.ShouldBe(-5m, 0.1m);
        (even.Rounds, gap.Rounds).ShouldBe((4, 5));
    }

    [Theory]
    [InlineData("2024-01-01:2024-06-30 2024-07-01:2024-12-31 2025-07-01:2025-12-31", "0 1 3", "half-years; 2025H1 was not held")]
    [InlineData("2024-01-01:2024-03-31 2024-04-01:2024-06-30 2024-10-01:2024-12-31", "0 1 3", "quarters")]
    [InlineData("2024-01-01:2024-01-31 2024-03-01:2024-03-31", "0 2", "months of different length")]
    [InlineData("2023-01-01:2023-12-31 2025-01-01:2025-12-31", "0 2", "years")]
    [InlineData("2024-01-01:2024-06-30 2024-07-01:2024-12-31 2025-01-01:2025-03-31", "0 1 2", "periods of different lengths: places")]
    [InlineData("2024-01-01:2024-06-30 2024-01-01:2024-06-30", "0 1", "two rounds of one period: places")]
    [InlineData("2024-01-05:2024-06-30 2025-07-01:2025-12-31", "0 1", "no calendar periods: places")]
    [InlineData("2024-01-01:2024-06-30 2024-10-01:2025-03-31", "0 1", "half-years that do not follow each other: places")]
    [InlineData("", "", "no round")]
    public void Rounds_are_numbered_by_their_periods(string periods, string ordinals, string why) => string.Join(' ', RoundOrdinals.Of(
    [
        .. periods.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(period => (DateOnly.Parse(period.Split(':')[0], null), DateOnly.Parse(period.Split(':')[1], null))),
    ])).ShouldBe(ordinals, why);

    [Theory]
    [InlineData(100, 128, TrendDirection.NoClearChange, "z = 1.85")]
    [InlineData(100, 130, TrendDirection.Risen, "z = 1.98")]
    [InlineData(130, 100, TrendDirection.Fallen, "the same backwards")]
    [InlineData(0, 3, TrendDirection.NoClearChange, "three complaints after none may be chance")]
    [InlineData(0, 0, TrendDirection.NoClearChange, "none and none")]
    public void Complaint_counts_are_compared_as_Poisson_counts(long earlier, long later, TrendDirection direction, string why) =>
        ComplaintTrendJudgement.Compare(earlier, later).ShouldBe(direction, why);

    [Theory]
    [InlineData(30, 30, 2, true, "one a day: two silent days happen in 14 of 100 months")]
    [InlineData(30, 30, 3, false, "three in fewer than 5")]
    [InlineData(813, 30, 1, false, "27 a day: no day is silent")]
    [InlineData(2, 31, 28, true, "rare complaints say nothing")]
    [InlineData(0, 31, 28, true, "none")]
    public void A_month_that_falls_silent_at_the_edge_of_the_record_is_whole_only_where_that_may_be_chance(long beside, int days, int silent, bool whole, string why) =>
        ComplaintTrendJudgement.IsRecordedWhole(beside, days, silent).ShouldBe(whole, why);

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
        var judgement = TargetJudgement.Of(decimal.Parse(value, null), new(0.80, 0.90), new(ThresholdOperator.AtLeast, 85));
        judgement.Outcome.ShouldBe(outcome, why);
        judgement.Light.ShouldBe(Light.Undecidable, "the interval holds the target");
    }

    [Fact]
    public void A_target_far_away_turns_the_light_and_a_missing_one_does_not()
    {
        var target = new Threshold(ThresholdOperator.AtLeast, 85);
        TargetJudgement.Of(60, new(0.55, 0.66), target).Light.ShouldBe(Light.Red);
        TargetJudgement.Of(95, new(0.91, 0.97), target).Light.ShouldBe(Light.Green);
        TargetJudgement.Of(95, new(0.91, 0.97), target).Margin.ShouldBe(10);
        TargetJudgement.Of(95, null, target).Light.ShouldBe(Light.Undecidable, "a single form has no interval");
        TargetJudgement.Of(null, null, target).Outcome.ShouldBe(TargetOutcome.NoData);
        TargetJudgement.Of(95, new(0.91, 0.97), null).Outcome.ShouldBe(TargetOutcome.NoTarget);
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

    private static TrendPoint Point(string period, int forms, decimal percent) => new(period, 0, Forms.Singles(forms, percent));

    private static TrendPoint Numbered(int ordinal, int forms, decimal percent) => new($"{ordinal}", ordinal, Forms.Singles(forms, percent));

    private static TrendPoint Levels(string period, int times, string forms) => new(period, 0, FormSums.Sum(Enumerable.Repeat(Forms.Points(forms), times)));

    /// <summary>A tally whose degree is <paramref name="percent"/> and whose rate is the same, up to whole ratings.</summary>
    private static RatingTally Tally(long ratings, decimal percent) =>
        new(ratings, ratings * percent / 10, ratings * 10, (long)(ratings * percent / 100));
}
