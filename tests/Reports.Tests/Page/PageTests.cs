using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Page;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_refers_to_nothing_outside_itself()
    {
        var markup = await HtmlAsync(WarehouseFile.Manufacturer, Language.Chinese);
        Reference().Matches(markup).Select(match => match.Groups["to"].Value).ShouldAllBe(to => to.StartsWith('#') || to.StartsWith("data:", StringComparison.Ordinal));
        markup.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).ShouldNotContain("http://", Case.Insensitive, "the name of SVG is no address");
        markup.ShouldNotContain("https://");
        markup.ShouldNotContain("file://");
    }

    [Fact]
    public async Task Texts_of_the_data_never_become_markup()
    {
        var html = await HtmlAsync(WarehouseFile.ComplaintsOnly, Language.English);
        html.ShouldContain("Consumer Bureau &lt;script&gt;alert(1)&lt;/script&gt;");
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("</script><b>");
        Scripts().Count(html).ShouldBe(1);
    }

    [Fact]
    public async Task A_policy_lets_only_the_one_script_run()
    {
        var policy = Policy().Match(await HtmlAsync(WarehouseFile.WorkedExample, Language.Chinese)).Groups["policy"].Value;
        policy.ShouldContain("default-src 'none'");
        Regex.Count(policy, "'sha256-").ShouldBe(1);
        policy.ShouldNotContain("script-src 'unsafe-inline'");
    }

    [Theory]
    [InlineData(Language.Chinese, "图 (\\d+)</b>", "表 (\\d+)</b>")]
    [InlineData(Language.English, "Figure (\\d+)</b>", "Table (\\d+)</b>")]
    public async Task Figures_and_tables_are_numbered_in_the_order_of_the_page(Language language, string figure, string table)
    {
        var html = await HtmlAsync(WarehouseFile.Manufacturer, language);
        foreach (var pattern in new[] { figure, table })
        {
            var numbers = Regex.Matches(html, pattern).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
            numbers.ShouldBe(Enumerable.Range(1, numbers.Length));
            numbers.Length.ShouldBeGreaterThan(8);
        }
    }

    [Fact]
    public async Task The_register_names_every_figure_and_table_that_shows_a_figure_once()
    {
        var html = await HtmlAsync(WarehouseFile.Manufacturer, Language.English);
        var register = html[html.LastIndexOf("<table>", StringComparison.Ordinal)..];
        var places = Regex.Matches(register, "<td>((?:Figure|Table) [^<]*)</td>").SelectMany(match => match.Groups[1].Value.Split(", ")).Distinct().ToArray();
        var numbered = Regex.Matches(html, "<b>((?:Figure|Table) \\d+)</b>").Select(match => match.Groups[1].Value).ToArray();
        places.Order().ShouldBe(numbered.Order().Where(name => name != numbered[^1]));
        register.ShouldMatch("satisfaction-trend</th><td>Figure 1, Figure 2, Table 1, Table 2</td>");
        html.ShouldNotContain("<!--");
    }

    [Fact]
    public async Task A_chapter_without_data_says_so_in_a_sentence()
    {
        var html = await HtmlAsync(WarehouseFile.ComplaintsOnly, Language.English);
        html.ShouldContain("There are no survey ratings in the scope of this review: no data.");
        (await HtmlAsync(WarehouseFile.WorkedExample, Language.Chinese)).ShouldContain("本次评审范围内没有投诉记录。");
    }

    [Theory]
    [InlineData(Language.Chinese, "* 其中 5 项时限涉及尚未公布节假日的年份", "限时回复*")]
    [InlineData(Language.English, "* 5 of these limits touch a year without published holidays", "Timely answer*")]
    public async Task A_limit_of_a_year_without_published_holidays_is_marked(Language language, string note, string marked)
    {
        var html = await HtmlAsync(WarehouseFile.ComplaintsOnly, language);
        html.ShouldContain(note);
        html.ShouldContain($"<th scope=\"row\">{marked}</th>");
        (await HtmlAsync(WarehouseFile.Manufacturer, language)).ShouldNotContain(note[..4]);
    }

    [Fact]
    public async Task A_chapter_that_the_regime_does_not_demand_is_neither_in_the_page_nor_in_the_contents()
    {
        var without = await HtmlAsync(WarehouseFile.Manufacturer, Language.Chinese);
        without.ShouldNotContain("重点分析");
        without.ShouldNotContain("制度要求的分析");
        without.ShouldNotContain("#focus\"");
        var with = await HtmlAsync(WarehouseFile.Property, Language.Chinese);
        with.ShouldContain("href=\"#focus\"");
        with.ShouldContain("<h2>五项重点分析</h2>");
        with.ShouldContain("<h2>下降的部分</h2>");
        with.ShouldContain("希望增加 &lt;快递柜&gt; &amp; 充电桩。");
    }

    [Fact]
    public async Task What_was_not_collected_is_said_to_be_so_and_a_first_round_has_nothing_to_compare_with()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Property);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(warehouse.Figures("half-2025h2"), Language.English)).SelfContained();
        html.ShouldContain(">not recorded</th>");
        html.ShouldContain("There is no previous round to compare with: no data.");
        html.ShouldContain("There was no survey of this kind before 2025H2 to compare with: no data.");
        html.ShouldNotContain("fallen beyond chance");
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_page()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        (await pages.BuildAsync(warehouse.Figures(), Language.Chinese)).SelfContained().ShouldBe((await pages.BuildAsync(warehouse.Figures(), Language.Chinese)).SelfContained());
    }

    [Fact]
    public async Task The_page_stays_under_nineteen_hundred_thousand_bytes()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            System.Text.Encoding.UTF8.GetByteCount(await HtmlAsync(WarehouseFile.Manufacturer, language)).ShouldBeInRange(500_000, 1_900_000);
        }
    }

    [Fact]
    public void Only_the_subsets_that_the_text_touches_are_embedded()
    {
        var fonts = new FontCatalogue(Repository.NodeModules);
        int Faces(string text) => Regex.Count(fonts.Embedded(text.Select(letter => (int)letter).ToHashSet()), "@font-face");
        Faces("A").ShouldBeInRange(2, 6);
        Faces("A满").ShouldBe(Faces("A") + 2);
        Faces("").ShouldBe(0);
    }

    [Fact]
    public async Task The_page_for_the_printer_carries_no_font_and_names_files_that_are_there()
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var page = await pages.BuildAsync(warehouse.Figures(), Language.Chinese);
        page.ForPrinting().ShouldNotContain("base64,");
        var files = Reference().Matches(page.ForPrinting()).Select(match => match.Groups["to"].Value).Where(to => to.StartsWith("file:", StringComparison.Ordinal)).ToArray();
        files.Length.ShouldBe(Regex.Count(page.SelfContained(), "@font-face"));
        files.ShouldAllBe(file => File.Exists(new Uri(file).LocalPath));
    }

    private static async Task<string> HtmlAsync(string script, Language language)
    {
        using var warehouse = new WarehouseFile(script);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        return (await pages.BuildAsync(warehouse.Figures(), language)).SelfContained();
    }

    [GeneratedRegex("""(?:(?:src|href|action|data)=["']|url\()["']?(?<to>[^"')\s]+)""")]
    private static partial Regex Reference();

    [GeneratedRegex("<script[ >]")]
    private static partial Regex Scripts();

    [GeneratedRegex("""Content-Security-Policy" content="(?<policy>[^"]+)""")]
    private static partial Regex Policy();
}
