using System.Diagnostics;
using CSat.Testing;
using Npgsql;

namespace CSat.Soak.Tests.Kills;

/// <summary>
/// A mover is killed while its server waits to begin the copy, and the move is given up before that wait ends: what the killed mover asked for takes effect only
/// then, and nothing may be copied by it any more.
/// </summary>
internal static class LeftStatement
{
    private const string To = "south";
    private const string Beginning = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE SUBSCRIPTION%' AND state = 'active' AND $1 = $1";
    private const string Following = "SELECT count(*) FROM pg_subscription WHERE subname LIKE '%' || $1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ToCopy = TimeSpan.FromSeconds(5);

    /// <summary>Runs it with an organisation that lives in the home cell and that nobody writes to.</summary>
    public static async Task RunAsync(Tally tally, Cells cells, TemporaryDirectory state, string organization, Guid id)
    {
        await using (var source = NpgsqlDataSource.Create(cells.OwnerOf(Cells.Names[0])))
        await using (var connection = await source.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // A copy begins when every transaction has ended that has written before.
            await using var number = new NpgsqlCommand("SELECT pg_current_xact_id()::text", connection, transaction);
            await number.ExecuteScalarAsync();
            await using (var mover = Start(cells, state, organization, To))
            {
                await UntilAsync(tally, () => cells.AskAsync<long>(To, Beginning, ""), 1, "no copy was begun");
                await mover.SignalAsync("KILL");
                await mover.WaitForExitAsync(Patience);
            }

            await using var another = Start(cells, state, organization, Cells.Names[0]);
            await Task.Delay(ToCopy);
            await transaction.RollbackAsync();
            if (await another.WaitForExitAsync(Patience) is not 0 and var code)
            {
                tally.Fault($"giving the move of {organization} up ended with {code}: {another.Output}{another.Errors}");
            }
        }

        await UntilAsync(tally, () => cells.AskAsync<long>(To, Beginning, ""), 0, "what the killed mover began did not end");
        await Task.Delay(ToCopy);
        if (await cells.AskAsync<long>(To, Following, id.ToString("N")) is not 0)
        {
            tally.Fault($"{To} follows {organization}, although the move was given up");
        }

        foreach (var (table, rows) in await cells.RowsAsync(To))
        {
            tally.Fault($"{rows} rows were copied to {table} of {To} by a move of {organization} that was given up");
        }
    }

    private static HostProcess Start(Cells cells, TemporaryDirectory state, string organization, string to) =>
        HostProcess.StartHost("CSat.Cli", ["move", organization, "--to", to, "--json", "--state", state.Root], cells.Environment);

    private static async Task UntilAsync(Tally tally, Func<Task<long>> look, long wanted, string otherwise)
    {
        var begun = Stopwatch.GetTimestamp();
        while (await look() != wanted)
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                tally.Fault(otherwise);
                return;
            }

            await Task.Delay(BetweenLooks);
        }
    }
}
