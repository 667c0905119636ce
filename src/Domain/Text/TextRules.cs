namespace CSat.Domain.Text;

/// <summary>Which texts may be stored.</summary>
public static class TextRules
{
    /// <summary>Most characters (UTF-16 units) of a letter, a comment or a note: three times the longest letter met in public files.</summary>
    public const int LongTextLength = 100_000;

    /// <summary>
    /// Whether a text is valid Unicode without control characters other than tab, line feed and carriage return.
    /// PostgreSQL refuses U+0000, and a lone surrogate cannot be written as UTF-8 at all.
    /// </summary>
    public static bool IsClean(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                {
                    return false;
                }

                i++;
            }
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}
