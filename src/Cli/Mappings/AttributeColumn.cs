namespace CSat.Cli.Mappings;

/// <summary>A column that becomes an attribute of the respondent. No personal data.</summary>
/// <param name="Column">The column.</param>
/// <param name="Key">Name of the attribute.</param>
public sealed record AttributeColumn(string Column, string Key);
