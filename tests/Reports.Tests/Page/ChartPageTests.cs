using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Charts;
using CSat.Charts.Drawing;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Page;

/// <summary>The page has the charts of the figures, each as it is, and no others: whoever else draws them draws the same.</summary>
public sealed partial class ChartPageTests
{
    [Theory]
    [InlineData(WarehouseFile.Manufacturer, Language.Chinese, 10)]
    [InlineData(WarehouseFile.Manufacturer, Language.English, 10)]
    [InlineData(WarehouseFile.Property, Language.Chinese, 5)]
    [InlineData(WarehouseFile.WorkedExample, Language.English, 2)]
    [InlineData(WarehouseFile.Demands, Language.Chinese, 3)]
    [InlineData(WarehouseFile.ComplaintsOnly, Language.English, 2)]
    public async Task The_charts_of_the_page_are_those_of_the_figures(string script, Language language, int atLeast)
    {
        using var warehouse = new WarehouseFile(script);
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var figures = warehouse.Figures();

        var html = (await pages.BuildAsync(figures, language)).ForPrinting();

        FigureChart[] charts = [.. FigureList.All.SelectMany(figure => FigureCharts.Of(figures, figure))];
        charts.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        Drawn().Matches(html).Select(match => match.Value).ShouldBe(charts.SelectMany(chart => Enum.GetValues<ChartWidth>().Select(width => chart.Svg(language, width))), ignoreOrder: true);
        foreach (var figure in FigureList.All)
        {
            FigureCharts.Of(figures, figure).Select(chart => chart.Code).ShouldBeUnique(figure.Id);
        }
    }

    [GeneratedRegex("""<svg class="(?:wide|narrow)-chart".*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Drawn();
}
