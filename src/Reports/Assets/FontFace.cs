using System.Collections.Concurrent;
using SkiaSharp;

namespace CSat.Reports.Assets;

/// <summary>One subset of one weight of a font.</summary>
/// <param name="Family">Name of the font.</param>
/// <param name="Weight">400 or 700.</param>
/// <param name="File">Path of the woff2 file.</param>
/// <param name="RangeText">The unicode-range as written in the style sheet.</param>
/// <param name="Ranges">The same as code points, both ends included.</param>
internal sealed record FontFace(string Family, int Weight, string File, string RangeText, IReadOnlyList<(int First, int Last)> Ranges)
{
    private static readonly ConcurrentDictionary<string, SKTypeface?> Opened = new(StringComparer.Ordinal);

    public bool Touches(IReadOnlySet<int> codePoints) =>
        Ranges.Any(range => range.Last - range.First < codePoints.Count
            ? Enumerable.Range(range.First, range.Last - range.First + 1).Any(codePoints.Contains)
            : codePoints.Any(point => point >= range.First && point <= range.Last));

    /// <summary>
    /// Whether the subset has a character. The style sheet of a font that is kept up by hand names more than the font has, so the font itself is asked where it comes as
    /// WOFF beside WOFF2, which cannot be looked into here.
    /// </summary>
    public bool Has(int codePoint) => Ranges.Any(range => codePoint >= range.First && codePoint <= range.Last)
        && (IsBasic(codePoint) || Opened.GetOrAdd(Path.ChangeExtension(File, ".woff"), path => System.IO.File.Exists(path) ? SKTypeface.FromFile(path) : null) is not { } face || face.ContainsGlyph(codePoint));

    // What every report is made of, and every subset that names it has: so no font is opened for an ordinary page.
    private static bool IsBasic(int codePoint) => codePoint is (>= ' ' and <= '~') or (>= 0x3000 and <= 0x30FF) or (>= 0x4E00 and <= 0x9EFF);
}
