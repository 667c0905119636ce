using System.Globalization;
using CSat.Domain.Duties;
using CSat.Domain.Improvement;
using CSat.Domain.Meetings;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Improvement;

public class ActionTests
{
    public static TheoryData<SpecRow> Lives => SpecTable.Read("action_life_cycle.csv");

    public static TheoryData<SpecRow> Orders => SpecTable.Read("step_order.csv");

    public static TheoryData<SpecRow> Reports => SpecTable.Read("eight_d.csv");

    public static TheoryData<SpecRow> Inputs => SpecTable.Read("review_inputs.csv");

    [Theory]
    [MemberData(nameof(Lives))]
    public void An_action_goes_its_way_and_back(SpecRow row)
    {
        var snapshot = ActionSnapshot.Initial;
        var refused = new List<string>();
        foreach (var kind in row.Codes("events").Select(Enum.Parse<ActionEventKind>))
        {
            (snapshot, var problems) = ActionLifeCycle.Apply(snapshot, kind, row.OptionalFlag("effective"));
            refused.AddRange(problems.Select(problem => problem.Reason));
        }

        snapshot.ShouldBe(new ActionSnapshot(row.Choice<ActionState>("state"), row.Whole("proposals")), row.Why);
        refused.Select(reason => reason.Replace("_", "", StringComparison.Ordinal)).ShouldBe(row.Codes("refused").Select(reason => reason.ToUpperInvariant()), row.Why);
    }

    [Fact]
    public void R21_5_a_refusal_names_what_is_allowed_in_both_languages()
    {
        foreach (var state in Enum.GetValues<ActionState>())
        {
            foreach (var kind in Enum.GetValues<ActionEventKind>().Except(ActionLifeCycle.Table.AllowedFrom(state)))
            {
                var (after, problems) = ActionLifeCycle.Apply(new(state, 1), kind, true);
                after.ShouldBe(new ActionSnapshot(state, 1));
                var problem = problems.ShouldHaveSingleItem();
                problem.Rule.ShouldBe("life-cycle");
                problem.Message.Zh.ShouldNotBe(problem.Message.En);
                problem.Fix.En.ShouldContain(state == ActionState.Filed ? "new one" : "allows");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Steps_are_done_in_their_order(SpecRow row)
    {
        CSat.Domain.Duties.DutyRule[] steps = [.. new[] { "prototype", "batch", "long-term", "update", "answer" }.Select(Records.Duty)];
        (StepOrder.Next(steps, row.Codes("done"))?.Code ?? "").ShouldBe(row.Text("next"), row.Why);
        StepOrder.Before(steps, row.Text("step"), row.Codes("done")).Select(step => step.Code).ShouldBe(row.Codes("before"), row.Why);
        Should.Throw<ArgumentException>(() => StepOrder.Before(steps, "no-such-step", []));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void An_8D_report_says_where_why_when_and_who(SpecRow row)
    {
        var shortTerm = row.Codes("short_term").Select(measure => Measure(measure, place: true));
        Measure[] longTerm = row.Text("long_term").Length == 0 ? [] : [Measure(row.Text("long_term"), place: false)];
        EightDCompleteness.Gaps(new([.. shortTerm], [row.Text("causes")], longTerm)).Select(gap => gap.ToString()).ShouldBe(row.Codes("gaps"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_is_missing_is_shown(SpecRow row)
    {
        var records = row.Codes("records").Select(input => input.Split(':')).ToDictionary(input => input[0], input => long.Parse(input[1], CultureInfo.InvariantCulture));
        ReviewInputs.Of(row.Codes("demanded"), records).Select(input => input.Code + (input.HasData ? "+" : "-")).ShouldBe(row.Codes("shown"), row.Why);
    }

    private static Measure Measure(string text, bool place)
    {
        var parts = text.Split('/');
        return new(parts[0], place ? Enum.Parse<MeasurePlace>(parts[0]) : null, parts[2] == "y" ? new DateOnly(2024, 3, 15) : null, parts[1]);
    }
}
