using CSat.Domain.Problems;
using CSat.Reports.Page;

namespace CSat.Reports.Printing;

/// <summary>Prints finished pages as PDF, with a browser that stays warm for the next one.</summary>
/// <param name="nodeModules">Where npm installed the fonts.</param>
/// <exception cref="ProblemException">There is no browser on this machine.</exception>
internal sealed class PagePress(string nodeModules) : IAsyncDisposable
{
    private readonly PdfPrinter _printer = new();
    private bool? _fontsAreRead;

    /// <summary>Starts the browser, unless it runs, while the caller makes the page.</summary>
    public void Prepare() => _printer.Prepare();

    /// <summary>Prints a page. The same page of the same moment gives the same bytes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="madeOf">The moment of its data, which stands for the dates of the file.</param>
    /// <param name="cancellation">Ends the print and the browser.</param>
    /// <exception cref="ProblemException">The browser failed.</exception>
    public async Task<byte[]> PrintAsync(ReportPage page, DateTimeOffset madeOf, CancellationToken cancellation)
    {
        try
        {
            var fontsAreRead = _fontsAreRead ??= await _printer.ReadsAsync(nodeModules, cancellation).ConfigureAwait(false);
            return PdfNormalizer.Normalize(await _printer.PrintAsync(fontsAreRead ? page.ForPrinting() : page.SelfContained(), cancellation).ConfigureAwait(false), madeOf);
        }
        catch (PrintingException fault)
        {
            throw new ProblemException(PrintingProblems.Failed(fault.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _printer.DisposeAsync();
}
