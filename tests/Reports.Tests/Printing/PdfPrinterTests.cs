using CSat.Reports.Printing;

namespace CSat.Reports.Tests.Printing;

public sealed class PdfPrinterTests
{
    private const string Good = "<!DOCTYPE html><title>t</title><p>good</p><script>window.csatReady = Promise.resolve(true)</script>";

    [Fact]
    public async Task A_page_whose_script_fails_is_reported_and_the_next_page_prints()
    {
        await using var printer = new PdfPrinter();
        var fault = await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>x</p><script>window.csatReady = Promise.reject(new Error('no chart'))</script>", CancellationToken.None));
        fault.Message.ShouldContain("no chart");
        (await printer.PrintAsync(Good, CancellationToken.None)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_never_says_it_is_drawn_is_refused_even_after_a_good_one()
    {
        await using var printer = new PdfPrinter();
        await printer.PrintAsync(Good, CancellationToken.None);
        await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>silent</p>", CancellationToken.None));
    }

    [Fact]
    public async Task Cancelling_ends_a_print()
    {
        await using var printer = new PdfPrinter();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Should.ThrowAsync<OperationCanceledException>(() => printer.PrintAsync("<script>window.csatReady = new Promise(() => {})</script>", stop.Token));
    }

    [Fact]
    public async Task A_browser_started_ahead_prints()
    {
        await using var printer = new PdfPrinter();
        printer.Prepare();
        printer.Prepare();
        (await printer.PrintAsync(Good, CancellationToken.None)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }
}
