using System.Text.Json;
using System.Text.Json.Nodes;
using CSat.Machine.Browsers;
using CSat.Reports.Printing.Chromium;

namespace CSat.Reports.Printing;

/// <summary>Prints pages with one warm browser and one reused tab. Calls are served one after the other.</summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    /// <summary>The page sets this to a promise that resolves when all is drawn.</summary>
    public const string ReadyExpression = "window.csatReady";

    /// <summary>A page that wants to know on which pages its anchors lie has this function; it is given an object of page numbers by anchor.</summary>
    public const string NumberPagesFunction = "window.csatNumberPages";

    /// <summary>The root element has this class while only places are asked for: nothing needs to be painted, but everything must keep its place.</summary>
    public const string MeasuringClass = "measuring";

    // A browser that has printed this many reports is replaced, so that what it leaks stays bounded.
    private const int ReportsPerBrowser = 200;

    // A browser that ends, or whose page ends, is noticed at once: these are for one that hangs, on machines as busy as they come.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PageTime = TimeSpan.FromMinutes(3);

    private readonly string _program;
    private readonly Lazy<Task<BrowserUser>> _user;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private Task _preparing = Task.CompletedTask;
    private DevToolsPipe? _pipe;
    private string _session = "";
    private string _frame = "";
    private int _printed;

    /// <summary>Uses the browser of this machine; it is started by the first <see cref="Prepare"/> or print.</summary>
    /// <exception cref="Domain.Problems.ProblemException">There is none.</exception>
    public PdfPrinter()
    {
        _program = BrowserProgram.Find();
        _user = new(() => BrowserUser.FindAsync(_program, _ending.Token));
    }

    /// <summary>Whether the browser may read the files of a folder: only then can a page name them.</summary>
    public async Task<bool> ReadsAsync(string folder, CancellationToken cancellation) =>
        await (await _user.Value.ConfigureAwait(false)).User.CanReadAsync(folder, cancellation).ConfigureAwait(false);

    /// <summary>Starts the browser, unless it runs, while the caller makes the page. What goes wrong is told by the print, which tries again.</summary>
    public void Prepare()
    {
        if (_pipe is null && _preparing.IsCompleted)
        {
            _preparing = PrepareAsync(_ending.Token);
        }
    }

    /// <summary>Prints a page that needs nothing but itself and fonts of this machine.</summary>
    /// <param name="html">A whole document; its script sets <see cref="ReadyExpression"/>. It may name fonts by file URLs.</param>
    /// <param name="cancellation">Ends the print and the browser.</param>
    /// <returns>The PDF as the browser made it.</returns>
    /// <exception cref="PrintingException">The browser failed; the next call starts a new one.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_printed >= ReportsPerBrowser)
            {
                await EndAsync().ConfigureAwait(false);
            }

            _pipe ??= await StartAsync(cancellation).ConfigureAwait(false);
            var pdf = await PrintOnceAsync(html, cancellation).ConfigureAwait(false);
            _printed++;
            return pdf;
        }
        catch
        {
            // What state the tab is in is unknown now.
            await EndAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        if (_user.IsValueCreated)
        {
            await ((Task)_user.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _preparing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync().ConfigureAwait(false);
        _ending.Dispose();
        _turn.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _pipe ??= await StartAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<DevToolsPipe> StartAsync(CancellationToken cancellation)
    {
        var pipe = new DevToolsPipe(await ChromiumProcess.StartAsync(_program, await _user.Value.ConfigureAwait(false), cancellation).ConfigureAwait(false));
        try
        {
            var target = await pipe.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, StartTime, cancellation).ConfigureAwait(false);
            var attached = await pipe.SendAsync(
                "Target.attachToTarget", new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true }, null, StartTime, cancellation).ConfigureAwait(false);
            _session = attached.GetProperty("sessionId").GetString()!;
            await pipe.SendAsync(DevToolsPipe.WatchPage, [], _session, StartTime, cancellation).ConfigureAwait(false);
            await pipe.SendAsync("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, _session, StartTime, cancellation).ConfigureAwait(false);
            var tree = await pipe.SendAsync("Page.getFrameTree", [], _session, StartTime, cancellation).ConfigureAwait(false);
            _frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
            _printed = 0;
            return pipe;
        }
        catch
        {
            await pipe.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<byte[]> PrintOnceAsync(string html, CancellationToken cancellation)
    {
        // A fresh page has a fresh script world: nothing of the last report can answer for this one, and its memory is given back.
        await SendAsync("Page.navigate", new() { ["url"] = _pipe!.EmptyPage.AbsoluteUri }, cancellation).ConfigureAwait(false);
        await SendAsync("Page.setDocumentContent", new() { ["frameId"] = _frame, ["html"] = html }, cancellation).ConfigureAwait(false);
        var ready = await EvaluateAsync(ReadyExpression, cancellation).ConfigureAwait(false);
        Check(ready);
        var numbers = await EvaluateAsync($"typeof {NumberPagesFunction}", cancellation).ConfigureAwait(false);
        if (numbers.GetProperty("result").GetProperty("value").GetString() == "function")
        {
            // Page numbers are known only after a print: the first gives them, the second shows them.
            await EvaluateAsync($"document.documentElement.classList.add('{MeasuringClass}')", cancellation).ConfigureAwait(false);
            var pages = PdfDestinations.Pages(await PdfAsync(whole: false, cancellation).ConfigureAwait(false));
            await EvaluateAsync($"document.documentElement.classList.remove('{MeasuringClass}'); {NumberPagesFunction}({JsonSerializer.Serialize(pages)})", cancellation).ConfigureAwait(false);
        }

        return await PdfAsync(whole: true, cancellation).ConfigureAwait(false);
    }

    // Tags and outline cost time and move no page break.
    private async Task<byte[]> PdfAsync(bool whole, CancellationToken cancellation)
    {
        var printed = await SendAsync(
            "Page.printToPDF",
            new()
            {
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["displayHeaderFooter"] = false,
                ["generateDocumentOutline"] = whole,
                ["generateTaggedPDF"] = whole,
            },
            cancellation).ConfigureAwait(false);
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    private Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation) =>
        SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, cancellation);

    private static void Check(JsonElement ready)
    {
        if (ready.TryGetProperty("exceptionDetails", out var fault))
        {
            var text = fault.TryGetProperty("exception", out var thrown) && thrown.TryGetProperty("description", out var description)
                ? description.GetString()
                : fault.GetProperty("text").GetString();
            throw new PrintingException($"The page could not be drawn: {text}");
        }

        if (!ready.GetProperty("result").TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.True)
        {
            throw new PrintingException($"The page never said that it is drawn: its script did not run, or it set no {ReadyExpression}.");
        }
    }

    private Task<JsonElement> SendAsync(string method, JsonObject parameters, CancellationToken cancellation) =>
        _pipe!.SendAsync(method, parameters, _session, PageTime, cancellation);

    private async Task EndAsync()
    {
        if (_pipe is { } pipe)
        {
            _pipe = null;
            await pipe.DisposeAsync().ConfigureAwait(false);
        }
    }
}

/// <summary>The browser did not print: it failed to start, died, did not answer in time, or the page reported an error.</summary>
public sealed class PrintingException : Exception
{
    /// <summary>Says what happened.</summary>
    public PrintingException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened, and because of what.</summary>
    public PrintingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
