using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CSat.Charts.Drawing;
using CSat.Domain.Problems;

namespace CSat.Reports.Assets;

/// <summary>
/// The fonts that a report carries, as subsets from npm packages: Noto Sans SC, and for the characters that it lacks LXGW WenKai, which has those of the
/// Chinese standards beyond the basic plane. A page gets only the subsets that its text touches.
/// </summary>
internal sealed class FontCatalogue
{
    private static readonly FontSource[] Sources =
    [
        new(FontNames.First, "@fontsource/noto-sans-sc", (400, "400.css"), (700, "700.css")),
        new(FontNames.Further, "@chinese-fonts/lxgwwenkai", (400, "dist/LXGWWenKai-Regular/result.css"), (700, "dist/LXGWWenKai-Medium/result.css")),
    ];

    // In the order in which a character is looked for.
    private readonly FontFamily[] _families;
    private readonly ConcurrentDictionary<string, string> _encoded = new(StringComparer.Ordinal);

    /// <summary>Finds the packages.</summary>
    /// <param name="nodeModules">Where npm installed them.</param>
    /// <exception cref="ProblemException">A package is not installed.</exception>
    public FontCatalogue(string nodeModules) => _families = [.. Sources.Select(source => new FontFamily(Path.GetFullPath(nodeModules), source))];

    /// <summary>The @font-face rules for a text, with the fonts inside.</summary>
    /// <param name="codePoints">Every code point that the page may show.</param>
    public string Embedded(IReadOnlySet<int> codePoints) =>
        Css(codePoints, face => "data:font/woff2;base64," + _encoded.GetOrAdd(face.File, file => Convert.ToBase64String(File.ReadAllBytes(file))));

    /// <summary>The @font-face rules for a text, leading to the files of this machine.</summary>
    /// <param name="codePoints">Every code point that the page may show.</param>
    public string Linked(IReadOnlySet<int> codePoints) => Css(codePoints, face => new Uri(face.File).AbsoluteUri);

    /// <summary>Whether one of the fonts has a character; one that they lack is shown in whatever font the reader's machine has for it.</summary>
    internal bool Covers(int codePoint) => _families.Any(family => family.Has(codePoint));

    private string Css(IReadOnlySet<int> codePoints, Func<FontFace, string> address)
    {
        var css = new StringBuilder();
        var left = codePoints;
        foreach (var family in _families)
        {
            foreach (var face in family.Touched(left))
            {
                css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"{face.Family}\";font-style:normal;font-weight:{face.Weight};src:url(\"{address(face)}\") format(\"woff2\");unicode-range:{face.RangeText};}}\n");
            }

            left = left.Where(point => !family.Has(point) && MachineFonts.IsDrawn(new Rune(point))).ToHashSet();
        }

        return css.ToString();
    }
}
