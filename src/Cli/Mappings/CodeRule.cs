namespace CSat.Cli.Mappings;

/// <summary>How a row gets a code of the directory or the regime.</summary>
/// <param name="Constant">The code for all rows, where <paramref name="Column"/> is null.</param>
/// <param name="Column">The column that decides.</param>
/// <param name="Values">Codes of known values; null where the code is made from the value and the entry registered under the value as its name.</param>
public sealed record CodeRule(string? Constant, string? Column, IReadOnlyDictionary<string, string>? Values);
