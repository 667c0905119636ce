using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The charts that the service draws of the demo are those on the page that the demo wrote.</summary>
[Collection(DemoFixture.Once)]
public sealed partial class DemoChartTests(DemoFixture demo)
{
    [Fact]
    public async Task Every_chart_of_the_page_is_written_as_it_stands_there_and_no_figure_has_another()
    {
        var (state, html) = (DemoFixture.Within(demo.State), await File.ReadAllTextAsync(demo.PathOf("management-review.html")));
        using var folder = new TemporaryDirectory();
        await using var server = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state], new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null });
        await server.WaitForOutputAsync("listening on", DemoFixture.Patience);
        string[] figures = [.. (await ExplainAsync(0, state)).Said["figures"]!.AsArray().Select(row => row!["figure"]!.GetValue<string>())];
        var written = new List<string>();

        foreach (var figure in figures)
        {
            var (code, said) = await ExplainAsync(null, state, figure, "--organization", "manufacturer", "--chart", folder.PathOf($"{figure}.svg"));
            if (code == 0)
            {
                written.AddRange(said["charts"]!.AsArray().Select(chart => File.ReadAllText(chart!["file"]!.GetValue<string>())));
            }
            else
            {
                var problem = said["problems"]![0]!;
                (problem["reason"]!.GetValue<string>(), problem["field"]!.GetValue<string>()).ShouldBe(("NOT_FOUND", "chart"), figure);
            }
        }

        written.Count.ShouldBeGreaterThan(10);
        WideChart().Matches(html).Select(match => match.Value).ShouldBe(written, ignoreOrder: true);
        Directory.EnumerateFiles(folder.Root).Count().ShouldBe(written.Count, "nothing else was left there");
        await server.SignalAsync("TERM");
        await server.WaitForExitAsync(DemoFixture.Patience);
    }

    private static async Task<(int Code, JsonNode Said)> ExplainAsync(int? expected, string state, params string[] arguments)
    {
        await using var command = HostProcess.StartHost(
            "CSat.Cli", ["explain", .. arguments, "--state", state, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_POSTGRES"] = null });
        var code = await command.WaitForExitAsync(DemoFixture.Patience);
        code.ShouldBe(expected ?? code, command.Errors);
        return (code, JsonNode.Parse(command.Output)!);
    }

    [GeneratedRegex("""<svg class="wide-chart".*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex WideChart();
}
