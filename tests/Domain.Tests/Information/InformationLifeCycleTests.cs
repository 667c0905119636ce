using CSat.Domain.Duties;
using CSat.Domain.Improvement;
using CSat.Domain.Information;
using CSat.Domain.Problems;

namespace CSat.Domain.Tests.Information;

public class InformationLifeCycleTests
{
    private static readonly ImprovementRules Rules = new()
    {
        Steps = [new DutyRule("supervise", Records.Name, null, ["quality"], null, null, ["R04.9"])], Effect = new EffectRule(false, ["quality"], null, ["R04.9"]),
    };

    [Theory]
    [InlineData(InformationState.None, InformationEventKind.Recorded, "", "", InformationState.Recorded, "")]
    [InlineData(InformationState.Recorded, InformationEventKind.TakenUp, "supervise", "quality", InformationState.TakenUp, "")]
    [InlineData(InformationState.Recorded, InformationEventKind.LaidBy, "supervise", "quality", InformationState.LaidBy, "")]
    [InlineData(InformationState.Recorded, InformationEventKind.TakenUp, "supervise", "sales", InformationState.Recorded, ProblemReason.UnknownRole)]
    [InlineData(InformationState.Recorded, InformationEventKind.TakenUp, "", "quality", InformationState.Recorded, ProblemReason.UnknownStep)]
    [InlineData(InformationState.TakenUp, InformationEventKind.TakenUp, "supervise", "quality", InformationState.TakenUp, ProblemReason.InvalidTransition)]
    [InlineData(InformationState.TakenUp, InformationEventKind.FoundEffective, "", "quality", InformationState.Effective, "")]
    [InlineData(InformationState.TakenUp, InformationEventKind.FoundNotEffective, "", "quality", InformationState.NotEffective, "")]
    [InlineData(InformationState.TakenUp, InformationEventKind.FoundEffective, "", "sales", InformationState.TakenUp, ProblemReason.UnknownRole)]
    [InlineData(InformationState.LaidBy, InformationEventKind.FoundEffective, "", "quality", InformationState.LaidBy, ProblemReason.InvalidTransition)]
    [InlineData(InformationState.Recorded, InformationEventKind.FoundEffective, "", "quality", InformationState.Recorded, ProblemReason.InvalidTransition)]
    public void R04_9_what_is_taken_up_is_decided_and_confirmed_by_the_regimes_roles(
        InformationState state, InformationEventKind kind, string step, string role, InformationState after, string reason)
    {
        var (then, problems) = InformationLifeCycle.Apply(state, kind, new InformationChange(Rules, step, role));
        then.ShouldBe(after);
        string.Join(' ', problems.Select(problem => problem.Reason)).ShouldBe(reason);
    }

    [Fact]
    public void A_regime_without_steps_needs_none() =>
        InformationLifeCycle.Apply(InformationState.Recorded, InformationEventKind.LaidBy, new InformationChange(null, "", "")).ShouldBe((InformationState.LaidBy, []));
}
