using System.Globalization;
using System.Text;
using CSat.Domain.Text;

namespace CSat.Charts.Drawing;

/// <summary>Makes texts of the data fit the room a chart has for them.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";
    private const int MostOfName = 40;
    private const int FirstNotInXml = 0xFFFE;
    private const int LastNotInXml = 0xFFFF;

    // What Chinese typesetting does not let stand at the head of a line.
    private const string NeverFirst = "，。、；：！？）》」』】〉”’…%％,.;:!?)]}";

    /// <summary>
    /// The text without characters that draw nothing, break a line, turn its direction or may stand in no XML: they become spaces, halves of surrogate pairs U+FFFD. What
    /// sets a name apart stays.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = Rune.IsControl(rune) || rune.Value is FirstNotInXml or LastNotInXml
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (rune.IsBmp && DirectionMarks.IsMark((char)rune.Value) && rune.Value is not (DirectionMarks.Apart or DirectionMarks.EndApart));
            clean.Append(blank ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>A name for a sentence: what goes beyond forty characters gives way to an ellipsis.</summary>
    public static string Name(string text)
    {
        var clean = Clean(text).EnumerateRunes().ToArray();
        return clean.Length <= MostOfName ? string.Concat(clean) : Whole(string.Concat(clean.Take(MostOfName)) + Ellipsis);
    }

    /// <summary>The text on one line; what does not fit gives way to an ellipsis.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Room in pixels.</param>
    /// <param name="size">Text size in pixels.</param>
    /// <param name="bold">Whether it will be set bold.</param>
    public static string Line(string text, double width, double size, bool bold = false) => Lines(text, width, size, 1, bold);

    /// <summary>
    /// The text on as few lines as it needs, joined by line feeds. Words break at spaces, Chinese anywhere, long words where they must; what does not fit in
    /// <paramref name="most"/> lines gives way to an ellipsis.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Room in pixels.</param>
    /// <param name="size">Text size in pixels.</param>
    /// <param name="most">Lines there is room for, at least 1.</param>
    /// <param name="bold">Whether it will be set bold.</param>
    public static string Lines(string text, double width, double size, int most, bool bold = false)
    {
        var rest = Clean(text);
        var lines = new List<string>();
        while (TextWidth.Of(rest, size, bold) > width)
        {
            if (lines.Count == most - 1)
            {
                rest = Head(rest, width - TextWidth.Of(Ellipsis, size, bold), size, bold).TrimEnd() + Ellipsis;
                break;
            }

            var head = Broken(rest, Head(rest, width, size, bold));
            lines.Add(head.TrimEnd());
            rest = rest[head.Length..].TrimStart();
        }

        return string.Join('\n', lines.Append(rest).Select(Whole));
    }

    /// <summary>Lines of a text made by <see cref="Lines"/>.</summary>
    public static int Count(string lines) => lines.Count(letter => letter == '\n') + 1;

    /// <summary>A part of a text, in which what is set apart also ends.</summary>
    internal static string Whole(string part)
    {
        var begun = 0;
        foreach (var c in part)
        {
            begun += c == DirectionMarks.Apart ? 1 : c == DirectionMarks.EndApart && begun > 0 ? -1 : 0;
        }

        return begun == 0 ? part : part + new string(DirectionMarks.EndApart, begun);
    }

    /// <summary>The longest beginning that fits, at least one character.</summary>
    private static string Head(string text, double width, double size, bool bold)
    {
        var (length, taken) = (0, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            taken += TextWidth.Of(rune.ToString(), size, bold);
            if (taken > width && length > 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    /// <summary>The part of a beginning that may end a line.</summary>
    private static string Broken(string text, string head)
    {
        if (head.Length == text.Length)
        {
            return head;
        }

        var next = text[head.Length];
        if (char.IsAsciiLetterOrDigit(next) && char.IsAsciiLetterOrDigit(head[^1]))
        {
            var space = head.LastIndexOf(' ');
            return space > 0 ? head[..(space + 1)] : head;
        }

        return NeverFirst.Contains(next, StringComparison.Ordinal) && head.Length > 1 && !char.IsLowSurrogate(head[^1]) ? head[..^1] : head;
    }
}
