using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Domain.Text;

namespace CSat.Charts.Drawing;

/// <summary>
/// Writes drawings as SVG: a document that needs nothing but itself (no style sheet, script or other file; fonts by their names), and an element that stands in a page as it is.
/// </summary>
internal static partial class ChartSvg
{
    /// <summary>One drawing with a name, a description and its hints on top. Its class, <c>wide-chart</c> or <c>narrow-chart</c>, lets a page that holds both show the one that fits.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="title">What the chart is called.</param>
    /// <param name="language">The language of its words.</param>
    /// <param name="width">For which width it was drawn.</param>
    public static string Of(ChartDrawing drawing, string title, Language language, ChartWidth width)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"{EnumCode.Of(width)}-chart\" xmlns=\"http://www.w3.org/2000/svg\" lang=\"{(language == Language.Chinese ? "zh-CN" : "en")}\" width=\"{drawing.Width}\" height=\"{drawing.Height}\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\" ")
            .Append(CultureInfo.InvariantCulture, $"font-family=\"{FontNames.List}\" role=\"img\" aria-label=\"{Escape(drawing.Description)}\"><title>{Escape(title)}</title><desc>{Escape(drawing.Description)}</desc>\n");
        svg.Append(drawing.Shapes);
        foreach (var text in drawing.Texts)
        {
            var anchor = text.Anchor switch { 0 => "", 0.5 => " text-anchor=\"middle\"", _ => " text-anchor=\"end\"" };
            var weight = text.Bold ? " font-weight=\"700\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{text.Left + (text.Width * text.Anchor):0.#}\" y=\"{text.Baseline:0.#}\" font-size=\"{text.Size:0.#}\" fill=\"{text.Color}\"{anchor}{weight}>{Escape(text.Text)}</text>\n");
        }

        foreach (var hint in drawing.Hints)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect fill=\"none\" pointer-events=\"all\" x=\"{hint.Left:0.#}\" y=\"{hint.Top:0.#}\" width=\"{hint.Width:0.#}\" height=\"{hint.Height:0.#}\"><title>{Escape(hint.Text)}</title></rect>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The elements inside what Skia's SVG canvas wrote, with short numbers.</summary>
    internal static string Shapes(ReadOnlySpan<byte> written)
    {
        var text = Encoding.UTF8.GetString(written);
        var start = text.IndexOf('>', text.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        var end = text.LastIndexOf("</svg>", StringComparison.Ordinal);
        // Without a shape Skia writes an empty element.
        var inner = end < start ? "" : text[start..end];
        return LongNumber().Replace(Noise().Replace(inner, ""), match => double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture)).TrimStart('\n');
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(TextFit.Clean(text));

    // Skia's own default again, and its indents.
    [GeneratedRegex(""" stroke-miterlimit="4"|\t""")]
    private static partial Regex Noise();

    [GeneratedRegex("""(?<![\w#.])\d+\.\d{3,}""")]
    private static partial Regex LongNumber();
}
