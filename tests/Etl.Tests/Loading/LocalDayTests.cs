using CSat.Etl.Extracting;
using CSat.Etl.Loading;

namespace CSat.Etl.Tests.Loading;

/// <summary>Days in the organisation's zone, and how the forms are divided by them.</summary>
public sealed class LocalDayTests
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Asia/Shanghai", "2025-07-31T15:59:59.999999Z", 20250731, "the last moment of the day")]
    [InlineData("Asia/Shanghai", "2025-07-31T16:00:00Z", 20250801, "the first moment of the next")]
    [InlineData("America/New_York", "2025-11-02T03:59:59Z", 20251101, "before summer time ends")]
    [InlineData("America/New_York", "2025-11-03T04:59:59Z", 20251102, "that day has 25 hours")]
    [InlineData("Asia/Shanghai", "1989-12-31T16:00:00Z", 19900101, "before PostgreSQL's epoch")]
    public void The_day_is_that_of_the_zone(string zone, string moment, int key, string why)
    {
        var day = new LocalDay(TimeZoneInfo.FindSystemTimeZoneById(zone));

        day.MoveTo(Microseconds(moment)).ShouldBeTrue(why);

        day.Key.ShouldBe(key, why);
        day.MoveTo(Microseconds(moment)).ShouldBeFalse(why);
    }

    [Fact]
    public void Infinity_has_no_day()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new LocalDay(TimeZoneInfo.Utc).MoveTo(long.MaxValue - 1));
    }

    [Theory]
    [InlineData("10", 2, "", "one day is not divided")]
    [InlineData("", 2, "", "nothing is not divided")]
    [InlineData("10 10", 2, "2025-01-02", "two days are one each")]
    [InlineData("1 1 1 97", 2, "2025-01-04", "as near to the half as a day allows")]
    [InlineData("97 1 1 1", 2, "2025-01-02", "as near to the half as a day allows")]
    [InlineData("10 10", 1, "", "one stream was asked for")]
    public void Forms_are_divided_at_a_day(string forms, int streams, string divided, string why)
    {
        var days = forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((count, i) => new DayCount(new DateOnly(2025, 1, 1 + i), long.Parse(count, null))).ToList();

        var ranges = ResponseRange.Divide(days, TimeZoneInfo.Utc, streams);

        string.Join(' ', ranges.Skip(1).Select(range => range.From[..10])).ShouldBe(divided, why);
        ranges[0].From.ShouldBe("-infinity");
        ranges[^1].Until.ShouldBe("infinity");
        ranges.Zip(ranges.Skip(1)).ShouldAllBe(pair => pair.First.Until == pair.Second.From);
    }

    private static long Microseconds(string moment) => (DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) - Epoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
