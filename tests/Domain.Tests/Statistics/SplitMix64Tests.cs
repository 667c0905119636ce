using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class SplitMix64Tests
{
    [Fact]
    public void Generator_gives_the_numbers_of_its_definition()
    {
        var random = new SplitMix64(1234567);
        Enumerable.Range(0, 5).Select(_ => random.Next())
            .ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);

        random = new(-1);
        random.Next().ShouldBe(16490336266968443936UL);

        random = new(42);
        Enumerable.Range(0, 12).Select(_ => random.NextBelow(6)).ShouldBe([4, 0, 1, 2, 0, 5, 1, 4, 2, 3, 1, 2]);

        Should.Throw<ArgumentOutOfRangeException>(() => random.NextBelow(0));
    }

    [Fact]
    public void Generator_is_even_over_a_die()
    {
        var random = new SplitMix64(2026);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.NextBelow(6)]++;
        }

        // Chi-square of 5 degrees of freedom, cut at 1 in 1,000 on either side.
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).ShouldBeInRange(0.21, 20.5);
    }
}
