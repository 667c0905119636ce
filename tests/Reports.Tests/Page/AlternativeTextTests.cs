using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Reports.Printing;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Page;

public sealed partial class AlternativeTextTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task The_description_of_every_chart_is_the_alternative_text_of_a_figure_in_the_PDF(Language language)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        await using var printer = new PdfPrinter();
        var html = (await pages.BuildAsync(warehouse.Figures(), language)).ForPrinting();
        var pdf = Encoding.Latin1.GetString(await printer.PrintAsync(html, CancellationToken.None));

        var described = WideChart().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["text"].Value)).ToArray();
        described.Length.ShouldBeGreaterThan(8);
        Alternative().Matches(pdf).Select(match => match.Groups["hex"].Success ? Hexadecimal(match.Groups["hex"].Value) : Literal(match.Groups["text"].Value)).ShouldBe(described, ignoreOrder: true);
        TitledWideChart().Count(html).ShouldBe(described.Length);
    }

    private static string Hexadecimal(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes) == 0xFEFF ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);
    }

    private static string Literal(string text) => Escaped().Replace(text, "$1");

    [GeneratedRegex("""<svg class="wide-chart"[^>]*role="img"[^>]*aria-label="(?<text>[^"]+)">""")]
    private static partial Regex WideChart();

    [GeneratedRegex("""<svg class="wide-chart"[^>]*><title>[^<]+</title><desc>[^<]+</desc>""")]
    private static partial Regex TitledWideChart();

    [GeneratedRegex("""/Alt (?:<(?<hex>[0-9A-F]+)>|\((?<text>(?:[^()\\]|\\.)*)\))""")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
