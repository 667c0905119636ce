using CSat.Cli.Import;
using CSat.Cli.Mappings;

namespace CSat.Cli.Tests.Import;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("9/3/2013", "M/d/yyyy", "America/New_York", "2013-09-03T00:00:00-04:00", "a date is the beginning of its day in the zone")]
    [InlineData("2024-05-01 13:30", "yyyy-MM-dd HH:mm", "Asia/Shanghai", "2024-05-01T13:30:00+08:00", "a time without offset is local")]
    [InlineData("2024-05-01T13:30:00Z", "yyyy-MM-dd'T'HH:mm:ssK", "Asia/Shanghai", "2024-05-01T13:30:00+00:00", "a stated offset wins")]
    [InlineData("2024-11-03 01:30", "yyyy-MM-dd HH:mm", "America/New_York", "2024-11-03T01:30:00-04:00", "an hour that comes twice is the first")]
    [InlineData("2024-03-10 02:30", "yyyy-MM-dd HH:mm", "America/New_York", "2024-03-10T02:30:00-05:00", "an hour that summer time leaves out is read as before the change")]
    public void A_value_in_the_format_is_read(string value, string format, string zone, string expected, string why)
    {
        DateReader.TryRead(value, Column(zone, format), out var moment).ShouldBeTrue(why);

        moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected, why);
    }

    [Theory]
    [InlineData("2013-02-30")]
    [InlineData("03.09.2013")]
    [InlineData("yesterday")]
    public void Any_other_value_is_not(string value) => DateReader.TryRead(value, Column("UTC", "yyyy-MM-dd", "M/d/yyyy"), out _).ShouldBeFalse();

    private static DateColumn Column(string zone, params string[] formats) => new("date", formats, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
