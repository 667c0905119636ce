using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace CSat.Reports.Assets;

/// <summary>The fonts of this machine, to which the browser falls back for characters that the embedded font lacks.</summary>
internal static class MachineFonts
{
    private static readonly ConcurrentDictionary<int, bool> Known = new();
    private static readonly Lazy<IReadOnlyList<SKTypeface>> Faces = new(() => [.. SKFontManager.Default.FontFamilies.Select(family => SKTypeface.FromFamilyName(family))]);

    /// <summary>Whether one of them has a character.</summary>
    public static bool Have(int codePoint) => Known.GetOrAdd(codePoint, point => Faces.Value.Any(face => face.ContainsGlyph(point)));

    /// <summary>Whether a character is drawn at all: marks that join, vary or direct others are not.</summary>
    public static bool IsDrawn(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) && rune.Value is not (>= 0xFE00 and <= 0xFE0F);
}
