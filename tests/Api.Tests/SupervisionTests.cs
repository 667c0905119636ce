using System.Diagnostics;
using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Testing;
using Grpc.Health.V1;

namespace CSat.Api.Tests;

/// <summary>The embedded PostgreSQL of a serving host dies: it comes back on the same port, and health tells the truth.</summary>
public sealed class SupervisionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Who_asks_and_who_watches_hears_that_it_is_gone_and_that_it_is_back()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        using var watch = new Health.HealthClient(server.Channel).Watch(new HealthCheckRequest());
        await HeardAsync(HealthCheckResponse.Types.ServingStatus.Serving);

        // Stopped and not killed: it neither answers nor can be started, as long as this process lives.
        var (_, postmaster) = server.Postmaster();
        await Signal(postmaster, "STOP");
        await UntilAsync(async () => await server.HealthAsync() == HealthCheckResponse.Types.ServingStatus.NotServing || !await EveryBackendStopsAsync(), "Health says that a dead database serves.");
        await HeardAsync(HealthCheckResponse.Types.ServingStatus.NotServing);
        postmaster.Kill();

        await HeardAsync(HealthCheckResponse.Types.ServingStatus.Serving);
        (await server.HealthAsync()).ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
        (await server.StopAsync()).ShouldBe(0);

        async Task HeardAsync(HealthCheckResponse.Types.ServingStatus status)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (watch.ResponseStream.Current?.Status != status)
            {
                (await watch.ResponseStream.MoveNext(patience.Token)).ShouldBeTrue();
            }
        }

        async Task<bool> EveryBackendStopsAsync()
        {
            foreach (var process in server.ServerProcesses())
            {
                await Signal(process, "STOP");
            }

            return true;
        }
    }

    [Fact]
    public async Task Another_process_that_starts_after_a_death_comes_to_the_same_server()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        await server.SetUpAsync("shared");
        var (port, killed) = server.Postmaster();
        killed.Kill();

        await using var etl = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--state", state.Root]);
        (await etl.WaitForExitAsync(Patience)).ShouldBe(0, etl.Errors);

        server.Postmaster().Port.ShouldBe(port);
        await UntilAsync(async () => await server.HealthAsync() == HealthCheckResponse.Types.ServingStatus.Serving, "Health does not come back.");
        (await server.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_cannot_come_back_ends_the_program_with_its_reason()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        var (_, killed) = server.Postmaster();
        System.IO.Directory.Move(Path.Combine(server.Data, "global"), Path.Combine(server.Data, "lost"));
        killed.Kill();

        (await server.Process.WaitForExitAsync(Patience)).ShouldBe(1);
        server.Process.Errors.ShouldContain("DATABASE_UNAVAILABLE");
        server.Process.Errors.ShouldNotContain("unexpected error");
        File.Exists(state.PathOf("run", "endpoint")).ShouldBeFalse();
    }

    private static async Task Signal(Process process, string name)
    {
        using var kill = Process.Start("/bin/kill", ["-s", name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static Task UntilAsync(Func<bool> reached, string otherwise) => UntilAsync(() => Task.FromResult(reached()), otherwise);

    private static async Task UntilAsync(Func<Task<bool>> reached, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await reached())
        {
            waited.Elapsed.ShouldBeLessThan(Patience, otherwise);
            await Task.Delay(20);
        }
    }
}
