using System.Globalization;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;

namespace CSat.Domain.Tests.Sampling;

public class RandomDrawTests
{
    public static TheoryData<SpecRow> DrawTable => SpecTable.Read("random_draw.csv");

    public static TheoryData<SpecRow> PriorityTable => SpecTable.Read("draw_priority.csv");

    [Theory]
    [MemberData(nameof(DrawTable))]
    public void Each_stratum_gives_its_forced_and_its_drawn_members(SpecRow row)
    {
        var frame = new List<FrameMember>();
        foreach (var part in row.Text("strata").Split(' '))
        {
            var (stratum, members, forced) = Part(part);
            frame.AddRange(Enumerable.Range(0, members).Select(i => new FrameMember($"{stratum}-{i}", stratum, i < forced)));
        }

        var sample = RandomDraw.Draw(frame, new(row.Whole("size"), 2026, row.Whole("least")));

        var expected = row.Text("expected").Split(' ').Select(Part).ToArray();
        sample.Strata.Select(stratum => (stratum.Stratum, stratum.Forced, stratum.Drawn)).ShouldBe(expected, row.Why);
        sample.Members.Count.ShouldBe(expected.Sum(part => part.Members + part.Forced), row.Why);
        sample.Members.GroupBy(member => (member.Stratum, member.Inclusion)).ShouldAllBe(group =>
            group.Count() == sample.Strata.Where(stratum => stratum.Stratum == group.Key.Stratum).Sum(stratum => group.Key.Inclusion == Inclusion.Forced ? stratum.Forced : stratum.Drawn));
    }

    [Theory]
    [MemberData(nameof(PriorityTable))]
    public void Priority_can_be_repeated_with_any_sha256(SpecRow row) =>
        RandomDraw.Priority(long.Parse(row.Text("seed"), CultureInfo.InvariantCulture), row.Text("id"))
            .ShouldBe(ulong.Parse(row.Text("priority"), CultureInfo.InvariantCulture), row.Why);

    [Fact]
    public void The_smallest_priorities_are_drawn()
    {
        var frame = Plain(50);

        var sample = RandomDraw.Draw(frame, new(7, 11));

        sample.Members.Select(member => member.Id).ShouldBe(frame.Select(member => member.Id).OrderBy(id => RandomDraw.Priority(11, id)).Take(7), ignoreOrder: true);
    }

    [Fact]
    public void A_sample_holds_what_an_audit_needs()
    {
        var sample = RandomDraw.Draw([new("a", "x", true), new("b", "x"), new("c", "x"), new("d", "x")], new(3, 77));

        sample.Plan.ShouldBe(new DrawPlan(3, 77));
        sample.Algorithm.ShouldBe("sha256-priority/1");
        sample.FrameSize.ShouldBe(4);
        sample.IsCensus.ShouldBeFalse();
        sample.Members[0].ShouldBe(new SampledMember("a", "x", Inclusion.Forced, 1));
        sample.Members.Skip(1).ShouldAllBe(member => member.Inclusion == Inclusion.Drawn && member.Probability == 2 / 3.0);
    }

    [Theory]
    [InlineData(340, 17, "R01.15: the boundary")]
    [InlineData(341, 18, "R01.15: 17.05 rounded up")]
    [InlineData(1, 1, "a single form")]
    [InlineData(0, 0, "no form")]
    public void R01_15_back_check_draws_at_least_five_percent_of_the_returned_forms(int returned, int drawn, string why) =>
        RandomDraw.DrawShare(Plain(returned), new(ThresholdOperator.AtLeast, 5), 1).Members.Count.ShouldBe(drawn, why);

    [Fact]
    public void A_share_beyond_all_draws_all() =>
        RandomDraw.DrawShare(Plain(4), new(ThresholdOperator.MoreThan, 100), 1).IsCensus.ShouldBeTrue();

    [Fact]
    public void A_census_takes_every_member_with_certainty()
    {
        var sample = RandomDraw.Draw([new("a", "x", true), new("b", "y"), new("c", "x")], new(3, 0));

        sample.IsCensus.ShouldBeTrue();
        sample.Members.Select(member => member.Probability).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void An_empty_frame_gives_an_empty_sample()
    {
        var sample = RandomDraw.Draw([], new(5, 1, 2));

        sample.Members.ShouldBeEmpty();
        sample.Strata.ShouldBeEmpty();
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused() =>
        Should.Throw<ArgumentException>(() => RandomDraw.Draw([new("a"), new("b"), new("a", "other")], new(1, 1))).Message.ShouldContain("a twice");

    [Fact]
    public void Negative_numbers_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RandomDraw.Draw([], new(-1, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => RandomDraw.Draw([], new(1, 1, -1)));
    }

    internal static FrameMember[] Plain(int members) => [.. Enumerable.Range(0, members).Select(i => new FrameMember($"m{i:D4}"))];

    private static (string Stratum, int Members, int Forced) Part(string text)
    {
        var fields = text.Split(':');
        return (fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture));
    }
}
