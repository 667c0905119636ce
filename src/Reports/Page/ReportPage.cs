using System.Net;
using System.Security.Cryptography;
using System.Text;
using CSat.Domain.Text;
using CSat.Reports.Assets;

namespace CSat.Reports.Page;

/// <summary>A finished report as an HTML document: the file people open, and what the printer prints. They differ in where the font comes from.</summary>
internal sealed class ReportPage(PageHead head, string body, FontCatalogue fonts)
{
    // The running heads write characters that no data needs to hold.
    private static readonly string AlwaysShown = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(point => (char)point));

    /// <summary>What is printed as boxes; empty where nothing is.</summary>
    public LocalizedText MissingGlyphs { get; init; } = new("", "");

    /// <summary>Needs nothing but itself: may be sent to anybody.</summary>
    public string SelfContained() => Document("data:", fonts.Embedded(Shown()));

    /// <summary>Reads the font from this machine's files, so that no report carries it to the browser again.</summary>
    public string ForPrinting() => Document("file:", fonts.Linked(Shown()));

    private HashSet<int> Shown() => [.. (WebUtility.HtmlDecode(body) + head.Organization + head.Title + head.Foot + AlwaysShown).EnumerateRunes().Select(rune => rune.Value)];

    private string Document(string fontSource, string fontFaces)
    {
        var heads = head.Css
            .Replace("{{organization}}", CssText(head.Organization), StringComparison.Ordinal)
            .Replace("{{title}}", CssText(head.Title), StringComparison.Ordinal)
            .Replace("{{asof}}", CssText(head.Foot), StringComparison.Ordinal);
        var title = WebUtility.HtmlEncode($"{head.Organization} · {head.Title}");
        return new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(head.Language == Language.Chinese ? "zh-CN" : "en").Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy(fontSource)).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"CSat\">\n<title>").Append(title).Append("</title>\n<style>\n")
            .Append(fontFaces).Append(EmbeddedText.ReportCss).Append(heads).Append("</style>\n</head>\n<body>\n")
            .Append(body)
            .Append("\n<script>").Append(EmbeddedText.PageScript).Append("</script>\n</body>\n</html>\n")
            .ToString();
    }

    /// <summary>Only our script runs, nothing is fetched but the font, nothing is sent.</summary>
    private static string Policy(string fontSource) =>
        $"default-src 'none'; style-src 'unsafe-inline'; font-src {fontSource}; script-src {Hash(EmbeddedText.PageScript)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    // Any character may stand in a CSS string as a hexadecimal escape, so nothing can end the string or the style element.
    private static string CssText(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"\\{rune.Value:x} "));
}

/// <summary>What stands above and below every page.</summary>
/// <param name="Organization">The organisation's name.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Foot">What the document is of: the moment of its data, or its number.</param>
/// <param name="Language">Its language.</param>
internal sealed record PageHead(string Organization, string Title, string Foot, Language Language)
{
    /// <summary>Its own style sheets, which name the heads.</summary>
    public string Css { get; init; } = EmbeddedText.PageCss;
}
