using CSat.Domain.Calendars;

namespace CSat.Regimes.Tests.Specs;

public class DeadlineSpecs
{
    public static TheoryData<SpecRow> Deadlines => SpecTable.Read("deadlines.csv");

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void A_time_limit_opens_and_ends_when_the_rule_says(SpecRow row)
    {
        var (window, rules) = Entry(row);
        row.Names(rules);

        var time = window.After(row.Time("from"), Shipped.Calendar, Shipped.Shanghai);

        time.Due.ShouldBe(row.Time("due"), row.Why);
        if (row.Optional("opens") is not null)
        {
            time.From.ShouldBe(row.Time("opens"), row.Why);
        }
        else
        {
            window.Earliest.ShouldBe(0, row.Why);
        }
    }

    private static (DueWindow Window, IReadOnlyList<string> Rules) Entry(SpecRow row)
    {
        var regime = Shipped.Regime(row);
        var path = row.Text("entry").Split('/');
        switch (path[0])
        {
            case "return-window":
                var survey = Shipped.Survey(row);
                return (Of(survey.ReturnWindow!), survey.ReturnWindowRules);
            case "appeal":
                var appeal = Shipped.Complaints(row).Appeal!;
                return (Of(appeal.Within), appeal.Rules);
            case "kinds":
                var kind = Shipped.Only(Shipped.Survey(row).Kinds, entry => entry.Code, path[1]);
                return (kind.Window!, kind.Rules);
            case "visits":
                var visit = Shipped.Only(regime.Visits!.Kinds, entry => entry.Code, path[1]);
                return (visit.Window!, visit.Rules);
            case "notices":
                var notice = Shipped.Only(regime.Notices, entry => entry.Code, path[1]);
                return (notice.Occasion.Window!, notice.Rules);
            default:
                var deadlines = path[0] switch
                {
                    "complaints" => Shipped.Complaints(row).Clocks,
                    "survey" => Shipped.Survey(row).Deadlines,
                    "improvement" => regime.Improvement!.Deadlines,
                    _ => throw new KeyNotFoundException(path[0]),
                };
                var deadline = Shipped.Only(deadlines, entry => entry.Code, path[1]);
                return (deadline.Window!, deadline.Rules);
        }
    }

    private static DueWindow Of(TimeLimit limit) => new(0, limit.Amount, limit.Unit);
}
