using CSat.Domain.Findings;
using CSat.Domain.Scoring;

namespace CSat.Domain.Tests.Findings;

/// <summary>Every part is tested, all tests of a kind are one family, and the dearest fall stands first.</summary>
public class PartMovementTests
{
    [Fact]
    public void The_one_fall_among_seven_flat_items_stands_first()
    {
        var movements = PartMovements.Of([.. Enumerable.Range(0, 7).Select(item => Course($"flat{item}", 300, 80, 80, 80, 80)), Course("delivery", 300, 80, 80, 80, 68)]);
        movements[0].Part.ShouldBe("delivery");
        movements[0].HasFallen.ShouldBeTrue();
        movements[0].Change!.PercentagePoints.ShouldBe(-12m, 0.5m);
        movements.Skip(1).ShouldAllBe(movement => !movement.HasFallen && !movement.HasRisen && !movement.IsNotTested);
    }

    [Fact]
    public void A_small_deep_fall_costs_less_than_a_broad_one()
    {
        var movements = PartMovements.Of([Course("small", 40, 80, 80, 80, 50), Course("broad", 400, 80, 80, 80, 72)]);
        movements.Select(movement => movement.Part).ShouldBe(["broad", "small"]);
        movements.ShouldAllBe(movement => movement.HasFallen);
        (movements[0].PointsLost < movements[1].PointsLost).ShouldBeTrue();
        movements[1].Cost.ShouldBe(movements[1].PointsLost * movements[1].Last.Sums.Tally.Ratings);
    }

    [Fact]
    public void A_slow_fall_is_a_trend_though_no_round_differs_from_the_one_before()
    {
        var movement = PartMovements.Of([Course("slow", 60, 85, 82, 79, 76, 73, 70)])[0];
        movement.Change!.Direction.ShouldBe(TrendDirection.NoClearChange);
        movement.Trend!.Direction.ShouldBe(TrendDirection.Fallen);
        movement.PointsLost.ShouldBe(15m, 1m);
    }

    [Fact]
    public void Trend_and_change_of_a_part_stand_in_one_family()
    {
        // Alone the change is called (p about 0.01); beside a level trend of its own and nine level parts it is not.
        var alone = TrendJudgement.Change(TrendMeasure.Degree, Course("weak", 60, 92, 75).Points[0], Course("weak", 60, 92, 75).Points[1]);
        alone.Test!.PValue.ShouldBeInRange(0.005, 0.05);
        var movements = PartMovements.Of([.. Enumerable.Range(0, 9).Select(item => Course($"flat{item}", 60, 80, 80, 80, 80)), Course("weak", 60, 92, 75)]);
        movements.ShouldAllBe(movement => !movement.HasFallen && !movement.HasRisen);
    }

    [Theory]
    [InlineData(5, 5, false, "five forms on both sides")]
    [InlineData(4, 5, true, "one form too few")]
    public void Too_few_forms_are_not_tested(int before, int after, bool isNotTested, string why)
    {
        var movement = PartMovements.Of([new("few", [new("1", 0, Forms.Singles(before, 80)), new("2", 1, Forms.Singles(after, 20))])])[0];
        movement.IsNotTested.ShouldBe(isNotTested, why);
        movement.PointsLost.ShouldBe(0);
    }

    [Fact]
    public void A_part_that_is_new_has_no_change_and_one_that_ended_none_now()
    {
        var movements = PartMovements.Of(
        [
            new("new", [new("2", 1, Forms.Singles(50, 80))]),
            new("ended", [new("1", 0, Forms.Singles(50, 80))]),
            new("never", [new("1", 0, FormSums.Zero)]),
            Course("both", 50, 80, 80),
        ]);
        movements.Select(movement => movement.Part).ShouldBe(["new", "both"]);
        movements[0].Change.ShouldBeNull();
        movements[0].IsNotTested.ShouldBeTrue();
        PartMovements.Of([]).ShouldBeEmpty();
    }

    private static PartCourse Course(string part, int forms, params decimal[] percents) =>
        new(part, [.. percents.Select((percent, at) => new TrendPoint($"{at}", at, Forms.Singles(forms, percent)))]);
}
