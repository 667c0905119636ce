using CSat.Api.Tests.Fixture;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Soak.Tests.Kills;

/// <summary>A PostgreSQL that is not the service's own (CSAT_POSTGRES) is stopped, stays away for a while, and comes back on its port.</summary>
internal static class ServerRestart
{
    private const int LongestAbsence = 4_000;

    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        using var place = new TemporaryDirectory();
        using var state = new TemporaryDirectory();
        var postgres = await StartAsync(place);
        try
        {
            var address = postgres.ConnectionString;
            await using var server = await ServedState.StartAsync(state.Root, new Dictionary<string, string?> { ["CSAT_POSTGRES"] = address });
            var organization = await server.SetUpAsync(KilledServer.Organization);
            var ledger = new Ledger(turns.Tally);
            using var ending = new CancellationTokenSource();
            var writing = ledger.WriteAsync(KilledServer.Callers, () => organization, TimeSpan.FromMilliseconds(20), ending.Token);
            for (var restart = 1; restart <= turns.Count; restart++)
            {
                await KilledServer.UntilWrittenAsync(ledger, writing);
                await postgres.DisposeAsync();
                await Task.Delay(random.Next(LongestAbsence));
                postgres = await StartAsync(place);
                if (postgres.IsAttached || postgres.ConnectionString != address)
                {
                    turns.Tally.Fault("It was not down, or came back elsewhere.");
                }

                turns.Say($"{turns.Tally.Turned()} restarts, {turns.Tally.Acknowledged} writes acknowledged");
            }

            await KilledServer.UntilWrittenAsync(ledger, writing);
            await ending.CancelAsync();
            await writing;
            await LedgerCheck.RunAsync(ledger, turns.Tally, address, organization);
            await KilledServer.EndAsync(server, turns.Tally);
        }
        finally
        {
            await postgres.DisposeAsync();
        }
    }

    private static Task<EmbeddedPostgres> StartAsync(TemporaryDirectory place) =>
        EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { Directory = place.PathOf("postgres"), NodeModules = Repository.NodeModules }, NullLogger.Instance);
}
