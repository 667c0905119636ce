using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Tests.Calendars;

namespace CSat.Domain.Tests.Notices;

public class NoticeTests
{
    public static TheoryData<SpecRow> Dues => SpecTable.Read("notice_due.csv");

    public static TheoryData<SpecRow> Outcomes => SpecTable.Read("notice_outcome.csv");

    [Theory]
    [MemberData(nameof(Dues))]
    public void A_notice_is_due_by_its_regime(SpecRow row)
    {
        var rule = Records.Duty("notice") with
        {
            BeforeRound = row.Flag("before_round"),
            Schedule = row.OptionalChoice<Cadence>("cadence") is { } cadence ? new(cadence, 1, null) : null,
            Occasion = row.OptionalNumber("days_after_close") is { } days ? new("round-closed", new DueWindow(0, days, TimeUnit.CalendarDays), null, null, []) : Occasion.Always,
        };
        NoticeDue.DueOn(rule, new(Day(row.Text("day"))!.Value, Day(row.Text("round_start")), Day(row.Text("closed"))), TestCalendars.China).ShouldBe(Day(row.Text("due")), row.Why);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void The_last_day_itself_is_in_time(SpecRow row) =>
        NoticeDue.Judge(Day(row.Text("due")), Day(row.Text("published")), Day(row.Text("today"))!.Value).ShouldBe(row.Choice<NoticeOutcome>("outcome"), row.Why);

    [Fact]
    public void A_notice_is_prepared_whole_approved_and_published_with_its_sign()
    {
        var rule = Records.Duty("letter") with { Requires = [NoticePart.Method, NoticePart.Deadline, NoticePart.SiteSign], Rules = ["ACME.7"] };
        var (state, problems) = NoticeLifeCycle.Apply(NoticeState.None, NoticeEventKind.Prepared, new(rule, [NoticePart.Method]));
        (state, problems.Select(problem => (problem.Field, problem.Rule))).ShouldSatisfyAllConditions(
            judged => judged.state.ShouldBe(NoticeState.None), judged => judged.Item2.ShouldBe([("deadline", "ACME.7")]));

        NoticePart[] text = [NoticePart.Method, NoticePart.Deadline];
        NoticeLifeCycle.Apply(NoticeState.None, NoticeEventKind.Prepared, new(rule, text)).State.ShouldBe(NoticeState.Prepared);
        NoticeLifeCycle.Apply(NoticeState.Prepared, NoticeEventKind.Published, new(rule, text)).Problems.Select(problem => problem.Reason).ShouldContain("INVALID_TRANSITION");
        NoticeLifeCycle.Apply(NoticeState.Prepared, NoticeEventKind.Approved, new(rule, text)).State.ShouldBe(NoticeState.Approved);
        NoticeLifeCycle.Apply(NoticeState.Approved, NoticeEventKind.Published, new(rule, text)).Problems.Select(problem => problem.Field).ShouldBe(["site_sign"]);
        NoticeLifeCycle.Apply(NoticeState.Approved, NoticeEventKind.Published, new(rule, [.. text, NoticePart.SiteSign])).State.ShouldBe(NoticeState.Published);
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
