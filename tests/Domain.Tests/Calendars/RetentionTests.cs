using System.Globalization;
using CSat.Domain.Archive;
using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class RetentionTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Table => SpecTable.Read("retention.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_record_is_kept_to_the_end_of_its_last_day(SpecRow row)
    {
        var retention = new Retention(row.OptionalNumber("amount") is { } amount ? new TimeLimit(amount, row.Choice<TimeUnit>("unit")) : null);
        var (start, last) = (Day(row, "start"), Day(row, "last_day"));
        retention.LastDay(start).ShouldBe(last, row.Why);
        retention.MayDelete(start, Day(row, "today")!.Value).ShouldBe(row.Text("deletable") == "true", row.Why);
        retention.KeepUntil(start is { } day ? Deadline.StartOfDay(day, Zone) : null, Zone).ShouldBe(last is { } end ? Deadline.EndOfDay(end, Zone) : null, row.Why);
    }

    [Fact]
    public void Working_days_and_hours_keep_no_record()
    {
        Should.Throw<ArgumentException>(() => new Retention(new TimeLimit(30, TimeUnit.WorkingDays)));
        Should.Throw<ArgumentException>(() => new Retention(new TimeLimit(30, TimeUnit.Hours)));
    }

    private static DateOnly? Day(SpecRow row, string column) =>
        row.Text(column).Length == 0 ? null : DateOnly.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
