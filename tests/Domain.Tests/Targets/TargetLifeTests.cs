using System.Globalization;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Targets;

/// <summary>The life of a target: its value, its steps, its risks (R08.5, R08.32, R08.33, R21.4, R21.12).</summary>
public sealed class TargetLifeTests
{
    private static readonly FlowRule Flow = new(
        "quality-objectives", LocalizedText.Same("flow"),
        [
            Step(TargetStep.Proposed), Step(TargetStep.Approved, TargetStep.Proposed), Step(TargetStep.Published), Step(TargetStep.BrokenDown), Step(TargetStep.CarriedOut), Step(TargetStep.Assessed),
            Step(TargetStep.Suitable, TargetStep.Proposed),
        ],
        ["R21.4"]);

    private static readonly TargetRule Rule = new(
        "degree", LocalizedText.Same("degree"), SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, null, AverageAdvancedMethod.MeanAndBetterPooled, 4, null, "manager", ["R08.32"]) { By = ["group"] };

    public static TheoryData<SpecRow> Values => SpecTable.Read("target_value.csv");

    public static TheoryData<SpecRow> Standings => SpecTable.Read("target_risks.csv");

    [Theory, MemberData(nameof(Values))]
    public void A_value_is_taken_or_needs_its_reason(SpecRow row)
    {
        var value = new ProposedValue(row.OptionalNumber("value"), row.OptionalNumber("computed"), row.Whole("results"));
        var rule = row.Text("rule").Length > 0 ? Rule with { Window = row.Whole("window") } : Rule with { Method = null, Window = null };

        value.Taken.ShouldBe(row.OptionalNumber("taken"));
        TargetValue.Check(value, rule, row.Text("reason")).Select(problem => problem.Reason).ShouldBe(row.Text("problem").Length > 0 ? [row.Text("problem")] : []);
    }

    [Theory, MemberData(nameof(Standings))]
    public void The_risks_that_apply_are_named(SpecRow row)
    {
        var standing = new TargetStanding(
            Yes("published"), row.Text("suitable").Length > 0 ? Yes("suitable") : null, Day("assessed"), Yes("contradicted"), Yes("changed"), row.Whole("rounds"), row.Whole("measured"),
            Day("closed"));

        string.Join(' ', TargetRisks.Of(standing).Select(EnumCode.Of)).ShouldBe(row.Text("risks"));

        bool Yes(string column) => bool.Parse(row.Text(column));

        DateOnly? Day(string column) => row.Text(column).Length > 0 ? DateOnly.Parse(row.Text(column), CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_flow_and_a_no_leads_back()
    {
        var demand = new TargetDemand(null, Flow);
        Next(TargetState.None).ShouldBe(TargetStep.Proposed);
        Next(TargetState.Proposed).ShouldBe(TargetStep.Approved);
        Next(TargetState.Rejected).ShouldBe(TargetStep.Proposed);
        Next(TargetState.Approved, TargetEventKind.Approved).ShouldBe(TargetStep.Published);
        Next(TargetState.Published, TargetEventKind.Approved, TargetEventKind.Published).ShouldBe(TargetStep.BrokenDown);
        Next(TargetState.BrokenDown, TargetEventKind.Approved, TargetEventKind.Published, TargetEventKind.BrokenDown).ShouldBe(TargetStep.CarriedOut);
        Next(TargetState.Unsuitable, TargetEventKind.Approved).ShouldBe(TargetStep.Proposed);
        demand.Next(TargetState.BrokenDown, TargetStep.Done([TargetEventKind.Approved, TargetEventKind.Published, TargetEventKind.BrokenDown, TargetEventKind.Assessed], true))!.Code.ShouldBe(TargetStep.Assessed);

        string Next(TargetState state, params TargetEventKind[] events) => demand.Next(state, TargetStep.Done(events, carriedOut: false))!.Code;
    }

    [Fact]
    public void What_comes_too_early_is_refused_and_names_the_step_before()
    {
        var demand = new TargetDemand(null, Flow);
        var approved = TargetStep.Done([TargetEventKind.Proposed, TargetEventKind.Approved], carriedOut: false);

        Refusal(TargetState.Approved, TargetEventKind.BrokenDown, approved).ShouldBe(ProblemReason.StepNotNext);
        Refusal(TargetState.Approved, TargetEventKind.Published, approved).ShouldBeNull();
        Refusal(TargetState.BrokenDown, TargetEventKind.Assessed, TargetStep.Done([TargetEventKind.Approved, TargetEventKind.Published, TargetEventKind.BrokenDown], carriedOut: false)).ShouldBe(ProblemReason.StepNotNext);
        Refusal(TargetState.BrokenDown, TargetEventKind.Assessed, TargetStep.Done([TargetEventKind.Approved, TargetEventKind.Published, TargetEventKind.BrokenDown], carriedOut: true)).ShouldBeNull();
        Refusal(TargetState.None, TargetEventKind.Set, []).ShouldBe(ProblemReason.TargetNeedsApproval);
        TargetLifeCycle.Apply(TargetState.None, TargetEventKind.Set, new(new(null, null), "", [])).Problems.ShouldBeEmpty();

        string? Refusal(TargetState state, TargetEventKind kind, IReadOnlyCollection<string> done) =>
            FirstReason(state, kind, new(demand, "", done));
    }

    [Fact]
    public void An_approved_change_begins_the_steps_anew() =>
        TargetStep.Done([TargetEventKind.Approved, TargetEventKind.Published, TargetEventKind.Proposed, TargetEventKind.Approved], carriedOut: false).ShouldBe([TargetStep.Proposed, TargetStep.Approved], ignoreOrder: true);

    [Fact]
    public void Who_draws_up_and_who_approves_is_named_by_the_rule()
    {
        var demand = new TargetDemand(Rule, null);
        var value = new ProposedValue(80, null, 0);
        FirstReason(TargetState.None, TargetEventKind.Proposed, new(demand, "manager", []) { Value = value, Reason = "first year" }).ShouldBe(ProblemReason.UnknownRole);
        FirstReason(TargetState.None, TargetEventKind.Proposed, new(demand, "group", []) { Value = value, Reason = "first year" }).ShouldBeNull();
        FirstReason(TargetState.Proposed, TargetEventKind.Approved, new(demand, "group", [])).ShouldBe(ProblemReason.UnknownRole);
        FirstReason(TargetState.Proposed, TargetEventKind.Approved, new(demand, "manager", [])).ShouldBeNull();
        TargetLifeCycle.Apply(TargetState.Published, TargetEventKind.Assessed, new(demand, "", []) { Suitable = false }).State.ShouldBe(TargetState.Unsuitable);
        TargetLifeCycle.Apply(TargetState.Published, TargetEventKind.Assessed, new(demand, "", [])).State.ShouldBe(TargetState.Published);
    }

    private static string? FirstReason(TargetState state, TargetEventKind kind, TargetChange change) =>
        TargetLifeCycle.Apply(state, kind, change).Problems is [var first, ..] ? first.Reason : null;

    private static DutyRule Step(string code, string? back = null) => Records.Duty(code) with { BackTo = back };
}
