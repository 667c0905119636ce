using System.Diagnostics;
using CSat.Api.Tests.Fixture;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Grpc.Health.V1;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Soak.Tests.Kills;

/// <summary>A served state, callers who write into it all the time, and what a loop does to it.</summary>
internal static class KilledServer
{
    /// <summary>The organisation that the callers write to.</summary>
    public const string Organization = "survivor";

    /// <summary>How many write at once.</summary>
    public const int Callers = 16;

    private const int FewestWrites = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Writes, does something to the server, waits until it is written again, and so on; at the end everything must be there once, and the server ends as it should.</summary>
    /// <param name="turns">How often.</param>
    /// <param name="state">The state directory.</param>
    /// <param name="harm">What is done; it returns when the server is on its feet again, or leaves that to the callers.</param>
    public static async Task RunAsync(SoakTurns turns, string state, Func<ServedState, Ledger, Task> harm)
    {
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync(Organization);
        var ledger = new Ledger(turns.Tally);
        using var ending = new CancellationTokenSource();
        var writing = ledger.WriteAsync(Callers, () => organization, TimeSpan.FromMilliseconds(20), ending.Token);
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            await UntilWrittenAsync(ledger, writing);
            await harm(server, ledger);
            turns.Say($"{turns.Tally.Turned()} turns, {turns.Tally.Acknowledged} writes acknowledged");
        }

        await UntilWrittenAsync(ledger, writing);
        await UntilAsync(async () => await server.HealthAsync() == HealthCheckResponse.Types.ServingStatus.Serving, "Health does not come back.");
        await ending.CancelAsync();
        await writing;
        await CheckAsync(ledger, turns.Tally, state, organization);
        await EndAsync(server, turns.Tally);
    }

    /// <summary>Ends a server; another exit code than 0 is a fault.</summary>
    public static async Task EndAsync(ServedState server, Tally tally)
    {
        if (await server.StopAsync() is not 0 and var code)
        {
            tally.Fault($"The server ended with {code}: {server.Process.Errors}");
        }
    }

    /// <summary>Checks a ledger against the embedded server of a state.</summary>
    public static async Task CheckAsync(Ledger ledger, Tally tally, string state, TestOrganization organization)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { Directory = Path.Combine(state, "postgres"), NodeModules = Repository.NodeModules }, NullLogger.Instance);
        await LedgerCheck.RunAsync(ledger, tally, postgres.ConnectionString, organization);
    }

    /// <summary>Waits until something more was acknowledged, or the writers have failed.</summary>
    public static async Task UntilWrittenAsync(Ledger ledger, Task writing)
    {
        var wanted = ledger.Count + FewestWrites;
        await UntilAsync(() => Task.FromResult(ledger.Count >= wanted || writing.IsCompleted), "Nothing goes in.");
        if (writing.IsCompleted)
        {
            await writing;
        }
    }

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="TimeoutException">It does not come to be.</exception>
    public static async Task UntilAsync(Func<Task<bool>> reached, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await reached();)
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException(otherwise);
            }

            await Task.Delay(20);
        }
    }
}
