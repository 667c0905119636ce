using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CSat.Analytics.Review;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Reports.Page;

/// <summary>Makes one self-contained page from figures: the file people open, and what the printer prints.</summary>
internal sealed class PageBuilder : IAsyncDisposable
{
    // The running heads write characters that no data needs to hold.
    private static readonly string AlwaysShown = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(point => (char)point));

    private readonly PageAssets _assets;
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public PageBuilder(PageAssets assets, ILoggerFactory loggers)
    {
        _assets = assets;
        _services = new ServiceCollection().AddSingleton(loggers).AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        _renderer = new HtmlRenderer(_services, loggers);
    }

    /// <summary>The whole document. The same figures and language give the same text.</summary>
    public async Task<string> BuildAsync(ReviewFigures figures, Language language)
    {
        var context = new ReportContext(figures, language);
        var body = await _renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await _renderer.RenderComponentAsync<ReportRoot>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportRoot.Context)] = context })).ConfigureAwait(false);
            return Numbering.Number(root.ToHtmlString(), language);
        }).ConfigureAwait(false);
        return Document(context, body);
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync().ConfigureAwait(false);
        await _services.DisposeAsync().ConfigureAwait(false);
    }

    private string Document(ReportContext context, string body)
    {
        var heads = EmbeddedText.PageCss
            .Replace("{{organization}}", CssText(context.Organization), StringComparison.Ordinal)
            .Replace("{{title}}", CssText(context.Title), StringComparison.Ordinal)
            .Replace("{{asof}}", CssText($"{context.T("数据截至", "Data as of")} {context.DataAsOf}"), StringComparison.Ordinal);
        var shown = WebUtility.HtmlDecode(body) + context.Organization + context.Title + AlwaysShown;
        var fonts = _assets.Fonts.Css(shown.EnumerateRunes().Select(rune => rune.Value).ToHashSet());
        var title = WebUtility.HtmlEncode($"{context.Organization} · {context.Title}");
        return new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(context.T("zh-CN", "en")).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy()).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"CSat\">\n<title>").Append(title).Append("</title>\n<style>\n")
            .Append(fonts).Append(EmbeddedText.ReportCss).Append(heads).Append("</style>\n</head>\n<body>\n")
            .Append(body)
            .Append("\n<script>").Append(EmbeddedText.PageScript).Append("</script>\n</body>\n</html>\n")
            .ToString();
    }

    /// <summary>Only our script runs, nothing is fetched, nothing is sent.</summary>
    private static string Policy() =>
        $"default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src {Hash(EmbeddedText.PageScript)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    // Any character may stand in a CSS string as a hexadecimal escape, so nothing can end the string or the style element.
    private static string CssText(string text) => string.Concat(text.EnumerateRunes().Select(rune => $"\\{rune.Value:x} "));
}
