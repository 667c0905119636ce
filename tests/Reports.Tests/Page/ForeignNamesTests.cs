using System.Text;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Charts.Drawing;
using CSat.Reports.Generation;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Page;

/// <summary>Names in other letters than those of the languages of the report: they can be read, and do not change what stands beside them.</summary>
public sealed class ForeignNamesTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("𬭊𫟅燃气公司", "a company's name in letters of the Chinese standard beyond the basic plane")]
    [InlineData("𠮷野家", "a shop's")]
    [InlineData("䴖㑇彧", "letters of extension A and rare ones")]
    [InlineData("한국어 서비스", "Korean, which comes with them")]
    public void The_report_carries_the_letters_of_Chinese_names(string name, string why)
    {
        var fonts = new FontCatalogue(Repository.NodeModules);
        name.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ShouldAllBe(rune => fonts.Covers(rune.Value), why);
        fonts.Embedded(name.EnumerateRunes().Select(rune => rune.Value).ToHashSet()).ShouldContain("LXGW WenKai");
        fonts.Embedded("交货期 Delivery 12".Select(letter => (int)letter).ToHashSet()).ShouldNotContain("LXGW WenKai", Case.Sensitive, "no font that the text does not need");
    }

    [Theory]
    [InlineData("ภาษาไทย")]
    [InlineData("हिन्दी")]
    public void What_the_style_sheet_of_a_font_names_and_the_font_lacks_is_not_taken_for_drawn(string text)
    {
        var fonts = new FontCatalogue(Repository.NodeModules);
        text.EnumerateRunes().Count(rune => fonts.Covers(rune.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task No_letter_of_a_Chinese_name_is_printed_as_a_box_and_the_report_names_none()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        warehouse.Execute("update dim_department set name_zh = '𬭊𫟅燃气' || name_zh; update dim_category set name_zh = name_zh || '𠮷'");
        await using var generator = new ReportGenerator(Repository.NodeModules, NullLoggerFactory.Instance);
        var file = _folder.PathOf("names.pdf");

        var result = await generator.WriteAsync(new(warehouse.Path, warehouse.Organization, ReportKind.ManagementReview, ReviewRange.Whole, Language.Chinese, file, null), CancellationToken.None);

        result.MissingGlyphs.Zh.ShouldBe("");
        (await Poppler.FontsAsync(file)).ShouldContain(font => font.Contains("LXGWWenKai", StringComparison.Ordinal) || font.Contains("LXGW-WenKai", StringComparison.Ordinal));
        using var pdf = new PdfReading(file);
        Enumerable.Range(1, pdf.Pages).Sum(pdf.Boxes).ShouldBe(0);
        string.Concat(Enumerable.Range(1, pdf.Pages).Select(pdf.Text)).ShouldContain("𬭊𫟅燃气");
    }

    [Fact]
    public async Task A_letter_that_no_font_has_is_a_box_that_the_report_names()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        warehouse.Execute("update dim_department set name_zh = name_zh || chr(888)");
        await using var generator = new ReportGenerator(Repository.NodeModules, NullLoggerFactory.Instance);
        var file = _folder.PathOf("box.pdf");

        var result = await generator.WriteAsync(new(warehouse.Path, warehouse.Organization, ReportKind.ManagementReview, ReviewRange.Whole, Language.Chinese, file, null), CancellationToken.None);

        result.MissingGlyphs.Zh.ShouldContain("U+0378");
        using var pdf = new PdfReading(file);
        Enumerable.Range(1, pdf.Pages).Sum(pdf.Boxes).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task A_name_read_from_the_right_is_set_apart_wherever_it_stands_and_marks_of_direction_are_gone(Language language)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        warehouse.Execute("""
            update dim_item set name_zh = 'שירות ' || item_key, name_en = 'שירות ' || item_key;
            update dim_department set name_zh = chr(8238) || name_zh, name_en = chr(8238) || name_en;
            update dim_category set name_zh = 'משלוח באיחור רב מאוד שאין לו סוף בכלל ' || category_key, name_en = 'משלוח באיחור רב מאוד שאין לו סוף בכלל ' || category_key;
            """);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);

        var html = System.Net.WebUtility.HtmlDecode((await pages.BuildAsync(warehouse.Figures(), language)).ForPrinting());

        html.ShouldNotContain('\u202E');
        html.Split("שירות").SkipLast(1).ShouldAllBe(before => before.EndsWith(DirectionMarks.Apart));
        foreach (var text in html.Split('<', '>').Where(text => text.Contains(DirectionMarks.Apart)))
        {
            TextFit.Whole(text).ShouldBe(text);
        }
    }
}
