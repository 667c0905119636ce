using CSat.Testing;
using SkiaSharp;

namespace CSat.Charts.Tests;

/// <summary>The font itself that charts are set in, out of its package.</summary>
internal static class PageFont
{
    /// <summary>Every character of the font's subsets with its advance in ems.</summary>
    public static IEnumerable<(int Point, double Advance)> Advances(int weight)
    {
        const int em = 1000;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.NodeModules, "@fontsource", "noto-sans-sc", "files"), $"noto-sans-sc-*-{weight}-normal.woff"))
        {
            using var face = SKTypeface.FromFile(file);
            using var font = new SKFont(face, em) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
            foreach (var point in Enumerable.Range(' ', 0xFFFF - ' ').Where(point => !char.IsSurrogate((char)point) && face.ContainsGlyph(point)))
            {
                yield return (point, font.MeasureText(((char)point).ToString()) / em);
            }
        }
    }
}
