using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;

namespace CSat.Reports.Assets;

/// <summary>
/// Noto Sans SC as static TrueType subsets, from the npm package @fontsource/noto-sans-sc. A page gets only the subsets that its text touches, so that it
/// needs nothing but itself.
/// </summary>
internal sealed partial class FontCatalogue
{
    private static readonly int[] Weights = [400, 700];

    private readonly IReadOnlyList<FontFace> _faces;
    private readonly ConcurrentDictionary<string, string> _encoded = new(StringComparer.Ordinal);

    /// <summary>Reads the package's style sheets.</summary>
    /// <exception cref="ProblemException">The package is not installed.</exception>
    public FontCatalogue(string nodeModules)
    {
        var folder = Path.Combine(nodeModules, "@fontsource", "noto-sans-sc");
        _faces = [.. Weights.SelectMany(weight => Faces(folder, weight))];
    }

    /// <summary>The @font-face rules for a text, with the fonts inside.</summary>
    /// <param name="codePoints">Every code point that the page may show.</param>
    public string Css(IReadOnlySet<int> codePoints)
    {
        var css = new StringBuilder();
        foreach (var face in _faces.Where(face => face.Touches(codePoints)))
        {
            css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"Noto Sans SC\";font-style:normal;font-weight:{face.Weight};src:url(data:font/woff2;base64,")
                .Append(_encoded.GetOrAdd(face.File, file => Convert.ToBase64String(File.ReadAllBytes(file))))
                .Append(CultureInfo.InvariantCulture, $") format(\"woff2\");unicode-range:{face.RangeText};}}\n");
        }

        return css.ToString();
    }

    /// <summary>Whether the font has a character; one that it lacks is shown in whatever font the reader's machine has for it.</summary>
    internal bool Covers(int codePoint) => _faces.Any(face => face.Ranges.Any(range => codePoint >= range.First && codePoint <= range.Last));

    private static IEnumerable<FontFace> Faces(string folder, int weight)
    {
        var sheet = Path.Combine(folder, $"{weight}.css");
        var css = File.Exists(sheet) ? File.ReadAllText(sheet) : throw new ProblemException(PageAssets.Missing("@fontsource/noto-sans-sc"));
        return Face().Matches(css).Select(match => new FontFace(
            weight,
            Path.Combine(folder, match.Groups["file"].Value),
            match.Groups["range"].Value.Trim(),
            [.. match.Groups["range"].Value.Split(',', StringSplitOptions.TrimEntries).Select(Range)]));
    }

    private static (int First, int Last) Range(string text)
    {
        var ends = text[2..].Split('-');
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("""url\(\./(?<file>files/[^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*(?<range>[^;]+);""")]
    private static partial Regex Face();
}
