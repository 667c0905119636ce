using System.Security.Cryptography;
using System.Text;
using CSat.Cli.Sources;
using CSat.Domain.Text;

namespace CSat.Cli.Import;

/// <summary>
/// Makes a code from a value, for entries that a file names only in words. A pure function of the value, so that every import of it finds the same entry.
/// Values that differ only in case, width (５０ and 50), direction marks and blanks (<see cref="CellText.Name"/>) are one entry; every sign counts (50% and 50, C# and C, -1 and
/// 1). What no readable code can stand for gets a short digest.
/// </summary>
public static class CodeMaker
{
    private const int MaxLength = 64;
    private const int DigestLength = 8;

    /// <summary>Equal where two values are one entry.</summary>
    public static IEqualityComparer<string> SameEntry { get; } = new EntryComparer();

    /// <summary>The code of a value: lower-case letters, digits, '-', '_' and '.'; at most 64 characters.</summary>
    public static string FromValue(string value)
    {
        var folded = Folded(value);
        var code = new StringBuilder(folded.Length);
        var lossy = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' || (c == '-' && code.Length > 0 && code[^1] != '-'))
            {
                code.Append(c);
                continue;
            }

            // A blank becomes a hyphen; between two digits it would make of "1 5" what "1-5" is.
            lossy |= c != ' ' || (char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]));
            if (code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        lossy |= folded.EndsWith('-');
        var readable = code.ToString().TrimEnd('-');
        if (!lossy && readable.Length is > 0 and <= MaxLength && readable.Any(char.IsAsciiLetterOrDigit))
        {
            return readable;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..DigestLength];
        readable = readable[..Math.Min(readable.Length, MaxLength - DigestLength - 1)].TrimEnd('-');
        return readable.Length == 0 ? $"v-{digest}" : $"{readable}-{digest}";
    }

    // Lower case, no direction marks, blanks and width as in every comparison of names.
    private static string Folded(string value) => CellText.Name(DirectionMarks.Without(value).Normalize(NormalizationForm.FormC)).ToLowerInvariant();

    private sealed class EntryComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x is not null && y is not null && Folded(x) == Folded(y);

        public int GetHashCode(string obj) => Folded(obj).GetHashCode(StringComparison.Ordinal);
    }
}
