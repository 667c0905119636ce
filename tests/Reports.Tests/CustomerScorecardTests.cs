using System.Net;
using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests;

/// <summary>The scorecard of one customer, and the customers of a review, as people read them.</summary>
public sealed class CustomerScorecardTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Customers);

    [Theory]
    [InlineData(Language.Chinese, "客户 C-001（重点）", "2026Q2 66.67* – 33.33* 1 3 非A级 −20.00", "2026-000002 尺寸超差 质量部 2026-05-06 已登记 61 1 –", "客户需求的受理 2026-06-01 资料确认无误 –", "满意度 < 80%：业务课提出改善报告", "低于 2026Q1：对评分下降的客户进行分析")]
    [InlineData(Language.English, "Customer C-001 (key)", "2026Q2 66.67* – 33.33* 1 3 not A −20.00", "2026-000002 Dimension out of tolerance Quality department 2026-05-06 registered 61 1 –", "Customers' requests 2026-06-01 Confirm the data –", "< 80%: Sales issues an improvement report", "Lower than in 2026Q1: Customers whose score has fallen are analysed")]
    public async Task It_tells_of_one_customer_alone(Language language, params string[] said)
    {
        var text = await TextAsync(Card("C-001"), language, ReportKind.CustomerScorecard);
        foreach (var words in said)
        {
            text.ShouldContain(words);
        }

        foreach (var other in new[] { "C-002", "C-003", "walk-in", "2025-000001" })
        {
            text.ShouldNotContain(other);
        }
    }

    [Fact]
    public async Task A_customer_without_a_form_or_a_complaint_says_no_data_and_never_zero()
    {
        var text = await TextAsync(Card("P-001"), Language.English, ReportKind.CustomerScorecard);
        text.ShouldContain("There is no form of this customer: no data.");
        text.ShouldContain("No complaint of this customer is recorded.");
        text.ShouldNotContain("0.00");
    }

    [Theory]
    [InlineData(Language.Chinese, "C-001 重点 66.67* 1 3 2026Q1 −20.00 下降，未检验（份数过少） 1（1）", "walk-in 未登记 73.33* 1 3 2026Q1 −6.67", "C-003 一般 93.33* 12 36 首次 – – 0")]
    [InlineData(Language.English, "C-001 key 66.67* 1 3 2026Q1 −20.00 fallen; not tested (too few forms) 1 (1)", "walk-in not in the register 73.33* 1 3 2026Q1 −6.67", "C-003 general 93.33* 12 36 first time – – 0")]
    public async Task A_review_lists_each_customer_where_its_regime_follows_them(Language language, params string[] said)
    {
        var text = await TextAsync(_warehouse.Figures(), language, ReportKind.ManagementReview);
        foreach (var words in said)
        {
            text.ShouldContain(words);
        }
    }

    public void Dispose() => _warehouse.Dispose();

    private ReviewFigures Card(string customer) => _warehouse.Figures(new ReviewRange(null, null) { Customer = customer, Sections = ReportKind.CustomerScorecard.Sections });

    private static async Task<string> TextAsync(ReviewFigures figures, Language language, ReportKind kind)
    {
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(figures, language, kind)).ForPrinting();
        var bare = Regex.Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], "<(svg|script)[^>]*>.*?</\\1>", " ", RegexOptions.Singleline);
        return Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(bare, "<sup[^>]*>([^<]*)</sup>", "$1"), "</?(span|b)\\b[^>]*>|<[^>]*>", match => match.Value.Contains("span", StringComparison.Ordinal) ? "" : " ")), "\\s+", " ");
    }
}
