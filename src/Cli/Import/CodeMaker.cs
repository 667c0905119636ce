using System.Security.Cryptography;
using System.Text;

namespace CSat.Cli.Import;

/// <summary>
/// Makes a code from a value, for entries that a file names only in words. A pure function of the value, so that every import of it finds the same entry.
/// Values that differ only in case, spaces and punctuation are one entry. A value with other letters than a to z gets a short digest, since no readable
/// code can stand for it.
/// </summary>
public static class CodeMaker
{
    private const int MaxLength = 64;
    private const int DigestLength = 8;

    /// <summary>The code of a value: lower-case letters, digits, '-', '_' and '.'; at most 64 characters.</summary>
    public static string FromValue(string value)
    {
        var code = new StringBuilder(value.Length);
        var lossy = false;
        foreach (var c in value.Trim().Normalize(NormalizationForm.FormC))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(char.ToLowerInvariant(c));
            }
            else
            {
                lossy |= char.IsLetterOrDigit(c) || char.IsSymbol(c);
                if (code.Length > 0 && code[^1] != '-')
                {
                    code.Append('-');
                }
            }
        }

        var readable = code.ToString().Trim('-');
        if (!lossy && readable.Length is > 0 and <= MaxLength)
        {
            return readable;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value.Trim())))[..DigestLength];
        readable = readable[..Math.Min(readable.Length, MaxLength - DigestLength - 1)].TrimEnd('-');
        return readable.Length == 0 ? $"v-{digest}" : $"{readable}-{digest}";
    }
}
