using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>What carries one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Entries">The entries of regime files that name it.</param>
/// <param name="Functions">The Domain functions that judge by it; empty for a rule that is recorded only.</param>
/// <param name="Specs">The spec lines that test it.</param>
/// <param name="Gaps">What is missing, in English; empty when it is accounted for.</param>
public sealed record RuleCoverage(
    RequiredRule Rule, IReadOnlyList<RegimeEntry> Entries, IReadOnlyList<string> Functions, IReadOnlyList<SpecLine> Specs, IReadOnlyList<string> Gaps)
{
    /// <summary>Whether a function judges by it; else software records and shows it.</summary>
    public bool IsComputed => Functions.Count > 0;
}
