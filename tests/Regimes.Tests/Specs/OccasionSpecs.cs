using CSat.Domain.Duties;
using CSat.Domain.Regimes;

namespace CSat.Regimes.Tests.Specs;

public class OccasionSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("occasions.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void An_entry_is_due_on_its_occasion_and_firmly_or_not(SpecRow row)
    {
        var entry = Find(row);
        row.Names(entry.Rules);
        entry.Hard.ShouldBe(row.Text("limit") == "hard", row.Why);
        entry.Occasion.After.ShouldBe(row.Optional("after"), row.Why);
        (entry.Occasion.Window is { } window ? $"{window.Latest:0} {window.Unit}" : null).ShouldBe(row.Optional("within"), row.Why);
        entry.Occasion.Until.ShouldBe(row.Optional("until"), row.Why);
        entry.Occasion.OnlyIf.ShouldBe(row.Optional("only_if"), row.Why);
        entry.Occasion.CalledBy.ShouldBe(row.Words("called_by"), row.Why);
        entry.Kinds.ShouldBe(row.Words("kinds"), row.Why);
    }

    private static Entry Find(SpecRow row)
    {
        var regime = Shipped.Regime(row);
        var path = row.Text("entry").Split('/');
        var entries = path[0] switch
        {
            "kinds" => Shipped.Survey(row).Kinds.Select(kind => new Entry(kind.Code, kind.Hard, new(kind.After, kind.Window, null, null, []), [], kind.Rules)),
            "visits" => regime.Visits!.Kinds.Select(kind => new Entry(kind.Code, kind.Hard, new(kind.After, kind.Window, null, kind.OnlyIf, kind.CalledBy), [], kind.Rules)),
            "meetings" => regime.Meetings.Select(meeting => new Entry(meeting.Code, meeting.Hard, meeting.Occasion, [], meeting.Rules)),
            "complaints" => Shipped.Complaints(row).Clocks.Select(clock => new Entry(clock.Code, clock.Hard, new(clock.FromEvent, clock.Window, null, clock.OnlyIf, []), [], clock.Rules)),
            var section => Duties(regime, section).Select(duty => new Entry(duty.Code, duty.Hard, duty.Occasion, duty.Kinds, duty.Rules)),
        };
        return Shipped.Only(entries, entry => entry.Code, path[1]);
    }

    private static IReadOnlyList<DutyRule> Duties(Regime regime, string section) => section switch
    {
        "duties" => regime.Duties,
        "notices" => regime.Notices,
        "populations" => regime.Survey!.Populations,
        "steps" => regime.Survey!.Steps,
        "discipline" => regime.Survey!.Discipline,
        "improvement" => regime.Improvement!.Steps,
        "complaint-duties" => regime.Complaints!.Duties,
        _ => throw new KeyNotFoundException(section),
    };

    private sealed record Entry(string Code, bool Hard, Occasion Occasion, IReadOnlyList<string> Kinds, IReadOnlyList<string> Rules);
}
