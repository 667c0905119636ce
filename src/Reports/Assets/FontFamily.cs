using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;

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
