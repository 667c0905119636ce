using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;

namespace CSat.Reports.Assets;

/// <summary>
/// Noto Sans SC as static TrueType subsets, from the npm package @fontsource/noto-sans-sc. A page gets only the subsets that its text touches.
/// </summary>
internal sealed partial class FontCatalogue
{
    private const string Package = "@fontsource/noto-sans-sc";

    private static readonly int[] Weights = [400, 700];

    private readonly IReadOnlyList<FontFace> _faces;
    private readonly ConcurrentDictionary<string, string> _encoded = new(StringComparer.Ordinal);

    /// <summary>Reads the package's style sheets.</summary>
    /// <param name="nodeModules">Where npm installed it.</param>
    /// <exception cref="ProblemException">The package is not installed.</exception>
    public FontCatalogue(string nodeModules)
    {
        var folder = Path.Combine(Path.GetFullPath(nodeModules), Package);
        _faces = [.. Weights.SelectMany(weight => Faces(folder, weight))];
    }

    /// <summary>The @font-face rules for a text, with the fonts inside.</summary>
    /// <param name="codePoints">Every code point that the page may show.</param>
    public string Embedded(IReadOnlySet<int> codePoints) =>
        Css(codePoints, face => "data:font/woff2;base64," + _encoded.GetOrAdd(face.File, file => Convert.ToBase64String(File.ReadAllBytes(file))));

    /// <summary>The @font-face rules for a text, leading to the files of this machine.</summary>
    /// <param name="codePoints">Every code point that the page may show.</param>
    public string Linked(IReadOnlySet<int> codePoints) => Css(codePoints, face => new Uri(face.File).AbsoluteUri);

    private string Css(IReadOnlySet<int> codePoints, Func<FontFace, string> address)
    {
        var css = new StringBuilder();
        foreach (var face in _faces.Where(face => face.Touches(codePoints)))
        {
            css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"Noto Sans SC\";font-style:normal;font-weight:{face.Weight};src:url(\"{address(face)}\") format(\"woff2\");unicode-range:{face.RangeText};}}\n");
        }

        return css.ToString();
    }

    /// <summary>Whether the font has a character; one that it lacks is shown in whatever font the reader's machine has for it.</summary>
    internal bool Covers(int codePoint) => _faces.Any(face => face.Ranges.Any(range => codePoint >= range.First && codePoint <= range.Last));

    private static IEnumerable<FontFace> Faces(string folder, int weight)
    {
        var sheet = Path.Combine(folder, $"{weight}.css");
        var css = File.Exists(sheet) ? File.ReadAllText(sheet) : throw new ProblemException(Missing());
        return Face().Matches(css).Select(match => new FontFace(
            weight,
            Path.Combine(folder, match.Groups["file"].Value),
            match.Groups["range"].Value.Trim(),
            [.. match.Groups["range"].Value.Split(',', StringSplitOptions.TrimEntries).Select(Range)]));
    }

    private static Problem Missing() =>
        Problem.Worded("package", ProblemReason.ComponentMissing, Package, "npm", ("package", Package));

    private static (int First, int Last) Range(string text)
    {
        var ends = text[2..].Split('-');
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("""url\(\./(?<file>files/[^)]+\.woff2)\)[^;]*;\s*unicode-range:\s*(?<range>[^;]+);""")]
    private static partial Regex Face();
}
