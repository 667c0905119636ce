namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>A rule of the requirements, as <c>regimes/rules.csv</c> lists them.</summary>
/// <param name="Id">Its ID, for example R01.18.</param>
/// <param name="Kind">Its kind, for example THRESHOLD.</param>
/// <param name="Text">What it says, in one line.</param>
/// <param name="Quote">The words of its source; empty where there are none.</param>
public sealed record RequiredRule(string Id, string Kind, string Text, string Quote)
{
    private static readonly HashSet<string> MeasuredKinds =
    [
        "THRESHOLD", "DEADLINE", "SLA", "SCORING", "VALIDITY", "VALIDATE", "RETAIN", "GRADE", "SAMPLING", "CADENCE", "TARGET", "PENALTY", "REWARD", "REWARD/PENALTY",
        "FOCUS a", "FOCUS b", "FOCUS c", "FOCUS d", "FOCUS e", "CLOSURE", "REOPEN", "APPEAL",
    ];

    /// <summary>Whether its kind is one of numbers, times and conditions, so that it needs a spec row of its own where an entry computes it.</summary>
    public bool IsMeasured => MeasuredKinds.Contains(Kind);
}
