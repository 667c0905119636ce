namespace CSat.Charts.Drawing;

/// <summary>A finished chart: shapes as ScottPlot drew them, and texts for the page to set in its own font.</summary>
/// <param name="Width">Width of the view box in pixels.</param>
/// <param name="Height">Height of the view box in pixels.</param>
/// <param name="Description">One sentence in the report's language with the key figures, for readers who cannot see the chart.</param>
/// <param name="Shapes">SVG elements, without ids, text or pictures.</param>
/// <param name="Texts">One line each, in the order written.</param>
/// <param name="Hints">Places that say more when pointed at.</param>
public sealed record ChartDrawing(
    int Width,
    int Height,
    string Description,
    string Shapes,
    IReadOnlyList<ChartText> Texts,
    IReadOnlyList<ChartHint> Hints);

/// <summary>One line of text.</summary>
/// <param name="Text">The words, not escaped.</param>
/// <param name="Left">Left edge in pixels by the advances of the font.</param>
/// <param name="Width">Width in pixels, likewise.</param>
/// <param name="Baseline">Its baseline in pixels from the top.</param>
/// <param name="Size">Text size in pixels.</param>
/// <param name="Anchor">Which part of the line the browser holds in place, 0 left, 0.5 middle, 1 right, so that a slightly different width moves nothing.</param>
/// <param name="Color">As #rrggbb.</param>
/// <param name="Bold">Weight 700 instead of 400.</param>
public sealed record ChartText(string Text, double Left, double Width, double Baseline, double Size, double Anchor, string Color, bool Bold)
{
    /// <summary>Right edge in pixels.</summary>
    public double Right => Left + Width;

    /// <summary>Upper edge of the capitals in pixels.</summary>
    public double Top => Baseline - (Size * TextWidth.CapHeight);
}

/// <summary>A rectangle that says more when pointed at.</summary>
/// <param name="Left">Left edge in pixels.</param>
/// <param name="Top">Upper edge in pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Text">The words, not escaped.</param>
public sealed record ChartHint(double Left, double Top, double Width, double Height, string Text);
