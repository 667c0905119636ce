using CSat.Domain.Sampling;

namespace CSat.Domain.Tests.Sampling;

public class RunningDrawTests
{
    private static readonly FrameMember[] Frame = [.. Enumerable.Range(0, 500).Select(i => new FrameMember($"m{i}", i % 3 == 0 ? "north" : "south", i % 50 == 0))];

    [Fact]
    public void R05_25_it_draws_what_a_draw_from_the_whole_frame_draws_in_whatever_order_it_sees_it()
    {
        var plan = new DrawPlan(60, 20260701);
        var draw = new RunningDraw([new("south", Frame.Count(member => member.Stratum == "south"), 6), new("north", Frame.Count(member => member.Stratum == "north"), 4)], plan);
        foreach (var member in Frame.Reverse())
        {
            draw.Take(member);
        }

        draw.IsCensus.ShouldBeFalse();
        var (seen, whole) = (draw.End(), RandomDraw.Draw(Frame, plan));
        seen.Members.ShouldBe(whole.Members);
        seen.Strata.ShouldBe(whole.Strata);
        seen.FrameSize.ShouldBe(500);
        seen.Members.Count.ShouldBe(60);
    }

    [Fact]
    public void It_draws_the_same_from_those_below_the_bound_of_their_stratum()
    {
        FrameMember[] frame = [.. Enumerable.Range(0, 20_000).Select(i => new FrameMember($"m{i}", i % 3 == 0 ? "north" : "south", i % 500 == 0))];
        var plan = new DrawPlan(1000, 7);
        var draw = new RunningDraw(frame.GroupBy(member => member.Stratum).Select(area => new StratumSize(area.Key, area.Count(), area.Count(member => member.Forced))), plan);
        var bounds = draw.Strata.ToDictionary(stratum => stratum.Stratum, stratum => stratum.Bound);
        FrameMember[] shown = [.. frame.Where(member => member.Forced || RandomDraw.Priority(7, member.Id) < bounds[member.Stratum])];
        foreach (var member in shown)
        {
            draw.Take(member);
        }

        shown.Length.ShouldBeLessThan(2000);
        draw.IsComplete.ShouldBeTrue();
        draw.End().Members.ShouldBe(RandomDraw.Draw(frame, plan).Members);
    }

    [Fact]
    public void Too_few_below_a_bound_are_told()
    {
        var draw = new RunningDraw([new("", 100, 0)], new DrawPlan(2, 1));
        draw.Take(new FrameMember("m1"));
        draw.IsComplete.ShouldBeFalse();
        draw.Take(new FrameMember("m2"));
        draw.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(9, 10)]
    [InlineData(900_000, 1_000_000)]
    public void A_bound_that_leaves_hardly_anybody_out_is_none(int drawn, int of) => RandomDraw.Bound(drawn, of).ShouldBeNull();

    [Fact]
    public void A_draw_of_all_needs_nobody_shown_to_it() =>
        new RunningDraw([new("", 3, 1), new("north", 0, 0)], new DrawPlan(3, 1)).IsCensus.ShouldBeTrue();

    [Fact]
    public void A_stratum_that_was_not_said_before_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => new RunningDraw([new("north", 1, 0)], new DrawPlan(1, 1)).Take(new FrameMember("m", "south")));
}
