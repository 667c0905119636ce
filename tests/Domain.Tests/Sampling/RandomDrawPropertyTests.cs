using CSat.Domain.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Sampling;

public class RandomDrawPropertyTests
{
    private static readonly Arbitrary<(FrameMember[] Frame, DrawPlan Plan)> Draws = (
        from parts in Gen.Choose(0, 19).ArrayOf()
        from size in Gen.Choose(0, 60)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        from least in Gen.Choose(0, 4)
        select (Frame(parts), new DrawPlan(size, seed, least))).ToArbitrary();

    [Fact]
    public void A_sample_never_exceeds_the_frame_and_names_nobody_twice() => Holds((frame, plan) =>
    {
        var ids = RandomDraw.Draw(frame, plan).Members.Select(member => member.Id).ToArray();
        return ids.Length <= frame.Length && ids.Distinct().Count() == ids.Length && ids.All(id => frame.Any(member => member.Id == id));
    });

    [Fact]
    public void R05_25_forced_members_are_always_in_it() => Holds((frame, plan) =>
        RandomDraw.Draw(frame, plan).Members.Where(member => member.Inclusion == Inclusion.Forced).Select(member => member.Id)
            .SequenceEqual(frame.Where(member => member.Forced).Select(member => member.Id).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_size_is_kept_unless_forced_members_leasts_or_the_frame_say_otherwise() => Holds((frame, plan) =>
    {
        var sample = RandomDraw.Draw(frame, plan);
        var demanded = sample.Strata.Sum(stratum => Math.Max(stratum.Forced, Math.Min(plan.LeastPerStratum, stratum.Members)));
        return sample.Members.Count == Math.Min(frame.Length, Math.Max(plan.Size, demanded));
    });

    [Fact]
    public void Same_seed_same_draw_in_any_order_of_the_frame() => Holds((frame, plan) =>
    {
        var sample = RandomDraw.Draw(frame, plan);
        var shuffled = RandomDraw.Draw(frame.Reverse().OrderBy(member => RandomDraw.Priority(1, member.Id)), plan);
        return sample.Members.SequenceEqual(shuffled.Members) && sample.Strata.SequenceEqual(shuffled.Strata);
    });

    [Fact]
    public void Strata_sum_to_the_sample_and_to_the_frame() => Holds((frame, plan) =>
    {
        var sample = RandomDraw.Draw(frame, plan);
        return sample.Strata.Sum(stratum => stratum.Sampled) == sample.Members.Count
            && sample.Strata.Sum(stratum => stratum.Members) == frame.Length
            && sample.Strata.All(stratum => stratum.Sampled >= Math.Min(plan.LeastPerStratum, stratum.Members) && stratum.Sampled <= stratum.Members);
    });

    [Fact]
    public void Chances_sum_to_the_sample_over_the_frame() => Holds((frame, plan) =>
    {
        var sample = RandomDraw.Draw(frame, plan);
        var expected = sample.Strata.Sum(stratum => stratum.Forced + ((stratum.Probability ?? 0) * (stratum.Members - stratum.Forced)));
        return Math.Abs(expected - sample.Members.Count) < 1e-9 && sample.Members.All(member => member.Probability is > 0 and <= 1);
    });

    [Fact]
    public void One_member_more_moves_at_most_one_drawn_member_of_a_simple_sample() => Holds((frame, plan) =>
    {
        var simple = frame.Select(member => member with { Stratum = "", Forced = false }).ToArray();
        var before = RandomDraw.Draw(simple, plan).Members.Select(member => member.Id).ToHashSet();
        var after = RandomDraw.Draw([.. simple, new("newcomer")], plan).Members.Select(member => member.Id).ToHashSet();
        return before.Except(after).Count() <= 1;
    });

    [Fact]
    public void A_greater_size_keeps_every_member_of_a_simple_sample() => Holds((frame, plan) =>
    {
        var simple = frame.Select(member => member with { Stratum = "" }).ToArray();
        var more = RandomDraw.Draw(simple, plan with { Size = plan.Size + 5 }).Members.Select(member => member.Id).ToHashSet();
        return RandomDraw.Draw(simple, plan).Members.All(member => more.Contains(member.Id));
    });

    [Theory]
    [InlineData("east", 20, 46.0, 4.9)]
    [InlineData("west", 12, 33.1, 1.6)]
    public void Every_member_of_a_stratum_is_drawn_equally_often(string stratum, int free, double most, double least)
    {
        // Chi-square of 1 degree of freedom less than members, both tails cut at about 1 in 2,000: an even hand, but not a suspiciously even one.
        const int seeds = 5000;
        FrameMember[] frame =
        [
            .. Enumerable.Range(0, 20).Select(i => new FrameMember($"east-{i}", "east")),
            .. Enumerable.Range(0, 12).Select(i => new FrameMember($"west-{i}", "west")),
            .. Enumerable.Range(0, 3).Select(i => new FrameMember($"complained-{i}", "west", true)),
        ];
        var counts = frame.ToDictionary(member => member.Id, _ => 0);
        var drawn = 0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var sample = RandomDraw.Draw(frame, new(11, seed));
            drawn = sample.Strata.Single(one => one.Stratum == stratum).Drawn;
            foreach (var member in sample.Members)
            {
                counts[member.Id]++;
            }
        }

        var chance = (double)drawn / free;
        var expected = seeds * chance;
        var spread = expected * (1 - chance) * free / (free - 1);
        var chiSquare = frame.Where(member => member.Stratum == stratum && !member.Forced).Sum(member => Math.Pow(counts[member.Id] - expected, 2) / spread);

        chiSquare.ShouldBeInRange(least, most);
        frame.Where(member => member.Forced).ShouldAllBe(member => counts[member.Id] == seeds);
    }

    private static void Holds(Func<FrameMember[], DrawPlan, bool> law) =>
        Prop.ForAll(Draws, draw => law(draw.Frame, draw.Plan)).QuickCheckThrowOnFailure();

    // One number a member: four strata, every fifth number is a member that is forced.
    private static FrameMember[] Frame(int[] parts) =>
        [.. parts.Select((part, i) => new FrameMember($"m{i}", $"s{part % 4}", part % 5 == 0))];
}
