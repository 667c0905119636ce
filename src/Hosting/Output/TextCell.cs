namespace CSat.Hosting.Output;

/// <summary>A cell of a printed table.</summary>
internal readonly record struct TextCell(string Text, bool AlignRight);
