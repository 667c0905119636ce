using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CSat.Domain.Erasures;

/// <summary>
/// Numbers and addresses that lead to one person: mobile number, landline with its area code, citizen's id number, e-mail address. People write them into comments;
/// where others than those who handle the case read, they are masked.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>What stands in the place of one.</summary>
    public const string Mask = "***";

    private const int FullWidth = '\uFF10' - '0';
    private const int IdLength = 18;
    private const int BirthStart = 6;
    private const string BirthForm = "yyyyMMdd";
    private const int FirstYear = 1900;
    private const int EndYear = 2100;
    private const int FewestDigits = 10;
    private const string IdChecks = "10X98765432";

    // Weights of the first 17 digits modulo 11 and the last character by the rest (GB 11643).
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The text with every such number and address masked; the same text where there is none.</summary>
    /// <param name="text">Any text; full-width digits and letters are read like the others.</param>
    public static string Masked(string text)
    {
        if (!MayHold(text))
        {
            return text;
        }

        var plain = string.Concat(text.Select(Narrow));
        var (masked, end) = (new StringBuilder(), 0);
        foreach (Match match in Pattern().Matches(plain))
        {
            if (!match.Groups["id"].Success || IsId(match.ValueSpan))
            {
                masked.Append(text, end, match.Index - end).Append(Mask);
                end = match.Index + match.Length;
            }
        }

        return end == 0 ? text : masked.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Whether a text holds one.</summary>
    public static bool Holds(string text) => !ReferenceEquals(Masked(text), text);

    /// <summary>
    /// Whether 18 characters are a citizen's id number by its form: region, day of birth, and the check character; of a mistyped one that only the check fails, the day of birth
    /// is enough, since it names its person to whoever knows the place.
    /// </summary>
    private static bool IsId(ReadOnlySpan<char> written)
    {
        Span<char> id = stackalloc char[IdLength];
        var length = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id[length++] = char.ToUpperInvariant(c);
            }
        }

        var sum = 0;
        for (var i = 0; i < IdWeights.Length; i++)
        {
            sum += IdWeights[i] * (id[i] - '0');
        }

        return IdChecks[sum % IdChecks.Length] == id[IdLength - 1]
            || (DateOnly.TryParseExact(id.Slice(BirthStart, BirthForm.Length), BirthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year is >= FirstYear and < EndYear);
    }

    // An address needs its sign, a number ten digits.
    private static bool MayHold(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c is '@' or '\uFF20' || (char.IsAsciiDigit(Narrow(c)) && ++digits >= FewestDigits))
            {
                return true;
            }
        }

        return false;
    }

    // Full-width forms stand in the order of ASCII.
    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };

    [GeneratedRegex(
        @"(?<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
        + @"|(?<id>(?<![A-Za-z0-9])[1-9][0-9]{5}[ -]?(?:[0-9]{8})[ -]?[0-9]{3}[0-9Xx](?![A-Za-z0-9]))"
        + @"|(?<mobile>(?<![0-9])(?:(?:\+|00)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9]))"
        + @"|(?<landline>(?<![0-9])(?:(?:\+|00)86[ -]?)?(?:\(0[0-9]{2,3}\)[ -]?|0[0-9]{2,3}[ -]?)[2-9][0-9]{2,3}[ -]?[0-9]{4}(?:-[0-9]{1,6})?(?![0-9]))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
