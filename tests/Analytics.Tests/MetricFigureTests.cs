using System.Text.RegularExpressions;
using CSat.Sql;

namespace CSat.Analytics.Tests;

/// <summary>The figures that meta_metric names are figures of the report.</summary>
public sealed partial class MetricFigureTests
{
    [Fact]
    public void Every_figure_of_a_metric_is_in_the_list()
    {
        var named = MetricLine().Matches(SqlText.Get("warehouse/meta/meta_metric.sql")).SelectMany(line => Name().Matches(line.Groups[1].Value)).Select(name => name.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Except(FigureList.All.Select(figure => figure.Id)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^    \('\w+', .*, \[([^\]]*)\]\),?$", RegexOptions.Multiline)]
    private static partial Regex MetricLine();

    [GeneratedRegex("'([a-z-]+)'")]
    private static partial Regex Name();
}
