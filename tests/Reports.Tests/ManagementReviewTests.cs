using CSat.Analytics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Generation;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests;

/// <summary>The finished PDF, read as its readers do.</summary>
public sealed partial class ManagementReviewTests(ManagementReviewTests.Printed printed) : IClassFixture<ManagementReviewTests.Printed>
{
    [Fact]
    public async Task The_chinese_review_holds_its_numbers_headings_and_page_numbers()
    {
        var text = await Poppler.TextAsync(printed.Chinese);
        foreach (var expected in new[] { "华衡精密机械有限公司", "客户满意度管理评审报告", "一页结论", "需要决定的事项", "本次评审的决定", "满意度趋势", "与竞争对手比较", "部门与项目", "不满意项目", "附录：方法与数据来源", "78.06%", "88.43%", "R08.24", "sql/reports/satisfaction_trend.sql", "01981f00-0000-7000-8000-000000000001", "2026-07-06 09:00" })
        {
            text.ShouldContain(expected);
        }

        var pages = await Poppler.PageCountAsync(printed.Chinese);
        (await Poppler.TextAsync(printed.Chinese, 2)).ShouldContain($"2 / {pages}");
        (await Poppler.TextAsync(printed.Chinese, pages)).ShouldContain($"{pages} / {pages}");
        (await Poppler.TextAsync(printed.Chinese, 1)).ShouldNotContain($"1 / {pages}");
    }

    [Fact]
    public async Task The_english_review_says_the_same()
    {
        var text = await Poppler.TextAsync(printed.English);
        foreach (var expected in new[] { "Customer satisfaction", "Conclusion", "Decisions asked for", "Comparison with competitors", "78.06%", "88.43%", "Delivery time", "the target of 82% is missed" })
        {
            text.ShouldContain(expected);
        }
    }

    [Fact]
    public void The_conclusion_is_page_two_whole_and_alone()
    {
        foreach (var file in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            using var pdf = new PdfReading(file);
            pdf.Outline.Where(entry => entry.Level == 0).Take(2).Select(entry => entry.Page).ShouldBe([2, 3], file);
            Words(pdf.Text(2)).ShouldMatch("数据可信度.*数据截至|Dataquality.*dataasof");
        }
    }

    [Fact]
    public void The_last_page_is_for_the_decisions_of_the_review()
    {
        foreach (var file in new[] { printed.Chinese, printed.English, printed.Complaints })
        {
            using var pdf = new PdfReading(file);
            pdf.Outline.Last(entry => entry.Level == 0).Page.ShouldBe(pdf.Pages);
        }
    }

    [Fact]
    public async Task The_chinese_review_under_five_focus_analyses_names_them_and_what_fell()
    {
        var text = Words(await Poppler.TextAsync(printed.FocusChinese));
        foreach (var expected in new[]
        {
            "五项重点分析", "满意等级比率最低的服务项目", "不满意等级比率最高的服务项目", "书面意见和建议", "客户的服务期望", "满意度比上一轮降低的服务项目", "下降的部分",
            "R07.17,R07.23", "R07.18,R07.23", "R07.19,R07.23", "R07.20,R07.23", "R07.21,R07.23", "R11.28,R11.29", "对满意等级比率最低的服务项目提出处理措施",
            "样本过少、未列入分析的项目：泳池", "20条，其中12条附于不满意评价", "显著上升", "希望增加<快递柜>&充电桩。", "未采集：问卷不记录是哪位客户填写", "显著下降", "未见显著差异", "sql/reports/focus_comments.sql", "fallen-parts",
        })
        {
            text.ShouldContain(expected);
        }
    }

    [Fact]
    public async Task The_english_review_under_five_focus_analyses_says_the_same()
    {
        var text = Words(await Poppler.TextAsync(printed.FocusEnglish));
        foreach (var expected in new[]
        {
            "Fivefocusanalyses", "Partsthathavefallen", "Servicewiththelowestsatisfied", "Demanded:Measuresfortheservicewiththelowestsatisfied-graderatio",
            "Swimmingpool", "20comments,ofthem12besidedissatisfiedratings", "risen,proven", "fallen,proven", "nodifferenceshown", "Notrecorded:formsdonotsaywhichcustomerfilledthemin", "R07.17,R07.23",
        })
        {
            text.ShouldContain(expected);
        }
    }

    [Fact]
    public async Task Every_font_is_embedded_and_none_is_Type_3()
    {
        foreach (var pdf in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            var fonts = await Poppler.FontsAsync(pdf);
            fonts.ShouldNotBeEmpty();
            fonts.ShouldAllBe(font => !font.Contains("Type 3", StringComparison.Ordinal) && font.Contains("yes", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_long_table_repeats_its_head_on_every_page_it_covers()
    {
        var pages = await Poppler.PageCountAsync(printed.Complaints);
        var heads = 0;
        for (var page = 1; page <= pages; page++)
        {
            var text = await Poppler.TextAsync(printed.Complaints, page);
            if (text.Contains("Issue number", StringComparison.Ordinal) && text.Contains("Disputed", StringComparison.Ordinal) && text.Contains("Running %", StringComparison.Ordinal))
            {
                heads++;
            }
        }

        heads.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task No_page_is_empty()
    {
        foreach (var pdf in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            for (var page = 1; page <= await Poppler.PageCountAsync(pdf); page++)
            {
                (await Poppler.TextAsync(pdf, page)).Count(letter => !char.IsWhiteSpace(letter)).ShouldBeGreaterThan(150, $"{pdf} page {page}");
            }
        }
    }

    [Fact]
    public void The_outline_says_what_the_headings_say_and_leads_to_their_pages()
    {
        foreach (var file in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            using var pdf = new PdfReading(file);
            pdf.Outline.Select(entry => entry.Title).ShouldBe(Headings(file).Select(heading => heading.Text), file);
            foreach (var entry in pdf.Outline)
            {
                Words(pdf.Text(entry.Page)).ShouldContain(Words(entry.Title));
            }
        }
    }

    [Fact]
    public void The_contents_name_the_page_of_each_chapter()
    {
        foreach (var file in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            using var pdf = new PdfReading(file);
            var (cover, chapters) = (Words(pdf.Text(1)), pdf.Outline.Where(entry => entry.Level == 0).ToArray());
            chapters.Length.ShouldBeGreaterThan(3);
            foreach (var chapter in chapters)
            {
                var title = Words(chapter.Title[(chapter.Title.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
                cover.ShouldMatch($"{Regex.Escape(title)}(（无数据）|\\(nodata\\))?{chapter.Page}(?!\\d{{3}})");
            }
        }
    }

    [Fact]
    public void No_page_within_a_chapter_is_less_than_two_thirds_full_and_none_before_a_chapter_less_than_half()
    {
        foreach (var file in new[] { printed.Chinese, printed.English, printed.Complaints, printed.FocusChinese, printed.FocusEnglish })
        {
            using var pdf = new PdfReading(file);
            // The conclusion is a page of its own however little there is to say, and what follows it is judged.
            // So are the decisions, which leave the end of the last part before them as it is.
            for (var page = 3; page < pdf.Pages - 1; page++)
            {
                // A chapter's head stays with its first figure, so a page may end early where a chapter does; no break is forced there.
                var endsChapter = pdf.Outline.Any(entry => entry.Level == 0 && entry.Page == page + 1);
                pdf.Filled(page).ShouldBeGreaterThan(endsChapter ? 0.5 : 0.66, $"{Path.GetFileName(file)} page {page}");
            }
        }
    }

    [Fact]
    public void The_document_has_an_outline_tags_and_a_language()
    {
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(printed.Chinese));
        pdf.ShouldContain("/Outlines");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Lang");
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_bytes_from_the_same_and_from_a_new_browser()
    {
        var again = await printed.PrintAsync(printed.Generator, WarehouseFile.WorkedExample, Language.Chinese, "again");
        await using var other = Printed.NewGenerator();
        var fresh = await printed.PrintAsync(other, WarehouseFile.WorkedExample, Language.Chinese, "fresh");
        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(fresh));
    }

    private static IEnumerable<(int Level, string Text)> Headings(string pdf) =>
        Heading().Matches(File.ReadAllText(Path.ChangeExtension(pdf, ".html"))).Select(match => (int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture), WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")).Trim()));

    [GeneratedRegex("<h(?<level>[12])[^>]*>(?<text>.*?)</h[12]>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    // Where a line breaks is not the test's business.
    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public sealed class Printed : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryDirectory _work = new();

        public ReportGenerator Generator { get; } = NewGenerator();

        public string Chinese { get; private set; } = "";

        public string English { get; private set; } = "";

        public string Complaints { get; private set; } = "";

        public string FocusChinese { get; private set; } = "";

        public string FocusEnglish { get; private set; } = "";

        public static ReportGenerator NewGenerator() => new(Repository.NodeModules, NullLoggerFactory.Instance);

        public async Task InitializeAsync()
        {
            Chinese = await PrintAsync(Generator, WarehouseFile.Manufacturer, Language.Chinese, "zh");
            English = await PrintAsync(Generator, WarehouseFile.Manufacturer, Language.English, "en");
            Complaints = await PrintAsync(Generator, WarehouseFile.ComplaintsOnly, Language.English, "complaints");
            FocusChinese = await PrintAsync(Generator, WarehouseFile.Property, Language.Chinese, "focus-zh");
            FocusEnglish = await PrintAsync(Generator, WarehouseFile.Property, Language.English, "focus-en");
        }

        public async Task<string> PrintAsync(ReportGenerator generator, string script, Language language, string name)
        {
            using var warehouse = new WarehouseFile(script);
            var pdf = _work.PathOf(name + ".pdf");
            await generator.WriteAsync(new(warehouse.Path, warehouse.Organization, ReportKind.ManagementReview, ReviewRange.Whole, language, pdf, Path.ChangeExtension(pdf, ".html")), CancellationToken.None);
            return pdf;
        }

        public async Task DisposeAsync() => await Generator.DisposeAsync();

        public void Dispose() => _work.Dispose();
    }
}
