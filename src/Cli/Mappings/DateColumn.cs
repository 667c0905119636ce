namespace CSat.Cli.Mappings;

/// <summary>A column of dates or times.</summary>
/// <param name="Column">The column.</param>
/// <param name="Formats">Formats as .NET writes them, tried in order, for example <c>yyyy-MM-dd</c>; a format without hours means the beginning of the day.</param>
/// <param name="Zone">Zone of values that state none.</param>
public sealed record DateColumn(string Column, IReadOnlyList<string> Formats, TimeZoneInfo Zone);
