using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Targets;

/// <summary>What the regimes in force demand of a target: its rule, and the flow in which targets live where a regime has one (R21.4).</summary>
/// <param name="Rule">The rule of its measure; null where no regime has one.</param>
/// <param name="Flow">The flow of targets; null where no regime has one.</param>
public sealed record TargetDemand(TargetRule? Rule, FlowRule? Flow)
{
    /// <summary>The regime whose roles and permissions govern it: that of the rule, else that of the flow, else that of surveys; null where none is in force.</summary>
    public Regime? Regime { get; init; }

    /// <summary>The regime whose roles approve it: that of the flow where its step names them and the rule does not.</summary>
    public Regime? ApprovingRegime { get; init; }

    /// <summary>Codes of the roles one of which approves it: those that the rule names, or that the flow's step of approval names; empty for anybody who may approve.</summary>
    public IReadOnlyList<string> Approvers => Rule?.ApprovedBy is { } role ? [role] : Step(TargetStep.Approved)?.By ?? [];

    /// <summary>Whether a value holds only when it is approved: a regime names who approves it, or has a step of approval (R08.32, R21.4).</summary>
    public bool NeedsApproval => Rule?.ApprovedBy is not null || Step(TargetStep.Approved) is not null;

    /// <summary>The rule IDs of both.</summary>
    public IReadOnlyList<string> Rules => [.. (Rule?.Rules ?? []).Concat(Flow?.Rules ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the demand: the first rule of the measure, and the first flow that draws targets up.</summary>
    /// <param name="regimes">The regimes in force, that of surveys first.</param>
    /// <param name="measure">The measure.</param>
    [Judges("R08.32", "R21.4")]
    public static TargetDemand Of(IReadOnlyList<Regime> regimes, SatisfactionMeasure measure)
    {
        var (ruling, flow) = (regimes.FirstOrDefault(regime => regime.Targets.Any(rule => rule.Measure == measure)), FlowOf(regimes));
        var leading = regimes.FirstOrDefault(regime => flow is not null && regime.Flows.Contains(flow));
        var governing = ruling ?? leading ?? (regimes.Count > 0 ? regimes[0] : null);
        var rule = ruling?.Targets.First(known => known.Measure == measure);
        return new(rule, flow) { Regime = governing, ApprovingRegime = rule?.ApprovedBy is null ? leading ?? governing : governing };
    }

    /// <summary>The flow of targets; null where no regime has one.</summary>
    /// <param name="regimes">The regimes in force.</param>
    public static FlowRule? FlowOf(IEnumerable<Regime> regimes) =>
        regimes.SelectMany(regime => regime.Flows).FirstOrDefault(flow => flow.Steps.Any(step => step.Code == TargetStep.Proposed));

    /// <summary>The step that comes next in the flow, by where the target stands; null where no regime has a flow.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="done">Codes of the steps done since the value was approved.</param>
    [Judges("R21.4")]
    public DutyRule? Next(TargetState state, IReadOnlyCollection<string> done) => state switch
    {
        _ when Flow is null => null,
        TargetState.None => Step(TargetStep.Proposed),
        TargetState.Proposed => After(TargetStep.Proposed, accepted: true),
        TargetState.Rejected => After(TargetStep.Approved, accepted: false),
        TargetState.Unsuitable when Step(TargetStep.Suitable) is not null => After(TargetStep.Suitable, accepted: false),
        _ => StepOrder.Next(Flow.Steps, done) ?? Step(TargetStep.Assessed),
    };

    /// <summary>Why a step cannot be done yet: the flow has others before it (R21.4).</summary>
    internal IEnumerable<Problem> CheckStep(string step, IReadOnlyCollection<string> done) =>
        Step(step) is not null && StepOrder.Before(Flow!.Steps, step, done) is [var first, ..] ? [Problems.Problems.StepNotNext("target", step, first.Code, Problems.Problems.Cited(first.Rules, "regime"))] : [];

    private DutyRule? Step(string code) => Flow?.Steps.FirstOrDefault(step => step.Code == code);

    private DutyRule? After(string code, bool accepted) => Step(code) is null ? Step(TargetStep.Proposed) : StepFlow.Next(Flow!.Steps, code, accepted);
}

/// <summary>The steps that a regime's flow of targets may have, by the codes that it uses for them.</summary>
public static class TargetStep
{
    /// <summary>Drawn up or changed.</summary>
    public const string Proposed = "target-proposed";

    /// <summary>Approved; a no leads back.</summary>
    public const string Approved = "target-approved";

    /// <summary>Made known.</summary>
    public const string Published = "target-published";

    /// <summary>Broken down to departments.</summary>
    public const string BrokenDown = "target-broken-down";

    /// <summary>Carried out: a round that it judges is closed.</summary>
    public const string CarriedOut = "target-carried-out";

    /// <summary>Assessed.</summary>
    public const string Assessed = "target-assessed";

    /// <summary>Found suitable; a no leads back.</summary>
    public const string Suitable = "target-suitable";

    /// <summary>The steps that are done since the value that holds was approved.</summary>
    /// <param name="events">The kinds of the target's events, in order.</param>
    /// <param name="carriedOut">Whether a round that it judges is closed.</param>
    public static IReadOnlyCollection<string> Done(IEnumerable<TargetEventKind> events, bool carriedOut)
    {
        var done = new HashSet<string>(StringComparer.Ordinal) { Proposed };
        foreach (var kind in events)
        {
            if (kind is TargetEventKind.Set or TargetEventKind.Approved)
            {
                done = [Proposed, Approved];
            }

            done.UnionWith(kind switch
            {
                TargetEventKind.Published => [Published],
                TargetEventKind.BrokenDown => [BrokenDown],
                TargetEventKind.Assessed => [Assessed, Suitable],
                _ => [],
            });
        }

        if (carriedOut)
        {
            done.Add(CarriedOut);
        }

        return done;
    }
}
