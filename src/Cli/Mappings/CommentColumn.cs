namespace CSat.Cli.Mappings;

/// <summary>A column of comments.</summary>
/// <param name="Column">The column.</param>
/// <param name="Item">Code of the item it is about; empty for the whole form.</param>
public sealed record CommentColumn(string Column, string Item);
