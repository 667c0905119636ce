using CSat.Domain.Rounds;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of a round does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, RoundState state, RoundEventKind kind, IReadOnlyList<RoundState> allowed) => Problem.Worded(
        "round", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", EnumCode.Of(state)), ("event", EnumCode.Of(kind)), ("allowed", Fact.Listed(allowed.Select(EnumCode.Of))));
}
