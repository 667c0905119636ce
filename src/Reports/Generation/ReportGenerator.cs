using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using CSat.Analytics.Findings;
using CSat.Analytics;
using CSat.Analytics.Snapshot;
using CSat.Domain.Text;
using CSat.Hosting.Output;
using CSat.Hosting.Telemetry;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Reports.Printing;
using Microsoft.Extensions.Logging;

namespace CSat.Reports.Generation;

/// <summary>Makes reports: figures from a snapshot, one page, one PDF. Keeps its browser warm for the next report.</summary>
public sealed class ReportGenerator : IAsyncDisposable
{
    private static readonly Histogram<double> Duration = HostTelemetry.Meter.CreateHistogram<double>("csat.report.duration", "s", "How long a report took, from its figures to its files.");

    private readonly PageBuilder _pages;
    private readonly PagePress _press;

    /// <summary>Finds the browser and the page's parts.</summary>
    /// <param name="nodeModules">Where npm installed the font.</param>
    /// <param name="loggers">For the renderer.</param>
    /// <exception cref="Domain.Problems.ProblemException">Something needed is missing on this machine.</exception>
    public ReportGenerator(string nodeModules, ILoggerFactory loggers)
    {
        _press = new PagePress(nodeModules);
        _pages = new PageBuilder(new FontCatalogue(nodeModules), loggers);
    }

    /// <summary>Writes one report. The files appear whole or not at all.</summary>
    /// <exception cref="Domain.Problems.ProblemException">No warehouse or a damaged one, no such round, no data, or a browser that failed.</exception>
    internal async Task<ReportResult> WriteAsync(ReportRequest request, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var span = HostTelemetry.Spans.StartActivity($"report.{request.Kind.Code}");
        _press.Prepare();
        var figures = Read(request, cancellation);
        var page = await _pages.BuildAsync(figures, request.Language, request.Kind).ConfigureAwait(false);
        var pdf = await _press.PrintAsync(page, figures.Snapshot.DataAsOf, cancellation).ConfigureAwait(false);
        byte[]? html = request.HtmlFile is null ? null : Encoding.UTF8.GetBytes(page.SelfContained());
        await WholeFiles.WriteAsync([(request.PdfFile, pdf), .. html is null ? Array.Empty<(string, byte[])>() : [(request.HtmlFile!, html)]], cancellation).ConfigureAwait(false);
        Duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new("report", request.Kind.Code), new("language", request.Language.ToString()));
        return new(figures.Snapshot, pdf.LongLength, html?.LongLength, request.Kind.OfOneCustomer ? ScorecardCards.Of(figures) : SummaryCards.Of(figures)) { MissingGlyphs = page.MissingGlyphs };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _press.DisposeAsync().ConfigureAwait(false);
        await _pages.DisposeAsync().ConfigureAwait(false);
    }

    private static ReviewFigures Read(ReportRequest request, CancellationToken cancellation)
    {
        using var snapshot = WarehouseSnapshot.Open(request.Warehouse, request.Organization, cancellation);
        return ReviewFigures.Read(snapshot, request.Range);
    }
}

/// <summary>One report to make.</summary>
/// <param name="Warehouse">Path of the organisation's published warehouse.</param>
/// <param name="Organization">The organisation's code.</param>
/// <param name="Kind">Which document.</param>
/// <param name="Range">Which part of the time to review, with the document's chapters.</param>
/// <param name="Language">The report's language.</param>
/// <param name="PdfFile">Where the PDF goes.</param>
/// <param name="HtmlFile">Where the page goes; null for no page.</param>
internal sealed record ReportRequest(string Warehouse, string Organization, ReportKind Kind, ReviewRange Range, Language Language, string PdfFile, string? HtmlFile);

/// <summary>What was made.</summary>
/// <param name="Snapshot">The data it was made from.</param>
/// <param name="PdfBytes">Size of the PDF.</param>
/// <param name="HtmlBytes">Size of the page; null when none was asked for.</param>
/// <param name="Cards">The numbers of its summary.</param>
public sealed record ReportResult(SnapshotInfo Snapshot, long PdfBytes, long? HtmlBytes, IReadOnlyList<SummaryCard> Cards)
{
    /// <summary>Which characters are printed as boxes; empty where none is.</summary>
    public LocalizedText MissingGlyphs { get; init; } = new("", "");
}
