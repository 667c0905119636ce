using System.Text.Encodings.Web;
using System.Text.Unicode;
using CSat.Analytics;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Reports.Page;

/// <summary>Makes pages from figures.</summary>
internal sealed class PageBuilder : IAsyncDisposable
{
    private readonly FontCatalogue _fonts;
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public PageBuilder(FontCatalogue fonts, ILoggerFactory loggers)
    {
        _fonts = fonts;
        _services = new ServiceCollection().AddSingleton(loggers).AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        _renderer = new HtmlRenderer(_services, loggers);
    }

    /// <summary>The whole report. The same figures and language give the same text.</summary>
    /// <param name="figures">The figures, read for the document.</param>
    /// <param name="language">Its language.</param>
    /// <param name="kind">Which document it is; null for the management review.</param>
    public async Task<ReportPage> BuildAsync(ReviewFigures figures, Language language, ReportKind? kind = null)
    {
        var context = new ReportContext(figures, language, kind ?? ReportKind.ManagementReview);
        var head = new PageHead(context.Organization, context.Title, $"{context.T("数据截至", "Data as of")} {context.DataAsOf}", language);
        return await BuildAsync<ReportRoot>(head, new Dictionary<string, object?> { [nameof(ReportRoot.Context)] = context }).ConfigureAwait(false);
    }

    /// <summary>A document that one component writes. The same parameters give the same text.</summary>
    /// <param name="head">What stands above and below its pages.</param>
    /// <param name="parameters">The component's parameters.</param>
    public async Task<ReportPage> BuildAsync<TDocument>(PageHead head, IDictionary<string, object?> parameters)
        where TDocument : IComponent
    {
        var body = await _renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await _renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false);
            return Numbering.Number(root.ToHtmlString(), head.Language);
        }).ConfigureAwait(false);
        var note = GlyphNote.Sentence(GlyphNote.MissingIn(body, point => _fonts.Covers(point) || MachineFonts.Have(point)));
        return new(head, GlyphNote.AppendTo(body, note.In(head.Language)), _fonts) { MissingGlyphs = note };
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync().ConfigureAwait(false);
        await _services.DisposeAsync().ConfigureAwait(false);
    }
}
