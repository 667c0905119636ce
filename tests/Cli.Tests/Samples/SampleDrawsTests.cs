using CSat.Cli.Samples;
using CSat.Domain.Statistics;

namespace CSat.Cli.Tests.Samples;

public sealed class SampleDrawsTests
{
    [Fact]
    public void Draws_stay_in_their_range()
    {
        var random = new SplitMix64(1);

        Enumerable.Range(0, 10_000).Select(_ => random.Between(3, 5)).Distinct().Order().ShouldBe([3, 4, 5]);
    }
}
