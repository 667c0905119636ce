namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>A line of a spec table that tests a rule.</summary>
/// <param name="Table">The table, relative to the checkout.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">The rule ID.</param>
public sealed record SpecLine(string Table, long Line, string Rule);
