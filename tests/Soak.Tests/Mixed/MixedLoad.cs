using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Soak.Tests.Kills;
using CSat.Testing;

namespace CSat.Soak.Tests.Mixed;

/// <summary>Everybody at once, at the pace of a busy company: a turn is a second.</summary>
internal static class MixedLoad
{
    private const int Writers = 12;
    private static readonly TimeSpan PaceOfWriter = TimeSpan.FromMilliseconds(90);
    private static readonly TimeSpan PaceOfReader = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(SoakTurns turns)
    {
        using var state = new TemporaryDirectory();
        await using var server = await ServedState.StartAsync(state);
        var organization = await server.SetUpAsync(KilledServer.Organization);
        var ledger = new Ledger(turns.Tally);
        var gauge = new Gauge(server);

        // Reports and readers find something from the first moment.
        await ledger.SubmitAsync("first", () => organization);
        await CleanRebuild.EtlAsync(turns.Tally, "etl", "run", "--state", state.Root);
        using var ending = new CancellationTokenSource();
        var callers = new Callers(organization, turns.Tally, ending.Token);
        var file = state.PathOf("warehouse", organization.Code, "csat.duckdb");
        var reading = WarehouseReaders.ReadAsync(1, file, PaceOfReader, turns.Tally, ending.Token);
        var all = Task.WhenAll(
        [
            ledger.WriteAsync(Writers, () => organization, PaceOfWriter, ending.Token),
            .. new ComplaintDesk(callers, ledger).Start(),
            .. new OfficeWork(callers, ledger).Start(),
            .. new Visitors(callers, ledger, server.Endpoint).Start(),
            .. new Programs(callers, gauge, state).Start(),
            gauge.WatchAsync(ending.Token),
        ]);
        while (turns.Tally.Turns < turns.Count && !all.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            turns.Say($"{turns.Tally.Turned()} s, {turns.Tally.Acknowledged} writes acknowledged, {callers.Calls} other calls, {turns.Tally.FaultCount} faults");
        }

        await ending.CancelAsync();
        await all;
        turns.Tally.Note("calls beside the acknowledged writes", callers.Calls.ToString(CultureInfo.InvariantCulture));
        turns.Tally.Note("files opened by readers", (await reading).ToString(CultureInfo.InvariantCulture));
        gauge.Judge(turns.Tally);
        await KilledServer.CheckAsync(ledger, turns.Tally, state.Root, organization);
        await CleanRebuild.CompareAsync(turns.Tally, state);
        var chain = await organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = organization.Code }, organization.Key);
        turns.Tally.Note("entries of the audit chain", chain.Entries.ToString(CultureInfo.InvariantCulture));
        if (chain.Faults.Count > 0 || chain.Entries == 0)
        {
            turns.Tally.Fault($"The audit chain of {chain.Entries} entries has {chain.Faults.Count} faults, first: {chain.Faults.FirstOrDefault()}");
        }

        await KilledServer.EndAsync(server, turns.Tally);
    }
}
