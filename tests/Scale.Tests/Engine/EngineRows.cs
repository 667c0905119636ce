namespace CSat.Scale.Tests.Engine;

/// <summary>What an engine answers: columns by name and type, values as text in the engine's own words, null where there is none.</summary>
/// <param name="Columns">Name and type of each column, in order.</param>
/// <param name="Rows">The rows, in order.</param>
internal sealed record EngineRows(IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyList<string?[]> Rows);
