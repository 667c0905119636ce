using System.Diagnostics;
using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Api.Tests;

/// <summary><c>serve</c> keeps the warehouses fresh by a process beside it, which goes with it however it goes.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly Dictionary<string, string?> On = new() { ["CSAT_WATCH"] = "on" };

    [Fact]
    public async Task A_submitted_response_is_published_without_another_command_also_after_the_watch_was_killed()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state.Root, On);
        var organization = await server.SetUpAsync("fresh");
        await organization.SubmitAsync(TestOrganization.Form("1", 5, 4, 4));
        await UntilAsync(server, async () => await FormsAsync(state, "fresh") == 1, "The form is not published.");

        var first = WatchOf(server).ShouldHaveSingleItem();
        using (var killed = Process.GetProcessById(first))
        {
            killed.Kill();
        }

        await organization.SubmitAsync(TestOrganization.Form("2", 5, 4, 4));
        await UntilAsync(server, async () => await FormsAsync(state, "fresh") == 2, "The form is not published after the watch was killed.");
        WatchOf(server).ShouldHaveSingleItem().ShouldNotBe(first);
        server.Process.Errors.ShouldContain("CSat.Watch[1501]");

        var last = WatchOf(server).Single();
        (await server.StopAsync()).ShouldBe(0);
        IsWatching(last, state).ShouldBeFalse("it ended with the service");
    }

    [Fact]
    public async Task After_SIGKILL_of_the_service_no_watch_is_left()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state.Root, On);
        await UntilAsync(server, () => Task.FromResult(WatchOf(server).Count == 1 && File.Exists(state.PathOf("warehouse", "demo", "csat.duckdb"))), "Nothing is published.");
        var watch = WatchOf(server).Single();

        await server.Process.SignalAsync("KILL");
        await server.Process.WaitForExitAsync(Patience);

        var waited = Stopwatch.StartNew();
        while (IsWatching(watch, state))
        {
            waited.Elapsed.ShouldBeLessThan(Patience, "The watch outlives the service.");
            await Task.Delay(50);
        }
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData("on", true)]
    public async Task Switched_off_by_variable_or_option_none_is_started(string variable, bool isOption)
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state.Root, new Dictionary<string, string?> { ["CSAT_WATCH"] = variable }, isOption ? ["--no-watch"] : []);
        var organization = await server.SetUpAsync("still");
        await organization.SubmitAsync(TestOrganization.Form("1", 5, 4, 4));

        WatchOf(server).ShouldBeEmpty();
        (await server.StopAsync()).ShouldBe(0);
        System.IO.Directory.Exists(state.PathOf("warehouse")).ShouldBeFalse();
        server.Process.Errors.ShouldNotContain("CSat.Watch");
    }

    [Fact]
    public async Task A_switch_that_is_neither_on_nor_off_is_refused_by_name()
    {
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state.Root], new Dictionary<string, string?> { ["CSAT_WATCH"] = "yes" });

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain("error FIELD_INVALID: CSAT_WATCH:");
    }

    private static async Task<long> FormsAsync(TemporaryDirectory state, string organization)
    {
        var file = state.PathOf("warehouse", organization, "csat.duckdb");
        return File.Exists(file) ? long.Parse((await Warehouse.FirstAsync(file, "SELECT count(*)::VARCHAR AS forms FROM fct_response"))["forms"], CultureInfo.InvariantCulture) : 0;
    }

    private static async Task UntilAsync(ServedState server, Func<Task<bool>> reached, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await reached())
        {
            waited.Elapsed.ShouldBeLessThan(Patience, $"{otherwise}\n{server.Process.Errors}");
            await Task.Delay(200);
        }
    }

    private static List<int> WatchOf(ServedState server) =>
        [.. Process.GetProcesses().Select(process => process.Id).Where(id => Read(id, "stat").Split(") ") is [_, .. { Length: > 0 } rest] && rest[^1].Split(' ')[1] == $"{server.Process.Id}" && Read(id, "cmdline").Contains("\0watch\0"))];

    private static bool IsWatching(int id, TemporaryDirectory state) => Read(id, "cmdline") is var words && words.Contains("\0watch\0") && words.Contains(state.Root);

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
