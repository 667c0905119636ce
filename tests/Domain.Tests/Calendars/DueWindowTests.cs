using CSat.Domain.Calendars;

namespace CSat.Domain.Tests.Calendars;

public class DueWindowTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Windows => SpecTable.Read("due_window.csv");

    public static TheoryData<SpecRow> Judgements => SpecTable.Read("due_window_judgement.csv");

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_window_runs_from_its_first_to_its_last_moment(SpecRow row) =>
        Window(row).ShouldBe(new TimeWindow(row.Time("from"), row.Time("due")), row.Why);

    [Theory]
    [MemberData(nameof(Judgements))]
    public void What_is_done_is_too_early_in_time_or_late(SpecRow row) =>
        Window(row).Judge(row.Text("done").Length == 0 ? null : row.Time("done"), row.Time("now")).ShouldBe(row.Choice<WindowOutcome>("outcome"), row.Why);

    [Theory]
    [InlineData(15, 7, TimeUnit.WorkingDays, false, "ends before it begins")]
    [InlineData(7, 7, TimeUnit.WorkingDays, true, "one day")]
    [InlineData(-1, 7, TimeUnit.WorkingDays, false, "before the event")]
    [InlineData(1.5, 7, TimeUnit.CalendarDays, false, "days are whole")]
    [InlineData(0, 0, TimeUnit.WorkingDays, false, "no time at all")]
    [InlineData(0, 0, TimeUnit.CalendarDays, true, "the event's own day")]
    [InlineData(0, 1, TimeUnit.CalendarDays, true, "from the event on")]
    public void A_window_that_cannot_be_is_refused(double earliest, double latest, TimeUnit unit, bool valid, string why)
    {
        DueWindow.IsValid((decimal)earliest, (decimal)latest, unit).ShouldBe(valid, why);
        if (!valid)
        {
            Should.Throw<ArgumentOutOfRangeException>(() => new DueWindow((decimal)earliest, (decimal)latest, unit));
        }
    }

    private static TimeWindow Window(SpecRow row)
    {
        var unit = row.Choice<TimeUnit>("unit");
        var window = new DueWindow(row.Number("earliest"), row.Number("latest"), unit);
        return window.After(row.Time("event"), unit == TimeUnit.WorkingHours ? TestCalendars.Office : TestCalendars.China, Zone);
    }
}
