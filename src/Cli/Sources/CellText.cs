using System.Globalization;
using System.Text;

namespace CSat.Cli.Sources;

/// <summary>What the text of a cell is, whatever program wrote it.</summary>
public static class CellText
{
    /// <summary>Equal where two values mean the same: by <see cref="Name"/>, and 4, 4.0 and 4,0 are one number.</summary>
    public static IEqualityComparer<string> Same { get; } = new NormalComparer();

    /// <summary>The text without white space around it; control characters but tab and line breaks count as blanks.</summary>
    public static string Clean(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.Any(IsStray))
        {
            return trimmed;
        }

        return string.Create(trimmed.Length, trimmed, static (result, source) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = IsStray(source[i]) ? ' ' : source[i];
            }
        }).Trim();
    }

    /// <summary>
    /// The text by which names and values are compared: as <see cref="Normal"/>, and a blank counts only between words of letters with cases, digits, '.' and '_': beside a sign,
    /// or in writing that does not part its words by blanks, it says nothing (50 % is 50%, 5 级 is 5级).
    /// </summary>
    public static string Name(string text)
    {
        var normal = Normal(text);
        if (!normal.Contains(' ', StringComparison.Ordinal))
        {
            return normal;
        }

        var name = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            if (normal[i] != ' ' || (IsOfWord(normal[i - 1]) && IsOfWord(normal[i + 1])))
            {
                name.Append(normal[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>
    /// The text in which cells are read: full-width letters, digits and signs as the ordinary ones, each run of blanks and line breaks of any kind as
    /// one blank, nothing invisible around it.
    /// </summary>
    public static string Normal(string text)
    {
        if (!text.Any(NeedsFolding) && !text.Contains("  ", StringComparison.Ordinal) && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' ')))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            var folded = IsFullWidth(c) ? HalfWidth(c) : char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c;
            if (folded != ' ' || (result.Length > 0 && result[^1] != ' '))
            {
                result.Append(folded);
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    /// <summary>The ASCII character of a full-width form, ５ for example; any other character as it is.</summary>
    public static char HalfWidth(char c) => IsFullWidth(c) ? (char)(c - 0xFEE0) : c;

    private static bool NeedsFolding(char c) => c != ' ' && (IsFullWidth(c) || char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c));

    private static bool IsFullWidth(char c) => c is >= '\uFF01' and <= '\uFF5E';

    private static bool IsOfWord(char c) => c is '.' or '_' || char.IsDigit(c) || (char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter);

    private static bool IsInvisible(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';

    private static bool IsStray(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');

    private static string WithoutZeroDecimals(string text)
    {
        var point = text.AsSpan().IndexOfAny('.', ',');
        return point > 0 && point < text.Length - 1 && (text[point] == '.' || text.Length - point <= 3)
            && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0 && text.AsSpan(text[0] == '-' ? 1 : 0, point - (text[0] == '-' ? 1 : 0)) is { Length: > 0 } whole
            && whole.IndexOfAnyExceptInRange('0', '9') < 0
            ? text[..point]
            : text;
    }

    private sealed class NormalComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal) || (x is not null && y is not null && Of(x) == Of(y));

        public int GetHashCode(string obj) => Of(obj).GetHashCode(StringComparison.Ordinal);

        private static string Of(string text) => WithoutZeroDecimals(Name(text));
    }
}
