using CSat.Domain.Archive;

namespace CSat.Domain.Tests.Archive;

public sealed class VolumeDropTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 500, false)]
    [InlineData(99, 0, false)]
    [InlineData(100, 0, true)]
    [InlineData(100, 1, false)]
    [InlineData(500, 400, true)]
    [InlineData(501, 401, false)]
    [InlineData(1_000, 801, false)]
    [InlineData(1_000, 800, true)]
    [InlineData(1_000_000_000_000, 800_000_000_001, false)]
    [InlineData(1_000_000_000_000, 800_000_000_000, true)]
    public void A_hundred_rows_and_a_fifth_are_many(long before, long after, bool large) => VolumeDrop.IsLarge(before, after).ShouldBe(large);
}
