using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using SkiaSharp;

namespace CSat.Reports.Assets;

/// <summary>A font that comes as subsets, each with the characters that its style sheet names. The sheets are read when a character is first looked for.</summary>
internal sealed partial class FontFamily
{
    private readonly Lazy<FontFace[]> _faces;
    private readonly ConcurrentDictionary<int, bool> _known = new();

    /// <summary>Finds the style sheets of an npm package.</summary>
    /// <param name="nodeModules">Where npm installed it.</param>
    /// <param name="source">The font.</param>
    /// <exception cref="ProblemException">The package is not installed.</exception>
    public FontFamily(string nodeModules, FontSource source)
    {
        var sheets = source.Sheets.Select(sheet => (sheet.Weight, File: Path.Combine(nodeModules, source.Package, sheet.File))).ToArray();
        if (!sheets.All(sheet => File.Exists(sheet.File)))
        {
            throw new ProblemException(Missing(source.Package));
        }

        _faces = new(() => [.. sheets.SelectMany(sheet => Faces(source.Name, sheet.Weight, sheet.File))]);
    }

    /// <summary>Whether the font has a character.</summary>
    public bool Has(int codePoint) => _known.GetOrAdd(codePoint, point => _faces.Value.Any(face => face.Has(point)));

    /// <summary>The subsets that hold one of the characters.</summary>
    public IEnumerable<FontFace> Touched(IReadOnlySet<int> codePoints) => codePoints.Count == 0 ? [] : _faces.Value.Where(face => face.Touches(codePoints));

    private static IEnumerable<FontFace> Faces(string family, int weight, string sheet) => Face().Matches(File.ReadAllText(sheet)).Select(match => new FontFace(
        family,
        weight,
        Path.Combine(Path.GetDirectoryName(sheet)!, match.Groups["file"].Value),
        match.Groups["range"].Value.Trim(),
        [.. match.Groups["range"].Value.Split(',', StringSplitOptions.TrimEntries).Select(Range)]));

    private static Problem Missing(string package) =>
        Problem.Worded("package", ProblemReason.ComponentMissing, package, "npm", ("package", package));

    private static (int First, int Last) Range(string text)
    {
        var ends = text[2..].Split('-');
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("""url\("?\./(?<file>[^)"]+\.woff2)"?\)[^}]*?unicode-range:\s*(?<range>[^;}]+)""")]
    private static partial Regex Face();
}

/// <summary>Where a font comes from.</summary>
/// <param name="Name">Its name, as style sheets write it.</param>
/// <param name="Package">The npm package.</param>
/// <param name="Sheets">The package's style sheet of each weight.</param>
internal sealed record FontSource(string Name, string Package, params (int Weight, string File)[] Sheets);

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
