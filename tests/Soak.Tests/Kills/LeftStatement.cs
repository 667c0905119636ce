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
    private const string Beginning = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE SUBSCRIPTION%' AND state = 'active'";
    private const string Following = "SELECT count(*) FROM pg_subscription WHERE subname LIKE '%' || $1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
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
            await using (var mover = cells.StartMove(state, organization, To))
            {
                await KilledServer.UntilAsync(async () => await cells.AskAsync<long>(To, Beginning) == 1, "No copy was begun.");
                await mover.SignalAsync("KILL");
                await mover.WaitForExitAsync(Patience);
            }

            await using var another = cells.StartMove(state, organization, Cells.Names[0]);
            await Task.Delay(ToCopy);
            await transaction.RollbackAsync();
            if (await another.WaitForExitAsync(Patience) is not 0 and var code)
            {
                tally.Fault($"giving the move of {organization} up ended with {code}: {another.Output}{another.Errors}");
            }
        }

        await KilledServer.UntilAsync(async () => await cells.AskAsync<long>(To, Beginning) == 0, "What the killed mover began does not end.");
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
}
