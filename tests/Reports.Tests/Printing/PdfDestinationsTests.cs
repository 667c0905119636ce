using System.Text;
using CSat.Reports.Printing;
using CSat.Testing;

namespace CSat.Reports.Tests.Printing;

public sealed class PdfDestinationsTests
{
    // More pages than one node of the page tree holds.
    private const int Chapters = 20;

    [Fact]
    public async Task A_page_that_asks_learns_on_which_pages_its_anchors_lie()
    {
        await using var printer = new PdfPrinter();
        using var work = new TemporaryDirectory();
        var file = work.PathOf("numbered.pdf");
        var links = string.Concat(Enumerable.Range(1, Chapters).Select(i => $"<p><a href='#c{i}'>c</a> <b data-anchor='c{i}'></b></p>"));
        var chapters = string.Concat(Enumerable.Range(1, Chapters).Select(i => $"<h1 id='c{i}' style='break-before:page'>chapter {i}</h1>"));
        await File.WriteAllBytesAsync(file, await printer.PrintAsync($$"""
            <!DOCTYPE html>{{links}}{{chapters}}
            <script>
            window.csatReady = Promise.resolve(true);
            window.csatNumberPages = (pages) => { for (const b of document.querySelectorAll('b')) { b.textContent = `[${b.dataset.anchor}:${pages[b.dataset.anchor]}]`; } };
            </script>
            """, CancellationToken.None));
        using var pdf = new PdfReading(file);
        for (var i = 1; i <= Chapters; i++)
        {
            pdf.Text(1).ShouldContain($"[c{i}:{i + 1}]");
            pdf.Text(i + 1).ShouldContain($"chapter {i}");
        }
    }

    [Fact]
    public async Task A_page_without_anchors_has_none()
    {
        await using var printer = new PdfPrinter();
        PdfDestinations.Pages(await printer.PrintAsync("<p>plain</p><script>window.csatReady = Promise.resolve(true)</script>", CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4 startxref 9999")]
    [InlineData("%PDF-1.4 xref\n0 1\n0000000000 65535 f \ntrailer <</Root 7 0 R>> startxref 9")]
    public void What_is_no_such_file_is_refused(string text) => Should.Throw<PrintingException>(() => PdfDestinations.Pages(Encoding.Latin1.GetBytes(text)));
}
