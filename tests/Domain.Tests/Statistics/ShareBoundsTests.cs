using CSat.Domain.Statistics;

namespace CSat.Domain.Tests.Statistics;

public class ShareBoundsTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("share_bounds.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void What_cannot_be_judged_opens_the_bounds_of_a_share(SpecRow row)
    {
        var bounds = ShareBounds.Of((long)row.Number("cases"), (long)row.Number("others"), (long)row.Number("unjudged"));
        (bounds?.Lower).ShouldBe(row.OptionalNumber("lower"), row.Why);
        (bounds?.Upper).ShouldBe(row.OptionalNumber("upper"), row.Why);
        (bounds?.Percent).ShouldBe(bounds is { IsExact: true } ? row.OptionalNumber("lower") : null, row.Why);
    }
}
