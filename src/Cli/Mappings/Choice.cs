namespace CSat.Cli.Mappings;

/// <summary>A value that is the same for all rows, or that a column decides.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Constant">The value for all rows, where <paramref name="Column"/> is null.</param>
/// <param name="Column">The column that decides.</param>
/// <param name="Values">What each value of the column means.</param>
public sealed record Choice<T>(T? Constant, string? Column, IReadOnlyDictionary<string, T> Values);
