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

    [Theory]
    [InlineData("closed 03-11", ClockOutcome.InTime, "it held")]
    [InlineData("closed 03-11 reopened 03-20", ClockOutcome.InTimeReopened, "open again")]
    [InlineData("closed 03-11 reopened 03-20 closed 03-29", ClockOutcome.InTimeReopened, "closed again after the end")]
    [InlineData("closed 03-11 reopened 03-12 closed 03-13", ClockOutcome.InTime, "closed again before the same end: that closure meets it")]
    [InlineData("closed 03-11 reopened 03-12 closed 03-13 reopened 03-20", ClockOutcome.InTimeReopened, "nor did the second hold")]
    [InlineData("closed 03-20 reopened 03-22", ClockOutcome.Late, "late stays late")]
    [InlineData("closed - reopened -", ClockOutcome.Unknown, "untimed history says nothing")]
    public void A_closure_that_did_not_hold_is_a_class_of_its_own(string story, ClockOutcome outcome, string why)
    {
        var words = story.Split(' ');
        var events = words.Chunk(2).Select(pair => new ComplaintEvent(pair[0] == "closed" ? Closed : Reopened, pair[1] == "-" ? null : Time($"2024-{pair[1]} 10:00:00")));
        var rule = Answer with { ToEvent = "closed", CustomerLimitPrevails = false };
        Read(rule, [Event(Registered, "2024-03-08 10:00:00"), .. events], "2024-06-01 00:00:00").Outcome.ShouldBe(outcome, why);
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
            ComplaintClock.Read(Answer, new(events) { Reported = stated }, Time("2026-01-01 00:00:00"), TestCalendars.China, Zone).Outcome.ShouldBe(stated);
        }
    }

    [Fact]
    public void A_reading_says_when_holidays_were_not_known()
    {
        Read(Answer, [Event(Registered, "2026-12-28 10:00:00")], "2026-12-29 00:00:00").CalendarKnown.ShouldBeTrue();
        Read(Answer, [Event(Registered, "2026-12-30 10:00:00")], "2026-12-31 00:00:00").CalendarKnown.ShouldBeFalse("the limit ends in 2027, which is not published");
        Read(Notice, [Event(DefectConfirmed, "2030-01-01 10:00:00")], "2030-01-01 10:00:00").CalendarKnown.ShouldBeTrue("minutes need no calendar");
    }

    [Theory]
    [InlineData("2026-12-29 10:00:00", "", "2027-01-05 23:59:59.999999", "2027-01-04 23:59:59.999999", ClockOutcome.Open, "what is still to run moves, and says from where")]
    [InlineData("2027-01-04 10:00:00", "2027-01-04 09:00:00", "2027-01-04 23:59:59.999999", "", ClockOutcome.InTime, "what is met stays")]
    [InlineData("2027-01-05 00:00:00", "", "2027-01-04 23:59:59.999999", "", ClockOutcome.Late, "what is missed stays")]
    public void The_end_that_was_set_stays_unless_it_is_still_to_run(string now, string met, string due, string movedFrom, ClockOutcome outcome, string why)
    {
        var registered = Event(Registered, "2026-12-30 10:00:00");
        ComplaintEvent[] events = [registered, .. met.Length == 0 ? [] : new[] { Event(Answered, met) }];
        var set = Read(Answer, [registered], "2026-12-30 10:00:00").Setting!;
        set.ShouldBe(new ClockSetting(Time("2026-12-30 10:00:00"), Time("2027-01-04 23:59:59.999999"), null, false), "weekends alone: the holidays of 2027 are not known");

        var reading = ComplaintClock.Read(Answer, new(events) { Set = set }, Time(now), NewYear, Zone);

        (reading.DueAt, reading.DueMovedFrom, reading.Outcome).ShouldBe((Time(due), movedFrom.Length == 0 ? null : Time(movedFrom), outcome), why);
        reading.CalendarKnown.ShouldBe(movedFrom.Length > 0, why);
        ComplaintClock.Read(Answer, new(events) { Set = reading.Setting }, Time(now), NewYear, Zone).ShouldBe(reading, "what was read once is read again");
    }

    [Fact]
    public void An_end_that_moved_stays_moved_when_it_is_met_or_missed_and_goes_back_with_the_calendar()
    {
        ComplaintEvent[] open = [Event(Registered, "2026-12-30 10:00:00")];
        var set = Read(Answer, open, "2026-12-30 10:00:00").Setting!;
        var moved = ComplaintClock.Read(Answer, new(open) { Set = set }, Time("2026-12-31 10:00:00"), NewYear, Zone).Setting!;

        ComplaintClock.Read(Answer, new([.. open, Event(Answered, "2027-01-05 09:00:00")]) { Set = moved }, Time("2027-02-01 00:00:00"), TestCalendars.China, Zone)
            .ShouldBe(new ClockReading("answer", open[0].OccurredAt, moved.DueAt, Time("2027-01-05 09:00:00"), ClockOutcome.InTime, false, true) { DueMovedFrom = set.DueAt });
        ComplaintClock.Read(Answer, new(open) { Set = moved }, Time("2027-01-06 00:00:00"), TestCalendars.China, Zone).Outcome.ShouldBe(ClockOutcome.Late);
        ComplaintClock.Read(Answer, new(open) { Set = moved }, Time("2026-12-31 11:00:00"), TestCalendars.China, Zone).Setting.ShouldBe(set, "the calendar was taken back");
    }

    [Fact]
    public void A_change_of_the_calendar_makes_nothing_late_by_itself()
    {
        ComplaintEvent[] open = [Event(Registered, "2026-12-30 10:00:00")];
        var set = ComplaintClock.Read(Answer, new(open), Time("2026-12-30 10:00:00"), NewYear, Zone).Setting!;
        set.DueAt.ShouldBe(Time("2027-01-05 23:59:59.999999"));

        var reading = ComplaintClock.Read(Answer, new(open) { Set = set }, Time("2027-01-05 08:00:00"), TestCalendars.China, Zone);

        (reading.DueAt, reading.Outcome).ShouldBe((set.DueAt, ClockOutcome.Open), "without the holiday it would have ended the day before");
    }

    [Fact]
    public void A_clock_that_starts_anew_is_set_anew()
    {
        ComplaintEvent[] events = [Event(DefectConfirmed, "2024-03-08 10:00:00"), Event(Notified, "2024-03-08 10:10:00")];
        var set = Read(Notice, events, "2024-03-08 10:10:00").Setting;
        ComplaintEvent[] again = [.. events, Event(Reopened, "2024-03-10 09:00:00"), Event(DefectConfirmed, "2024-03-10 10:00:00")];

        ComplaintClock.Read(Notice, new(again) { Set = set }, Time("2024-03-10 10:00:00"), TestCalendars.China, Zone).DueAt.ShouldBe(Time("2024-03-10 10:30:00"));
    }

    [Fact]
    public void An_end_is_explained_day_by_day()
    {
        ComplaintEvent[] open = [Event(Registered, "2026-02-13 10:00:00")];

        Explain(Answer, Read(Answer, open, "2026-02-13 10:00:00")).ShouldBe(
        [
            "Limit registered", "Started registered", "DayZero 02-13..02-13", "MakeUpWorkdays 02-14..02-14 =1", "Holidays 02-15..02-23", "WorkingDays 02-24..02-25 =3", "Ends",
        ]);
        Explain(Answer, Read(Answer, open, "2026-02-13 10:00:00", Time("2026-02-14 10:00:00"))).ShouldBe(["Limit registered", "Started registered", "CustomerLimit", "Ends"]);
        Explain(Notice, Read(Notice, open, "2026-02-13 10:00:00")).ShouldBe(["Limit defect-confirmed"], "it has not started");
        var late = Read(Answer, [Event(Registered, "2026-12-31 10:00:00")], "2026-12-31 10:00:00");
        Explain(Answer, late).ShouldBe(
        [
            "Limit registered", "Started registered", "DayZero 12-31..12-31", "WorkingDays 01-01..01-01 =1", "WeeklyDaysOff 01-02..01-03", "WorkingDays 01-04..01-05 =3", "CalendarUnknown 2027", "Ends",
        ]);
        Explain(Answer, late, NewYear).ShouldBe(
        [
            "Limit registered", "Started registered", "DayZero 12-31..12-31", "Holidays 01-01..01-01", "WeeklyDaysOff 01-02..01-03", "WorkingDays 01-04..01-06 =3", "Kept", "Ends",
        ]);
    }

    /// <summary>China with the first day of 2027 off.</summary>
    private static WorkingCalendar NewYear { get; } = new(
        "cn", WorkingCalendar.MondayToFriday, [new("cn", 2026, "test", []), new("cn", 2027, "test", [new(new DateOnly(2027, 1, 1), false, LocalizedText.Same("New Year"))])]);

    private static IEnumerable<string> Explain(DeadlineRule rule, ClockReading reading, WorkingCalendar? calendar = null) =>
        ClockExplanation.Of(rule, reading, calendar ?? TestCalendars.China, Zone).Select(step => step switch
        {
            { Event: { } code } => $"{step.Kind} {code}",
            { From: { } from, To: { } to, Count: 0 } => $"{step.Kind} {from:MM-dd}..{to:MM-dd}",
            { From: { } from, To: { } to } => $"{step.Kind} {from:MM-dd}..{to:MM-dd} ={step.Count}",
            { Kind: ClockStepKind.CalendarUnknown } => $"{step.Kind} {string.Join(' ', step.Years)}",
            _ => $"{step.Kind}",
        });

    private static ClockReading Read(DeadlineRule rule, IReadOnlyList<ComplaintEvent> events, string now, DateTimeOffset? customer = null) =>
        ComplaintClock.Read(rule, new(events) { CustomerDeadline = customer }, Time(now), TestCalendars.China, Zone);

    private static ComplaintEvent Event(ComplaintEventKind kind, string at) => new(kind, Time(at));

    private static DateTimeOffset Time(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
