using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Tests.Calendars;
using CSat.Domain.Text;
using static CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Domain.Tests.Complaints;

public class ComplaintClockTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly DeadlineRule Notice = new(
        "notice", LocalizedText.Same("notice"), "defect-confirmed", "notified", new DueWindow(0, 30, TimeUnit.Minutes), true, false, [], [], ["R11.36"]);

    private static readonly DeadlineRule Answer = new(
        "answer", LocalizedText.Same("answer"), "registered", "answered", new DueWindow(0, 3, TimeUnit.WorkingDays), true, true, [], [], ["R11.42"]);

    public static TheoryData<SpecRow> Table => SpecTable.Read("complaint_clock.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_clock_is_met_up_to_its_last_moment(SpecRow row)
    {
        var rule = new DeadlineRule(
            "clock", LocalizedText.Same("clock"), "start", "met", new DueWindow(0, row.Number("amount"), row.Choice<TimeUnit>("unit")), true, true, [], [], []);
        ComplaintEvent[] events =
        [
            new(Step, row.Time("start")) { Step = "start" }, .. row.Text("met").Length == 0 ? [] : new[] { new ComplaintEvent(Step, row.Time("met")) { Step = "met" } },
        ];
        DateTimeOffset? customer = row.Text("customer").Length == 0 ? null : row.Time("customer");
        var reading = Read(rule, events, "2024-04-01 00:00:00", customer);
        reading.Outcome.ShouldBe(row.Choice<ClockOutcome>("outcome"), row.Why);
        reading.DueAt.ShouldBe(row.Time("due"), row.Why);
        reading.ByCustomerLimit.ShouldBe(customer is not null, row.Why);
    }

    [Fact]
    public void A_customer_may_grant_a_longer_limit() =>
        Read(Answer, [Event(Registered, "2024-03-08 10:00:00"), Event(Answered, "2024-03-15 09:00:00")], "2024-04-01 00:00:00", Time("2024-03-18 18:00:00"))
            .Outcome.ShouldBe(ClockOutcome.InTime);

    [Fact]
    public void A_customers_limit_does_not_touch_other_clocks() =>
        Read(Notice, [Event(DefectConfirmed, "2024-03-08 10:00:00")], "2024-03-08 10:01:00", Time("2024-03-08 10:00:30")).ByCustomerLimit.ShouldBeFalse();

    [Theory]
    [InlineData("2024-03-13 23:59:59", ClockOutcome.Open, "the last day is not over")]
    [InlineData("2024-03-14 00:00:00", ClockOutcome.Late, "overdue is late although nothing was answered")]
    public void An_unmet_clock_is_open_until_its_end(string now, ClockOutcome outcome, string why) =>
        Read(Answer, [Event(Registered, "2024-03-08 10:00:00")], now).Outcome.ShouldBe(outcome, why);

    [Fact]
    public void A_clock_whose_start_has_not_come_is_not_started() =>
        Read(Notice, [Event(Registered, "2024-03-08 10:00:00")], "2024-03-20 00:00:00").ShouldBe(
            new ClockReading("notice", null, null, null, ClockOutcome.NotStarted, false, true));

    [Theory]
    [InlineData("", "2024-04-01 00:00:00", ClockOutcome.NotStarted, "no retest was needed, so no result of one is due")]
    [InlineData("2024-03-20 10:00:00", "2024-03-23 23:59:59", ClockOutcome.Open, "needed on day 12: the 15 days run from the acceptance")]
    [InlineData("2024-03-20 10:00:00", "2024-03-24 00:00:00", ClockOutcome.Late, "and are over after day 15")]
    public void R20_11_a_clock_runs_only_if_its_condition_happened_and_from_its_own_start(string coded, string now, ClockOutcome outcome, string why)
    {
        var rule = new DeadlineRule(
            "result", LocalizedText.Same("result"), "registered", "answered", new DueWindow(0, 15, TimeUnit.CalendarDays), true, false, [], [], ["R20.11"]) { OnlyIf = "sample-coded" };
        ComplaintEvent[] events = [Event(Registered, "2024-03-08 10:00:00"), .. coded.Length == 0 ? [] : new[] { new ComplaintEvent(Step, Time(coded)) { Step = "sample-coded" } }];
        Read(rule, events, now).Outcome.ShouldBe(outcome, why);
    }

    [Fact]
    public void R20_11_a_condition_of_the_cycle_before_the_reopening_does_not_count_for_the_next()
    {
        var rule = new DeadlineRule(
            "result", LocalizedText.Same("result"), "reopened", "answered", new DueWindow(0, 15, TimeUnit.CalendarDays), true, false, [], [], ["R20.11"]) { OnlyIf = "sample-coded" };
        Read(rule, [new(Step, Time("2024-03-08 10:00:00")) { Step = "sample-coded" }, Event(Reopened, "2024-03-10 10:00:00")], "2024-04-01 00:00:00")
            .Outcome.ShouldBe(ClockOutcome.NotStarted);
    }

    [Fact]
    public void A_notice_given_before_the_confirmation_was_given_early() =>
        Read(Notice, [Event(Notified, "2024-03-08 09:00:00"), Event(DefectConfirmed, "2024-03-08 10:00:00")], "2024-03-20 00:00:00")
            .Outcome.ShouldBe(ClockOutcome.InTime);

    [Fact]
    public void A_second_confirmation_does_not_heal_a_late_notice() => Read(
        Notice,
        [Event(DefectConfirmed, "2024-03-08 10:00:00"), Event(Notified, "2024-03-08 11:00:00"), Event(DefectConfirmed, "2024-03-08 12:00:00")],
        "2024-03-20 00:00:00").Outcome.ShouldBe(ClockOutcome.Late);

    [Fact]
    public void A_notice_of_the_cycle_before_the_reopening_does_not_count_for_the_next() => Read(
        Notice,
        [
            Event(DefectConfirmed, "2024-03-08 10:00:00"), Event(Notified, "2024-03-08 10:10:00"), Event(Reopened, "2024-03-10 09:00:00"),
            Event(DefectConfirmed, "2024-03-10 10:00:00"),
        ],
        "2024-03-20 00:00:00").Outcome.ShouldBe(ClockOutcome.Late);

    [Fact]
    public void The_first_answer_counts_even_when_the_complaint_was_reopened()
    {
        var reading = Read(
            Answer,
            [Event(Registered, "2024-03-08 10:00:00"), Event(Answered, "2024-03-11 10:00:00"), Event(Reopened, "2024-03-20 10:00:00"), Event(Answered, "2024-03-29 10:00:00")],
            "2024-04-01 00:00:00");
        reading.Outcome.ShouldBe(ClockOutcome.InTime);
        reading.MetAt.ShouldBe(Time("2024-03-11 10:00:00"));
    }

    [Fact]
    public void A_clock_from_reopening_reads_the_latest_cycle()
    {
        var rule = Answer with { FromEvent = "reopened", CustomerLimitPrevails = false };
        var reading = Read(
            rule,
            [
                Event(Registered, "2024-03-01 10:00:00"), Event(Answered, "2024-03-01 11:00:00"), Event(Reopened, "2024-03-04 10:00:00"),
                Event(Answered, "2024-03-05 10:00:00"), Event(Reopened, "2024-03-08 10:00:00"),
            ],
            "2024-03-20 00:00:00");
        reading.StartedAt.ShouldBe(Time("2024-03-08 10:00:00"));
        reading.Outcome.ShouldBe(ClockOutcome.Late);
    }

    [Fact]
    public void Steps_of_the_regime_start_and_meet_clocks()
    {
        var rule = Notice with { FromEvent = "stock-quarantine-ordered", ToEvent = "stock-reported" };
        Read(
            rule,
            [
                Event(Step, "2024-03-08 10:00:00") with { Step = "stock-quarantine-ordered" }, Event(Step, "2024-03-08 10:20:00") with { Step = "stock-reported" },
            ],
            "2024-03-20 00:00:00").Outcome.ShouldBe(ClockOutcome.InTime);
    }

    [Fact]
    public void History_without_times_is_unknown_unless_the_source_states_the_outcome()
    {
        ComplaintEvent[] events = [Event(Registered, "2013-08-30 00:00:00"), new(Answered, null) { IsHistory = true }];
        Read(Answer, events, "2026-01-01 00:00:00").Outcome.ShouldBe(ClockOutcome.Unknown);
        foreach (var stated in new[] { ClockOutcome.InTime, ClockOutcome.Late })
        {
            ComplaintClock.Evaluate(Answer, events, Time("2026-01-01 00:00:00"), TestCalendars.China, Zone, null, stated).Outcome.ShouldBe(stated);
        }
    }

    [Fact]
    public void A_reading_says_when_holidays_were_not_known()
    {
        Read(Answer, [Event(Registered, "2026-12-28 10:00:00")], "2026-12-29 00:00:00").CalendarKnown.ShouldBeTrue();
        Read(Answer, [Event(Registered, "2026-12-30 10:00:00")], "2026-12-31 00:00:00").CalendarKnown.ShouldBeFalse("the limit ends in 2027, which is not published");
        Read(Notice, [Event(DefectConfirmed, "2030-01-01 10:00:00")], "2030-01-01 10:00:00").CalendarKnown.ShouldBeTrue("minutes need no calendar");
    }

    private static ClockReading Read(DeadlineRule rule, IReadOnlyList<ComplaintEvent> events, string now, DateTimeOffset? customer = null) =>
        ComplaintClock.Evaluate(rule, events, Time(now), TestCalendars.China, Zone, customer);

    private static ComplaintEvent Event(ComplaintEventKind kind, string at) => new(kind, Time(at));

    private static DateTimeOffset Time(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
