using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Surveys;
using CSat.Domain.Tests.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Rounds;

public class RoundMilestonesTests
{
    private const string Kind = "quarterly";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly SurveyRules Survey = new()
    {
        Kinds = [],
        Deadlines = [Limit("collection", "forms-issued", "forms-collected", 15), Limit("distribution", "forms-collected", "forms-distributed", 3)],
    };

    public static TheoryData<SpecRow> Deadlines => SpecTable.Read("round_deadline.csv");

    public static TheoryData<SpecRow> Demanded => SpecTable.Read("round_demanded.csv");

    public static TheoryData<SpecRow> Milestones => SpecTable.Read("round_milestone.csv");

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void A_round_stands_to_each_time_limit_as_the_source_says(SpecRow row)
    {
        ReachedMilestone[] reached = [.. row.Codes("reached").Select(pair => pair.Split('=')).Select(pair => new ReachedMilestone($"forms-{pair[0]}", Moment($"{pair[1]}T10:00")))];

        var outcomes = RoundDeadlines.Of(Survey, Kind, reached, row.Time("now"), TestCalendars.China, Zone);

        string.Join(' ', outcomes.Select(deadline => deadline.Outcome)).ShouldBe(row.Text("outcomes"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Demanded))]
    public void What_is_demanded_without_a_time_is_recorded_or_not(SpecRow row)
    {
        var survey = new SurveyRules
        {
            Kinds = [],
            Deadlines = [new("analysed", LocalizedText.Same("analysed"), "round-closed", "results-analysed", null, true, false, [], [], ["R08.20"]) { By = ["after-sales"], Kinds = ["key-customers"] }],
        };
        ReachedMilestone[] reached = [.. row.Codes("reached").Select((code, i) => new ReachedMilestone(code, Moment($"2024-07-0{i + 1}T10:00")))];

        var outcomes = RoundDeadlines.Of(survey, row.Text("kind"), reached, Moment("2026-07-01T00:00"), TestCalendars.China, Zone);

        string.Join(' ', outcomes.Select(deadline => deadline.Outcome)).ShouldBe(row.Text("outcomes"), row.Why);
        outcomes.ShouldAllBe(deadline => deadline.DueAt == null && deadline.IsOverdue == (deadline.Outcome == RoundDeadlineOutcome.NotRecorded));
        RoundMilestones.RolesOf(survey, row.Text("kind"), "results-analysed").ShouldBe(row.Text("kind") == "special" ? [] : ["after-sales"]);
    }

    [Theory]
    [InlineData("results-analysed", Permission.Analyse)]
    [InlineData("report-issued", Permission.Analyse)]
    [InlineData("forms-collected", Permission.Execute)]
    [InlineData("survey-handled", Permission.Execute)]
    public void Who_analyses_records_what_became_of_the_results(string milestone, Permission permission) => RoundMilestones.PermissionFor(milestone).ShouldBe(permission);

    [Theory]
    [MemberData(nameof(Milestones))]
    public void A_milestone_is_recorded_once_in_order_by_the_role_of_the_regime(SpecRow row)
    {
        ReachedMilestone[] reached = [.. row.Codes("reached").Select(pair => pair.Split('=')).Select(pair => new ReachedMilestone(pair[0], Moment(pair[1])))];
        var course = new RoundCourse(reached, Moment("2024-07-01T00:00"), Moment("2024-08-01T12:00"));

        var problems = RoundMilestones.Check(Survey, Kind, new(row.Text("event"), Moment(row.Text("at"))), row.Text("role"), course);

        string.Join('|', problems.Select(problem => problem.Reason)).ShouldBe(row.Text("refusals"), row.Why);
    }

    [Fact]
    public void A_regime_that_names_nothing_knows_the_common_milestones() =>
        RoundMilestones.Of(null).ShouldBe(["forms-collected", "forms-distributed", "followed-up", "results-analysed", "report-issued", "archived"]);

    [Fact]
    public void What_a_notice_about_a_closed_round_waits_for_is_recorded_by_whoever_analyses()
    {
        DutyRule Notice(string after) => Records.Duty("letter") with { Occasion = new(after, null, null, "widespread-problems", []) };
        DutyRule[] notices = [Notice("round-closed"), Records.Duty("media")];
        RoundMilestones.Of(Survey, notices).ShouldBe(["forms-collected", "forms-distributed", "followed-up", "results-analysed", "report-issued", "archived", "widespread-problems"]);
        RoundMilestones.Of(Survey, [Notice("registered")]).ShouldNotContain("widespread-problems");
        RoundMilestones.PermissionFor("widespread-problems", notices).ShouldBe(Permission.Analyse);
        var course = new RoundCourse([], Moment("2024-07-01T00:00"), Moment("2024-08-01T12:00"));
        ReachedMilestone found = new("widespread-problems", Moment("2024-07-20T09:00"));
        RoundMilestones.Check(Survey, Kind, found, "", course, notices).ShouldBeEmpty();
        RoundMilestones.Check(Survey, Kind, found, "", course).Single().Field.ShouldBe("event");
    }

    [Fact]
    public void A_limit_is_due_on_its_last_day_and_says_whether_the_holidays_are_known()
    {
        var known = RoundDeadlines.Of(Survey, Kind, [new("forms-issued", Moment("2024-07-01T10:00"))], Moment("2024-07-02T00:00"), TestCalendars.China, Zone)[0];
        known.DueAt.ShouldBe(Deadline.EndOfDay(new(2024, 7, 22), Zone));
        known.CalendarKnown.ShouldBeTrue();
        RoundDeadlines.Of(Survey, Kind, [new("forms-issued", Moment("2030-07-01T10:00"))], Moment("2030-07-02T00:00"), TestCalendars.China, Zone)[0].CalendarKnown.ShouldBeFalse();
    }

    [Fact]
    public void A_limit_that_runs_only_after_an_event_waits_for_it()
    {
        var survey = Survey with { Deadlines = [Survey.Deadlines[0] with { OnlyIf = "report-issued" }] };
        ReachedMilestone issued = new("forms-issued", Moment("2024-07-01T10:00"));
        RoundDeadlines.Of(survey, Kind, [issued], Moment("2024-08-01T00:00"), TestCalendars.China, Zone)[0].Outcome.ShouldBe(RoundDeadlineOutcome.NotStarted);
        RoundDeadlines.Of(survey, Kind, [issued, new("report-issued", Moment("2024-07-02T10:00"))], Moment("2024-08-01T00:00"), TestCalendars.China, Zone)[0].Outcome.ShouldBe(RoundDeadlineOutcome.Missing);
    }

    [Fact]
    public void What_is_met_before_its_window_begins_is_too_early()
    {
        var survey = Survey with { Deadlines = [Survey.Deadlines[0] with { Window = new DueWindow(5, 15, TimeUnit.WorkingDays) }] };
        ReachedMilestone[] reached = [new("forms-issued", Moment("2024-07-01T10:00")), new("forms-collected", Moment("2024-07-05T10:00"))];
        RoundDeadlines.Of(survey, Kind, reached, Moment("2024-08-01T00:00"), TestCalendars.China, Zone)[0].Outcome.ShouldBe(RoundDeadlineOutcome.TooEarly);
    }

    private static DeadlineRule Limit(string code, string from, string to, int days) =>
        new(code, LocalizedText.Same(code), from, to, new DueWindow(0, days, TimeUnit.WorkingDays), true, false, [], [], ["R13.7"]) { By = ["sales"] };

    private static DateTimeOffset Moment(string at) =>
        new(DateTime.ParseExact(at, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
