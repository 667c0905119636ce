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
    public void A_draw_of_all_needs_nobody_shown_to_it() =>
        new RunningDraw([new("", 3, 1), new("north", 0, 0)], new DrawPlan(3, 1)).IsCensus.ShouldBeTrue();

    [Fact]
    public void A_stratum_that_was_not_said_before_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => new RunningDraw([new("north", 1, 0)], new DrawPlan(1, 1)).Take(new FrameMember("m", "south")));
}
