namespace CSat.Cli.Mappings;

/// <summary>A place of the mapping that names a column of the CSV file.</summary>
/// <param name="Column">The column.</param>
/// <param name="Line">Line in the mapping file.</param>
/// <param name="Path">Path in the mapping file, for example <c>items[2].column</c>.</param>
public sealed record ColumnUse(string Column, int Line, string Path);
