namespace CSat.Cli.Import;

/// <summary>
/// Marks that say in which direction text is read. In a name they could show the number beside it backwards, so they are taken out of what becomes a name;
/// the direction of right-to-left letters needs none.
/// </summary>
public static class DirectionMarks
{
    /// <summary>Whether a character is one.</summary>
    public static bool IsMark(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text without them.</summary>
    public static string Without(string text) => text.AsSpan().ContainsAnyInRange('\u200E', '\u2069') || text.Contains('\u061C', StringComparison.Ordinal)
        ? string.Concat(text.Where(c => !IsMark(c)))
        : text;
}
