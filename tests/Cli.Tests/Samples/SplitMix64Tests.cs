using CSat.Cli.Samples;

namespace CSat.Cli.Tests.Samples;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_published_sequence_of_seed_1234567_comes_out()
    {
        var random = new SplitMix64(1234567);

        new[] { random.Next(), random.Next(), random.Next() }.ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]);
    }

    [Fact]
    public void Draws_stay_in_their_range()
    {
        var random = new SplitMix64(1);

        Enumerable.Range(0, 10_000).Select(_ => random.Between(3, 5)).Distinct().Order().ShouldBe([3, 4, 5]);
    }
}
