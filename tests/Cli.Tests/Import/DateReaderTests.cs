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
    [InlineData("2025-01-31T23:30:00", "with a T")]
    [InlineData("2025-01-31 23:30:00", "with a blank")]
    [InlineData("2025-01-31T23:30:00+08:00", "with the offset")]
    [InlineData("2025-01-31T23:30", "without seconds")]
    [InlineData("2025-01-31 23:30", "without seconds and T")]
    [InlineData("2025-01-31T23:30:00.000", "with a fraction")]
    [InlineData("2025-01-31T15:30:00Z", "in UTC")]
    [InlineData("2025-01-31 15:30:00 UTC", "with UTC as a word")]
    [InlineData("2025-01-31 15:30:00+00", "as PostgreSQL writes it")]
    [InlineData("2025-01-31T23:30:00+0800", "with an offset without colon")]
    [InlineData("２０２５－０１－３１　２３：３０：００", "in full width")]
    public void The_same_local_time_is_one_moment_however_it_is_written(string value, string why)
    {
        DateReader.TryRead(value, new(["date"], DateReader.Iso, Zone("Asia/Shanghai")), out var moment).ShouldBeTrue(why);

        moment.ShouldBe(new(2025, 1, 31, 15, 30, 0, TimeSpan.Zero), why);
    }

    [Theory]
    [InlineData("2025-01-31T23:30:00", "yyyy-MM-dd'T'HH:mm:sszzz")]
    [InlineData("2025-01-31 23:30:00", "yyyy-MM-dd HH:mm:ssz")]
    [InlineData("2025-01-31T15:30:00Z", "yyyy-MM-dd'T'HH:mm:ss'Z'")]
    [InlineData("2025-01-31T15:30:00Z", "yyyy-MM-ddTHH:mm:ssZ")]
    [InlineData("2025/01/31 11:30:00 PM GMT+8", "yyyy/MM/dd h:mm:ss tt K")]
    [InlineData("2025/01/31 11:30:00 下午 [GMT+8]", "yyyy/MM/dd h:mm:ss tt K")]
    [InlineData("2025/01/31 11:30:00 PM", "yyyy/MM/dd h:mm:ss tt K")]
    [InlineData("1738337400", "epoch-seconds")]
    [InlineData("1738337400000", "epoch-milliseconds")]
    [InlineData("45688.979166666664", "serial-1900")]
    [InlineData("44226.979166666664", "serial-1904")]
    public void Whether_a_value_has_an_offset_is_seen_in_it_not_in_its_format(string value, string format)
    {
        DateReader.TryRead(value, Column("Asia/Shanghai", format), out var moment).ShouldBeTrue();

        moment.ShouldBe(new(2025, 1, 31, 15, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("2025/1/5 下午 3:12:33", "15:12:33")]
    [InlineData("2025/1/5 下午3:12:33", "15:12:33")]
    [InlineData("2025/1/5 上午 9:02:01", "09:02:01")]
    [InlineData("2025/1/5 上午 12:00:00", "00:00:00")]
    [InlineData("2025/1/5 下午 12:00:00", "12:00:00")]
    [InlineData("2025/1/5 凌晨 1:20:00", "01:20:00")]
    [InlineData("2025/1/5 凌晨 12:20:00", "00:20:00")]
    [InlineData("2025/1/5 早上 7:30:00", "07:30:00")]
    [InlineData("2025/1/5 中午 11:30:00", "11:30:00")]
    [InlineData("2025/1/5 中午 12:30:00", "12:30:00")]
    [InlineData("2025/1/5 中午 1:05:00", "13:05:00")]
    [InlineData("2025/1/5 傍晚 6:00:00", "18:00:00")]
    [InlineData("2025/1/5 晚上 8:30:00", "20:30:00")]
    [InlineData("2025/1/5 深夜 2:00:00", "02:00:00")]
    [InlineData("2025/1/5 PM 3:12:33", "15:12:33")]
    [InlineData("2025/1/5 p.m. 3:12:33", "15:12:33")]
    [InlineData("2025/1/5 a. m. 3:12:33", "03:12:33")]
    [InlineData("2025/1/5 am\u202F3:12:33", "03:12:33")]
    [InlineData("2025/1/5 晚上 12:00:00", null)]
    public void Halves_of_the_day_are_read_in_Chinese_and_English(string value, string? time)
    {
        DateReader.TryRead(value, Column("Asia/Shanghai", "yyyy/M/d tt h:mm:ss"), out var moment).ShouldBe(time is not null);

        if (time is not null)
        {
            moment.ToString("yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture).ShouldBe($"2025-01-05 {time} +08:00");
        }
    }

    [Theory]
    [InlineData("2013-02-30")]
    [InlineData("03.09.2013")]
    [InlineData("yesterday")]
    [InlineData("2025-01-05 10:00 CST")]
    [InlineData("45662")]
    [InlineData("0000-00-00")]
    public void Any_other_value_is_not(string value) => DateReader.TryRead(value, Column("UTC", "yyyy-MM-dd", "M/d/yyyy"), out _).ShouldBeFalse();

    private static DateColumn Column(string zone, params string[] formats) => new(["date"], formats, Zone(zone));

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
