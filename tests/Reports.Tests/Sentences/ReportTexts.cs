using System.Net;
using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Reports.Tests.Sentences;

/// <summary>The texts of a report as its readers meet them.</summary>
internal static partial class ReportTexts
{
    /// <summary>Every text block of a report in its order: headings, sentences, captions, cells, words in charts and their descriptions.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(WarehouseFile warehouse, ReviewRange range, Language language)
    {
        await using var pages = new PageBuilder(new FontCatalogue(Repository.NodeModules), NullLoggerFactory.Instance);
        var html = (await pages.BuildAsync(warehouse.Figures(range), language)).ForPrinting();
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.LastIndexOf("<script>", StringComparison.Ordinal)];
        return [.. Block().Split(body).Select(block => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(block, "")), " ").Trim()).Where(text => text.Length > 0)];
    }

    // What ends a text: every tag but those that stand within a line.
    [GeneratedRegex("<(?!/?(?:b|span|a|sup|strong|tspan)\\b)[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
