using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace CSat.Reports.Tests;

/// <summary>What a PDF says of itself: its outline, the text of a page, how far down a page is used.</summary>
internal sealed class PdfReading(string file) : IDisposable
{
    // The page box of page.css in points: A4 with 21 mm above and 19 mm below.
    private const double Top = 841.89 - (21 * 72 / 25.4);
    private const double Bottom = 19 * 72 / 25.4;

    private readonly PdfDocument _document = PdfDocument.Open(file);

    public int Pages => _document.NumberOfPages;

    /// <summary>The bookmarks in their order; level 0 is the outermost.</summary>
    public IReadOnlyList<(int Level, string Title, int Page)> Outline => _document.TryGetBookmarks(out var bookmarks)
        ? [.. bookmarks.GetNodes().Select(node => (node.Level, node.Title, ((DocumentBookmarkNode)node).PageNumber))]
        : [];

    public string Text(int page) => _document.GetPage(page).Text;

    /// <summary>How many letters of the page are printed as boxes: the glyph 0, which a font shows for what it lacks.</summary>
    public int Boxes(int page) => _document.GetPage(page).Operations.Sum(operation => operation switch
    {
        ShowText shown => Zeros([.. shown.Bytes.ToArray()]),
        ShowTextsWithPositioning several => several.Array.OfType<HexToken>().Sum(token => Zeros([.. token.Bytes.ToArray()])),
        _ => 0,
    });

    /// <summary>How far down the page the last text of its body lies: 0 at the top, 1 at the bottom.</summary>
    public double Filled(int page) =>
        (Top - _document.GetPage(page).Letters.Where(letter => letter.BoundingBox.Bottom > Bottom && letter.BoundingBox.Bottom < Top).Min(letter => letter.BoundingBox.Bottom)) / (Top - Bottom);

    // Every font of a report has two bytes a glyph.
    private static int Zeros(byte[] bytes) => Enumerable.Range(0, bytes.Length / 2).Count(i => bytes[2 * i] == 0 && bytes[(2 * i) + 1] == 0);

    public void Dispose() => _document.Dispose();
}
