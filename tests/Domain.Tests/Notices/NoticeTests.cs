using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
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
            Occasion = row.OptionalNumber("days_after_close") is { } days ? new("round-closed", new DueWindow(0, days, TimeUnit.CalendarDays), null, row.Text("only_if") is { Length: > 0 } condition ? condition : null, []) : Occasion.Always,
        };
        NoticeDue.DueOn(rule, new(Day(row.Text("day"))!.Value, Day(row.Text("round_start")), Day(row.Text("closed"))) { Reached = row.Codes("reached") }, TestCalendars.China).ShouldBe(Day(row.Text("due")), row.Why);
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

    [Theory]
    [InlineData(NoticeAudience.Customers, NoticeAudience.Customers, true)]
    [InlineData(NoticeAudience.Departments, NoticeAudience.Customers, false)]
    [InlineData(null, NoticeAudience.Public, true)]
    public void A_notice_is_for_those_whom_its_regime_names(NoticeAudience? demanded, NoticeAudience audience, bool isRight)
    {
        var rule = Records.Duty("results") with { Audience = demanded, Rules = ["R11.25"] };
        var (_, problems) = NoticeLifeCycle.Apply(NoticeState.None, NoticeEventKind.Prepared, new(rule, []) { Audience = audience });
        problems.Select(problem => (problem.Reason, problem.Field, problem.Rule)).ShouldBe(isRight ? [] : [("NOTICE_FOR_OTHERS", "audience", "R11.25")]);
    }

    [Fact]
    public void A_service_card_goes_out_with_the_covenant()
    {
        var rule = Records.Duty("service-card") with { Enclosed = ["covenant"], Rules = ["R07.7"] };
        NoticeLifeCycle.Apply(NoticeState.Approved, NoticeEventKind.Published, new(rule, [])).Problems.Select(problem => (problem.Field, problem.Rule)).ShouldBe([("enclosed", "R07.7")]);
        NoticeLifeCycle.Apply(NoticeState.Approved, NoticeEventKind.Published, new(rule, []) { Enclosed = ["card"] }).State.ShouldBe(NoticeState.Approved);
        NoticeLifeCycle.Apply(NoticeState.Approved, NoticeEventKind.Published, new(rule, []) { Enclosed = ["card", "covenant"] }).State.ShouldBe(NoticeState.Published);
    }

    [Theory]
    [InlineData(NoticeState.Prepared, NoticeAudience.Customers, "not-approved")]
    [InlineData(NoticeState.Approved, NoticeAudience.Customers, "")]
    [InlineData(NoticeState.Published, NoticeAudience.Customers, "")]
    [InlineData(NoticeState.Approved, NoticeAudience.Public, "not-customers")]
    [InlineData(NoticeState.Prepared, NoticeAudience.Departments, "not-customers not-approved")]
    public void Only_an_approved_notice_to_customers_has_a_list_to_send(NoticeState state, NoticeAudience audience, string wordings) =>
        NoticeLifeCycle.CheckRecipients(state, audience).Select(problem => ((KeyedWording)problem.Wording).Key.Split('.')[1]).ShouldBe(wordings.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("2026-06-30", null, "Open")]
    [InlineData("2026-07-01", null, "Missing")]
    [InlineData("2026-07-05", "2026-06-30", "")]
    [InlineData("2026-07-05", "2026-07-01", "Late")]
    public void A_round_lacks_the_notice_that_is_not_out_by_the_day_before_it(string today, string? published, string outcome)
    {
        var regime = new Regime { Id = "R01", Code = "notices", Title = Records.Name, Version = "1", Notices = [Records.Duty("announcement") with { BeforeRound = true }, Records.Duty("greeting")] };
        var out_ = published is null ? new Dictionary<string, DateOnly>() : new() { ["announcement"] = Day(published)!.Value };
        DemandedNotice[] lacks = [.. NoticeDue.Outstanding(regime, null, new(2026, 7, 1), out_, Day(today)!.Value)];
        lacks.Select(notice => notice.Outcome.ToString()).ShouldBe(outcome.Length == 0 ? [] : [outcome]);
        lacks.ShouldAllBe(notice => notice.DueOn == new DateOnly(2026, 6, 30) && notice.Rule.Code == "announcement");
        NoticeDue.Outstanding(regime, new SurveyKind("staff", Records.Name, new(Cadence.Yearly, 1, null), SurveyAudience.Employees, null, true, null, null, [], [], true, null, []), new(2026, 7, 1), out_, Day(today)!.Value).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-07-21", null, true, "letter Open")]
    [InlineData("2026-07-22", null, true, "letter Missing")]
    [InlineData("2026-07-22", "2026-07-21", true, "")]
    [InlineData("2026-07-22", "2026-07-22", true, "letter Late")]
    [InlineData("2026-07-22", null, false, "")]
    public void A_round_with_widespread_problems_calls_for_the_open_letter_by_day_21_after_its_end(string today, string? published, bool isWidespread, string lacks)
    {
        Occasion After(string? condition) => new("round-closed", new DueWindow(0, 21, TimeUnit.CalendarDays), null, condition, []);
        var regime = new Regime
        {
            Id = "R05", Code = "notices", Title = Records.Name, Version = "1",
            Notices = [Records.Duty("letter") with { Occasion = After("widespread-problems") }, Records.Duty("thanks") with { Occasion = After(null) }, Records.Duty("media")],
        };
        var out_ = published is null ? new Dictionary<string, DateOnly>() : new() { ["letter"] = Day(published)!.Value };
        var about = new NoticeOccasion(new(2026, 7, 1), new(2026, 1, 1), new(2026, 6, 30)) { Reached = isWidespread ? ["widespread-problems"] : ["results-analysed"] };

        DemandedNotice[] demanded = [.. NoticeDue.CalledFor(regime, about, out_, TestCalendars.China, Day(today)!.Value)];

        string.Join(' ', demanded.Select(notice => $"{notice.Rule.Code} {notice.Outcome}")).ShouldBe(lacks);
        demanded.ShouldAllBe(notice => notice.DueOn == new DateOnly(2026, 7, 21));
        NoticeDue.CalledFor(regime, about with { RoundClosed = null }, out_, TestCalendars.China, Day(today)!.Value).ShouldBeEmpty();
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
