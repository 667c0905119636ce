using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Generation;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests;

/// <summary>What a manager reads about the limits of the own regime: in the page, and in the PDF through Poppler.</summary>
public sealed class DemandReviewTests : IDisposable
{
    private readonly WarehouseFile _warehouse = new(WarehouseFile.Demands);
    private readonly TemporaryDirectory _work = new();

    [Theory]
    [InlineData("r07-85", Language.Chinese, new[] { "回收与有效性", "调查无效", "&gt; 85%", "85 / 100", "R07.14", "其中 2025H1 调查无效。" })]
    [InlineData("r07-85", Language.English, new[] { "Return and validity", "not valid", "&gt; 85%", "R07.14", "its figures are for information only" })]
    [InlineData("r01-82", Language.Chinese, new[] { "发放率", "未采集", "不能判定", "扣减后", "87.00", "R01.18" })]
    [InlineData("r08-99", Language.Chinese, new[] { "≥ 100 份", "99 份", "≥ 10 份", "9 份", "R08.16", "R08.17", "评价未计为满意" })]
    [InlineData("r11-98", Language.English, new[] { "What the results call for", "improvement report due", "≤ 70%", "R11.31", "not recorded", "lies in no grade" })]
    [InlineData("r13-q2", Language.English, new[] { "the target of 90% is met", "2025Q1 &#x2B; 2025Q2" })]
    public async Task The_page_says_what_the_regime_says(string round, Language language, string[] expected)
    {
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(_warehouse.Figures(round), language)).SelfContained();
        foreach (var text in expected)
        {
            html.ShouldContain(text);
        }
    }

    [Theory]
    [InlineData(Language.Chinese, "样本过少", "质量、开发、业务、生产会同检讨并采取纠正措施", "R11.31", "已采集的数据未触发任何措施")]
    [InlineData(Language.English, "suppressed", "Joint review by quality, development, sales and production", "R11.31", "Nothing that is recorded calls for action")]
    public async Task One_customer_at_the_worst_grade_has_every_duty_printed_and_no_number(Language language, string hidden, string duty, string rule, string not)
    {
        _warehouse.LeaveOneForm("r11-98");
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(_warehouse.Figures("r11-98"), language)).SelfContained();

        html.ShouldContain(hidden);
        html.ShouldContain(duty);
        html.ShouldContain(rule);
        html.ShouldNotContain(not);
        html.ShouldNotContain("20.00");
    }

    [Fact]
    public async Task A_valid_survey_is_nowhere_called_invalid()
    {
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(_warehouse.Figures("r01-82"), Language.Chinese)).SelfContained();
        html.ShouldNotContain("调查无效");
        html.ShouldNotContain("class=\"missed doubt\"");
    }

    [Theory]
    [InlineData("r07-85", Language.Chinese, "调查无效")]
    [InlineData("r01-82", Language.English, "from 90% to 87%")]
    public async Task The_pdf_says_the_same(string round, Language language, string expected)
    {
        await using var generator = new ReportGenerator(Repository.NodeModules, NullLoggerFactory.Instance);
        var pdf = _work.PathOf("review.pdf");
        await generator.WriteAsync(new(_warehouse.Path, _warehouse.Organization, ReportKind.ManagementReview, new(round, null), language, pdf, null), CancellationToken.None);
        (await Poppler.TextAsync(pdf)).ShouldContain(expected);
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        _work.Dispose();
    }
}
