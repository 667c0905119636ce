using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;

namespace CSat.Regimes.Tests.Specs;

public class ScheduleSpecs
{
    public static TheoryData<SpecRow> Schedules => SpecTable.Read("schedules.csv");

    public static TheoryData<SpecRow> Cadences => SpecTable.Read("cadence.csv");

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_schedule_says_how_often_and_by_when(SpecRow row)
    {
        var (schedule, rules) = Entry(row);
        row.Names(rules);
        schedule.Times.ShouldBe(row.Whole("times"), row.Why);
        if (row.Optional("due") is null)
        {
            schedule.Due.ShouldBeNull(row.Why);
            return;
        }

        var due = schedule.Due.ShouldNotBeNull(row.Why);
        var window = due.WindowOf(CalendarPeriod.Of(due.Unit, Day(row, "day")), Shipped.Shanghai);
        window.Due.ShouldBe(row.Time("due"), row.Why);
        window.From.ShouldBe(row.Time("opens"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Cadences))]
    public void A_period_is_met_open_or_missed(SpecRow row)
    {
        var (schedule, rules) = Entry(row);
        row.Names(rules);
        var day = Day(row, "day");
        var done = row.Words("done").Select(word => DateOnly.Parse(word, CultureInfo.InvariantCulture));

        var counts = schedule.Rule.ShouldNotBeNull(row.Why).Judge(done, day, day, Day(row, "today"));

        counts.ShouldHaveSingleItem().Outcome.ShouldBe(row.Choice<CadenceOutcome>("outcome"), row.Why);
    }

    private static DateOnly Day(SpecRow row, string column) => DateOnly.Parse(row.Text(column), CultureInfo.InvariantCulture);

    private static (Schedule Schedule, IReadOnlyList<string> Rules) Entry(SpecRow row)
    {
        var regime = Shipped.Regime(row);
        if (row.Text("entry") == "plan")
        {
            var plan = Shipped.Survey(row).Plan!;
            return (plan.Schedule!, plan.Rules);
        }

        var path = row.Text("entry").Split('/');
        IEnumerable<(string Code, Schedule? Schedule, IReadOnlyList<string> Rules)> entries = path[0] switch
        {
            "kinds" => Shipped.Survey(row).Kinds.Select(entry => (entry.Code, (Schedule?)entry.Schedule, entry.Rules)),
            "visits" => regime.Visits!.Kinds.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            "meetings" => regime.Meetings.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            "forms" => regime.Forms.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            "reports" => regime.Reports.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            "indicators" => regime.Indicators.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            "incentives" => regime.Incentives.Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
            _ => Duties(regime, path[0]).Select(entry => (entry.Code, entry.Schedule, entry.Rules)),
        };
        var found = Shipped.Only(entries, entry => entry.Code, path[1]);
        return (found.Schedule.ShouldNotBeNull(row.Why), found.Rules);
    }

    private static IReadOnlyList<DutyRule> Duties(Regime regime, string section) => section switch
    {
        "duties" => regime.Duties,
        "notices" => regime.Notices,
        "training" => regime.Training,
        "approvals" => regime.Approvals,
        "steps" => regime.Survey!.Steps,
        "discipline" => regime.Survey!.Discipline,
        "improvement" => regime.Improvement!.Steps,
        "complaint-duties" => regime.Complaints!.Duties,
        _ => throw new KeyNotFoundException(section),
    };
}
