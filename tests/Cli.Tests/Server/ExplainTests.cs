using System.Text.Json;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary><c>./csat explain</c> against a running service and a warehouse that the real ETL has loaded.</summary>
public sealed class ExplainTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Alone_it_lists_the_figures_and_with_one_it_tells_where_it_comes_from_once_there_is_a_warehouse()
    {
        var (_, listed, _) = await RunAsync(0, "CSat.Cli", "explain");
        var figures = Json(listed).GetProperty("figures").EnumerateArray().ToArray();
        figures.Select(row => row.GetProperty("figure").GetString()).ShouldContain("satisfaction-trend");
        figures.ShouldAllBe(row => row.GetProperty("title_zh").GetString()!.Length > 0 && row.GetProperty("title_en").GetString()!.Length > 0);

        (await RunAsync(1, "CSat.Cli", "explain", "satisfaction-trend", "--organization", "demo")).Errors.ShouldContain("etl run");
        await RunAsync(0, "CSat.Etl", "etl", "run");

        var told = Json((await RunAsync(0, "CSat.Cli", "explain", "satisfaction-trend", "--organization", "demo")).Output);
        Guid.TryParse(told.GetProperty("run_id").GetString(), out _).ShouldBeTrue();
        told.GetProperty("queries")[0].GetProperty("sql").GetString()!.ShouldContain("mart_form_by_round");
        told.GetProperty("queries")[0].GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ShouldContain("survey_kind");
        told.GetProperty("builds_on").GetString()!.ShouldContain("rounds");
        told.GetProperty("total_rows").GetInt32().ShouldBe(0, "nothing was submitted");

        (await RunAsync(1, "CSat.Cli", "explain", "satisfaction-trnd", "--organization", "demo")).Errors.ShouldContain("satisfaction-trend");
        (await RunAsync(1, "CSat.Cli", "explain", "satisfaction-trend")).Errors.ShouldContain("organization");

        using var folder = new TemporaryDirectory();
        (await RunAsync(1, "CSat.Cli", "explain", "satisfaction-trend", "--organization", "demo", "--chart", folder.PathOf("trend.svg"))).Output.ShouldContain("too little data");
        (await RunAsync(1, "CSat.Cli", "explain", "rounds", "--organization", "demo", "--chart", folder.PathOf("rounds.svg"))).Output.ShouldContain("rows and words alone");
        (await RunAsync(1, "CSat.Cli", "explain", "rounds", "--organization", "demo", "--chart", folder.Root)).Output.ShouldContain("/chart.svg");
        Directory.EnumerateFileSystemEntries(folder.Root).ShouldBeEmpty();
    }

    private static JsonElement Json(string output) => JsonDocument.Parse(output).RootElement;

    private async Task<(int Exit, string Output, string Errors)> RunAsync(int expected, string host, params string[] arguments)
    {
        await using var process = HostProcess.StartHost(host, [.. arguments, "--state", server.State, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_POSTGRES"] = null });
        var code = await process.WaitForExitAsync(Patience);
        code.ShouldBe(expected, process.Errors + process.Output);
        return (code, process.Output, process.Errors);
    }
}
