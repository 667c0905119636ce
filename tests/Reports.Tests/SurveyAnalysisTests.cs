using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests;

/// <summary>The report of one survey: its own chapters, nothing of complaints, proposals in the place of decisions.</summary>
public sealed class SurveyAnalysisTests
{
    [Theory]
    [InlineData(Language.Chinese, "客户满意度调查分析报告", "改进建议", "投诉", "本次评审")]
    [InlineData(Language.English, "Survey analysis report", "Proposals for improvement", "complaint", "this review")]
    public async Task It_speaks_of_one_survey_alone(Language language, string title, string proposals, string complaints, string review)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        var round = warehouse.Figures().Scope.Rounds[^1].Code;
        var figures = warehouse.Figures(new ReviewRange(round, null) { Sections = ReportKind.SurveyAnalysis.Sections });
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);

        var html = (await pages.BuildAsync(figures, language, ReportKind.SurveyAnalysis)).ForPrinting();

        var text = System.Text.RegularExpressions.Regex.Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], "<[^>]*>", " ");
        text.ShouldContain(title);
        text.ShouldContain(proposals);
        text.ShouldContain(figures.Scope.Rounds.Single().Label);
        text.Split('\n').Where(line => line.Contains(complaints, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        text.ShouldNotContain(review, Case.Insensitive);
        figures.Register.ShouldAllBe(source => ReportKind.SurveyAnalysis.Sections!.Contains(source.Figure.Section));
    }
}
