using System.Globalization;
using System.Text.Json.Nodes;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Testing;
using Grpc.Core;

namespace CSat.Soak.Tests.Kills;

/// <summary>
/// Organisations are moved between cells while callers write to all of them, and every second mover gets a SIGKILL at any moment; another one ends what it began. In
/// the end everything acknowledged is stored once where its organisation lives, nothing of it is left elsewhere, the audit is whole, and the warehouses equal a rebuild.
/// </summary>
internal static class CellMoves
{
    private const int Organizations = 12;
    private const int Callers = 16;
    private const int LatestKill = 6_000;
    private const int Killed = 137;
    private const int TurnsToARun = 10;
    private const int TurnsToGivingUp = 4;
    private const string Quiet = "quiet";
    private const double Milliseconds = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(SoakTurns turns)
    {
        var random = new Random(turns.Seed);
        using var state = new TemporaryDirectory();
        await using var cells = await Cells.StartAsync(state);
        var lives = new Dictionary<string, string>();
        var places = new List<(TestOrganization Organization, Guid Id, Metadata Key, Ledger Ledger)>();
        for (var i = 1; i <= Organizations; i++)
        {
            var organization = await cells.Served.SetUpAsync(string.Create(CultureInfo.InvariantCulture, $"plant-{i}"));
            places.Add((organization, await IdOfAsync(cells, organization), await organization.CreateKeyAsync(Role.Administrator), new Ledger(turns.Tally)));
            lives[organization.Code] = Cells.Names[0];
        }

        var alone = await cells.Served.SetUpAsync(Quiet + "-2");
        await LeftStatement.RunAsync(turns.Tally, cells, state, alone.Code, await IdOfAsync(cells, alone));
        var report = await QuietReport.MakeAsync(turns.Tally, cells, state, await cells.Served.SetUpAsync(Quiet));
        using var ending = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Callers).GroupBy(caller => caller % Organizations).Select(group =>
            places[group.Key].Ledger.WriteAsync(group.Count(), () => places[group.Key].Organization, Pace, ending.Token)));
        await MoveAsync(turns.Tally, cells, state, Quiet, "north", null);
        await report.CompareAsync(turns.Tally, cells, state);
        await CleanRebuild.EtlAsync(turns.Tally, cells.Environment, "etl", "run", "--state", state.Root);
        var (killed, frozen) = (0, new List<double>());
        for (var turn = 1; turn <= turns.Count; turn++)
        {
            await KilledServer.UntilWrittenAsync(places[0].Ledger, writing);
            var organization = places[turn <= Organizations ? turn - 1 : random.Next(Organizations)].Organization;
            var to = Cells.Names.Where(name => name != lives[organization.Code]).ElementAt(random.Next(Cells.Names.Count - 1));
            for (var isToBeKilled = turn % 2 == 0; isToBeKilled; isToBeKilled = random.Next(2) == 0)
            {
                // Now and then the one after it is to give up instead, which is refused when the organisation was frozen already.
                var (kill, aim) = (random.Next(LatestKill), random.Next(TurnsToGivingUp) == 0 ? lives[organization.Code] : to);
                killed += (await MoveAsync(turns.Tally, cells, state, organization.Code, aim, kill)).IsKilled ? 1 : 0;
            }

            frozen.Add((await MoveAsync(turns.Tally, cells, state, organization.Code, to, null)).Frozen);
            lives[organization.Code] = to;
            if (turn % TurnsToARun == 1)
            {
                await CleanRebuild.EtlAsync(turns.Tally, cells.Environment, "etl", "run", "--state", state.Root);
            }

            turns.Say($"{turns.Tally.Turned()} moves, {killed} movers killed, {turns.Tally.Acknowledged} writes acknowledged");
        }

        await KilledServer.UntilWrittenAsync(places[0].Ledger, writing);
        await ending.CancelAsync();
        await writing;
        await CleanRebuild.CompareAsync(turns.Tally, state, cells.Environment);
        foreach (var (organization, id, key, ledger) in places)
        {
            await CheckAsync(turns.Tally, cells, organization, id, key, ledger, lives[organization.Code]);
        }

        turns.Tally.Note("movers killed", $"{killed}");
        turns.Tally.Note("milliseconds frozen, median and most", string.Create(CultureInfo.InvariantCulture, $"{frozen.Order().ElementAt(frozen.Count / 2):0} and {frozen.Max():0}"));
        await KilledServer.EndAsync(cells.Served, turns.Tally);
    }

    /// <summary>Moves an organisation, or kills the mover.</summary>
    /// <param name="tally">Where a move that is refused is counted.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="state">The state directory.</param>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="to">Where it shall live.</param>
    /// <param name="killAfter">Milliseconds after the start at which the mover is killed; null for never.</param>
    /// <returns>Whether the mover was killed before it had ended, and the milliseconds for which the organisation was frozen where it had.</returns>
    private static async Task<(bool IsKilled, double Frozen)> MoveAsync(Tally tally, Cells cells, TemporaryDirectory state, string organization, string to, int? killAfter)
    {
        await using var mover = cells.StartMove(state, organization, to);
        if (killAfter is { } delay)
        {
            await Task.Delay(delay);
            await mover.SignalAsync("KILL");
        }

        var code = await mover.WaitForExitAsync(Patience);
        if (code is not 0 && killAfter is null)
        {
            tally.Fault($"move {organization} --to {to} ended with {code}: {mover.Output}{mover.Errors}");
        }

        return (code is Killed, code is 0 ? JsonNode.Parse(mover.Output)!["frozen_seconds"]!.GetValue<double>() * Milliseconds : 0);
    }

    private static Task<Guid> IdOfAsync(Cells cells, TestOrganization organization) =>
        cells.AskAsync<Guid>(Cells.Names[0], "SELECT organization_id FROM csat.organization WHERE code = $1", organization.Code);

    private static async Task CheckAsync(Tally tally, Cells cells, TestOrganization organization, Guid id, Metadata key, Ledger ledger, string lives)
    {
        await LedgerCheck.RunAsync(ledger, tally, cells.OwnerOf(lives), organization);
        foreach (var cell in Cells.Names.Where(name => name != lives))
        {
            foreach (var (table, left) in await cells.RowsAsync(cell, id))
            {
                tally.Fault($"{left} rows of {organization.Code} are in {table} of {cell}, although it lives in {lives}");
            }
        }

        if (await cells.AskAsync<long>(lives, "SELECT count(*) - count(DISTINCT number) FROM csat.response WHERE organization_id = $1", id) is > 0 and var twice)
        {
            tally.Double($"{twice} forms of {organization.Code} have the number of another one", twice);
        }

        // With a key of its own, which went along.
        var verified = await organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = organization.Code }, key);
        if (verified.Faults.Count > 0)
        {
            tally.Fault($"The audit of {organization.Code} is not whole: {verified}");
        }
    }
}
