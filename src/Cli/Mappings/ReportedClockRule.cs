namespace CSat.Cli.Mappings;

/// <summary>The outcome of a time limit as the file states it.</summary>
/// <param name="Code">Code of the limit in the regime.</param>
/// <param name="Column">The column.</param>
/// <param name="InTime">Values that mean in time.</param>
/// <param name="Late">Values that mean late.</param>
public sealed record ReportedClockRule(string Code, string Column, IReadOnlySet<string> InTime, IReadOnlySet<string> Late);
