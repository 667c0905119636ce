using System.Text.Json.Nodes;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>A backup of the demo is proven by a drill, as an operator would prove one of a real installation.</summary>
[Collection(DemoFixture.Once)]
public sealed class DrillTests(DemoFixture demo)
{
    private static readonly Dictionary<string, string?> Alone = new() { ["CSAT_POSTGRES"] = null, ["CSAT_STATE"] = null };

    [Fact]
    public async Task The_demo_comes_back_whole_and_makes_the_same_warehouse()
    {
        var state = DemoFixture.Within(demo.State);
        var (code, said) = await RunAsync("drill", "--json", "--state", state);

        code.ShouldBe(0, said.ToJsonString());
        said["passed"]!.GetValue<string>().ShouldEndWith("passed");
        (said["database_differing"]!.GetValue<int>(), said["warehouse_differing"]!.GetValue<int>()).ShouldBe((0, 0));
        said["rows"]!.GetValue<long>().ShouldBeGreaterThan(10_000);
        said["warehouse_rows"]!.GetValue<long>().ShouldBeGreaterThan(30_000);
        Directory.EnumerateDirectories(state, "drill-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restored_state_has_the_figures_of_the_one_that_was_backed_up()
    {
        using var folder = new TemporaryDirectory();
        var (file, state) = (folder.PathOf("backup.zip"), folder.PathOf("state"));
        (await RunAsync("backup", "--json", "--out", file, "--state", DemoFixture.Within(demo.State))).Code.ShouldBe(0);
        (await RunAsync("restore", file, "--no-erasures", "--json", "--state", state)).Code.ShouldBe(0);
        (await RunAsync("etl", "run", "--json", "--state", state)).Code.ShouldBe(0);

        const string Figures = "select count(*)::integer as n, sum(level)::integer as levels from fct_rating";
        var (before, after) = (await Warehouse.FirstAsync(demo.PathOf("csat.duckdb"), Figures), await Warehouse.FirstAsync(Path.Combine(state, "warehouse", "manufacturer", "csat.duckdb"), Figures));
        (after["n"], after["levels"]).ShouldBe((before["n"], before["levels"]));
        (await RunAsync("restore", file, "--no-erasures", "--json", "--state", state)).Said["problems"]![0]!["reason"]!.GetValue<string>().ShouldBe("STATE_NOT_EMPTY");
    }

    [Fact]
    public async Task Warehouses_that_differ_are_told_apart()
    {
        using var folder = new TemporaryDirectory();
        var warehouse = Path.Combine(DemoFixture.Within(demo.State), "warehouse");
        Directory.CreateDirectory(folder.PathOf("manufacturer"));
        File.Copy(Path.Combine(warehouse, "worked-example", "csat.duckdb"), folder.PathOf("manufacturer", "csat.duckdb"));

        var (code, said) = await RunAsync("etl", "compare", warehouse, folder.Root, "--json");
        code.ShouldBe(1);
        said["differences"]!.AsArray().Select(table => table!["table"]!.GetValue<string>()).ShouldContain("manufacturer.fct_rating");
    }

    private static async Task<(int Code, JsonNode Said)> RunAsync(params string[] arguments)
    {
        await using var command = HostProcess.StartLauncher(arguments, Alone);
        var code = await command.WaitForExitAsync(DemoFixture.Patience);
        return (code, JsonNode.Parse(command.Output.Length > 0 ? command.Output : "{}")!);
    }
}
