using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Testing;
using Grpc.Core;
using Grpc.Health.V1;

namespace CSat.Api.Tests;

/// <summary>The embedded PostgreSQL of a serving host dies: it comes back on the same port, health tells the truth, nothing acknowledged is lost.</summary>
public sealed class SupervisionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_killed_postmaster_comes_back_time_after_time_under_load()
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync("survivor");
        var acknowledged = new ConcurrentDictionary<string, string>();
        using var ending = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 16).Select(caller => SubmitAsync(organization, caller, acknowledged, ending.Token)).ToArray();

        for (var death = 1; death <= Soak.Count(3, 20); death++)
        {
            await UntilAsync(() => acknowledged.Count >= 100 * death, "Nothing goes in.");
            var (port, killed) = server.Postmaster();
            killed.Kill();
            await UntilAsync(() => server.Postmaster() is var (_, now) && now.Id != killed.Id, "The postmaster does not come back.");

            server.Postmaster().Port.ShouldBe(port);
            await UntilAsync(async () => await server.HealthAsync() == HealthCheckResponse.Types.ServingStatus.Serving, "Health does not come back.");
        }

        var before = acknowledged.Count;
        await UntilAsync(() => acknowledged.Count > before + 50, "Nothing goes in after the last death.");
        await ending.CancelAsync();
        await Task.WhenAll(callers);
        foreach (var (externalId, responseId) in acknowledged)
        {
            var replay = await organization.SubmitAsync(TestOrganization.Form(externalId));
            (replay.Outcome, replay.ResponseId).ShouldBe((SubmitOutcome.AlreadyStored, responseId));
        }

        (await server.StopAsync()).ShouldBe(0);
    }

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

    [SmallDiskFact]
    public async Task After_a_full_disk_it_serves_again_by_itself_and_nothing_acknowledged_is_lost()
    {
        using var disk = new SmallDisk(220);
        await using var server = await ServedState.StartAsync(Path.Combine(disk.Root, "state"));
        var organization = await server.SetUpAsync("survivor");
        var acknowledged = new ConcurrentDictionary<string, string>();
        for (var time = 1; time <= Soak.Count(1, 10); time++)
        {
            using var ending = new CancellationTokenSource();
            var caller = time;
            var callers = Enumerable.Range(0, 8).Select(i => SubmitAsync(organization, (caller * 100) + i, acknowledged, ending.Token)).ToArray();
            await UntilAsync(() => acknowledged.Count >= 50 * caller, "Nothing goes in.");
            disk.Fill();

            // The log of changes fills the file it has, and cannot begin another.
            var (_, postmaster) = server.Postmaster();
            await UntilAsync(() => postmaster.HasExited || server.Postmaster().Process.Id != postmaster.Id || Stalls(), "The full disk is not noticed.");
            disk.Free();

            var before = acknowledged.Count;
            await UntilAsync(() => acknowledged.Count > before + 50, "Nothing goes in after space came back.");
            (await server.HealthAsync()).ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
            await ending.CancelAsync();
            await Task.WhenAll(callers);
        }

        foreach (var (externalId, responseId) in acknowledged)
        {
            var replay = await organization.SubmitAsync(TestOrganization.Form(externalId));
            (replay.Outcome, replay.ResponseId).ShouldBe((SubmitOutcome.AlreadyStored, responseId));
        }

        (await server.StopAsync()).ShouldBe(0);

        bool Stalls()
        {
            var count = acknowledged.Count;
            Thread.Sleep(3_000);
            return acknowledged.Count == count;
        }
    }

    private static async Task SubmitAsync(TestOrganization organization, int caller, ConcurrentDictionary<string, string> acknowledged, CancellationToken ending)
    {
        for (var i = 0; !ending.IsCancellationRequested; i++)
        {
            var id = $"{caller.ToString(CultureInfo.InvariantCulture)}-{i.ToString(CultureInfo.InvariantCulture)}";
            try
            {
                // A call that is under way is waited for.
                acknowledged[id] = (await organization.SubmitAsync(TestOrganization.Form(id), CancellationToken.None)).ResponseId;
            }
            catch (RpcException refused)
            {
                refused.StatusCode.ShouldBe(StatusCode.Unavailable);
                await Task.Delay(50, CancellationToken.None);
            }
        }
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
