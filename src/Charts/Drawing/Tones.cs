using ScottPlot;

namespace CSat.Charts.Drawing;

/// <summary>The one palette of all charts, the same as the page's. Blue against orange can be told apart with any colour vision.</summary>
internal static class Tones
{
    /// <summary>Text, and lines that other values are judged against.</summary>
    public static readonly Color Ink = Color.FromHex("#1d2b36");

    /// <summary>Text that explains: marks of axes, n, units.</summary>
    public static readonly Color Muted = Color.FromHex("#5f6f7b");

    /// <summary>Grid lines, and the ground of what is unknown.</summary>
    public static readonly Color Line = Color.FromHex("#d9e0e5");

    /// <summary>The ground of what is missing, and lines between rows.</summary>
    public static readonly Color Soft = Color.FromHex("#f3f6f8");

    /// <summary>The own company; what is as it should be.</summary>
    public static readonly Color Accent = Color.FromHex("#0f5c7a");

    /// <summary>The accent between its full and its soft tone.</summary>
    public static readonly Color AccentMiddle = Color.FromHex("#4f8ba3");

    /// <summary>The accent for what accompanies.</summary>
    public static readonly Color AccentSoft = Color.FromHex("#8fb8c9");

    /// <summary>The accent at its palest.</summary>
    public static readonly Color AccentPale = Color.FromHex("#c4dae3");

    /// <summary>Competitors; what asks for attention.</summary>
    public static readonly Color Contrast = Color.FromHex("#cf6f14");

    /// <summary>The contrast as text on white, dark enough to be read.</summary>
    public static readonly Color ContrastInk = Color.FromHex("#a9570b");

    /// <summary>The contrast at its darkest.</summary>
    public static readonly Color ContrastDark = Color.FromHex("#97480a");

    /// <summary>The contrast for what accompanies.</summary>
    public static readonly Color ContrastSoft = Color.FromHex("#f0bd8a");

    /// <summary>What is neither: self-ratings, the rest, base lines.</summary>
    public static readonly Color Neutral = Color.FromHex("#9aa7b0");

    /// <summary>Text on dark grounds.</summary>
    public static readonly Color White = Colors.White;

    /// <summary>White or ink, whichever can be read on a ground (relative luminance as in WCAG 2).</summary>
    public static Color InkOn(Color ground)
    {
        static double Linear(byte channel) => Math.Pow(channel / 255.0, 2.2);
        var luminance = (0.2126 * Linear(ground.R)) + (0.7152 * Linear(ground.G)) + (0.0722 * Linear(ground.B));
        const double ink = 0.024;
        return 1.05 / (luminance + 0.05) > (luminance + 0.05) / (ink + 0.05) ? White : Ink;
    }

    /// <summary>A colour between two: 0 is the first, 1 the second.</summary>
    public static Color Mix(Color from, Color to, double share)
    {
        byte Channel(byte a, byte b) => (byte)Math.Round(a + ((b - a) * share), MidpointRounding.AwayFromZero);
        return new(Channel(from.R, to.R), Channel(from.G, to.G), Channel(from.B, to.B));
    }
}
