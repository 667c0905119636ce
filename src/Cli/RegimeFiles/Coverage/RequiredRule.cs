namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>An entry of the requirements, as <c>regimes/rules.csv</c> lists them.</summary>
/// <param name="Id">Its ID, for example R01.18.</param>
/// <param name="Kind">Whether it is a rule, and what it is otherwise.</param>
/// <param name="Tag">What the requirements mark it with, for example THRESHOLD.</param>
/// <param name="Text">What it says, in the words of the requirements, with its quotations, readings and notes.</param>
/// <param name="Quote">The words of its source; empty where there are none.</param>
public sealed record RequiredRule(string Id, RuleKind Kind, string Tag, string Text, string Quote)
{
    private static readonly HashSet<string> MeasuredTags =
    [
        "THRESHOLD", "DEADLINE", "SLA", "SCORING", "VALIDITY", "VALIDATE", "RETAIN", "GRADE", "SAMPLING", "CADENCE", "TARGET", "PENALTY", "REWARD", "REWARD/PENALTY",
        "FOCUS a", "FOCUS b", "FOCUS c", "FOCUS d", "FOCUS e", "CLOSURE", "REOPEN", "APPEAL",
    ];

    /// <summary>Whether its tag is one of numbers, times and conditions, so that it needs a spec row of its own where an entry computes it.</summary>
    public bool IsMeasured => MeasuredTags.Contains(Tag);
}
