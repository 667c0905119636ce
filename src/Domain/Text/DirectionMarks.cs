using System.Text;

namespace CSat.Domain.Text;

/// <summary>
/// Marks that say in which direction text is read, and letters that are read from the right. In a name either could show the number beside it backwards or on the other
/// side of another: so the marks are taken out, and a name with such letters is set apart from what stands around it (Unicode Annex 9, isolates).
/// </summary>
public static class DirectionMarks
{
    /// <summary>Begins a text that is set apart, in the direction of its first letter (FSI).</summary>
    public const char Apart = '\u2068';

    /// <summary>Ends it (PDI).</summary>
    public const char EndApart = '\u2069';

    /// <summary>Whether a character is such a mark.</summary>
    public static bool IsMark(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text without them.</summary>
    public static string Without(string text) => text.Any(IsMark) ? string.Concat(text.Where(c => !IsMark(c))) : text;

    /// <summary>The text without marks of its own, and set apart where it has letters that are read from the right: it may stand beside a number.</summary>
    public static string SetApart(string text)
    {
        var plain = Without(text);
        return plain.EnumerateRunes().Any(IsFromTheRight) ? $"{Apart}{plain}{EndApart}" : plain;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their extensions; the blocks from U+10800 and U+1E800 on are kept for such scripts.
    private static bool IsFromTheRight(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
