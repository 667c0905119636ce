using Dapper;
using DuckDB.NET.Data;

namespace CSat.Soak.Tests.Kills;

/// <summary>Analysts who open a published file again and again: it must always be whole, and never older than the one before.</summary>
internal static class WarehouseReaders
{
    /// <summary>Reads until told to end.</summary>
    /// <returns>How often the file was read.</returns>
    public static async Task<long> ReadAsync(int readers, string path, TimeSpan pace, Tally tally, CancellationToken ending) =>
        (await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(() => ReadAsync(path, pace, tally, ending), CancellationToken.None)))).Sum();

    /// <summary>Ratings and complaints of the file that the path leads to now.</summary>
    public static long Count(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        connection.Execute($"ATTACH '{path}' AS published (READ_ONLY)");
        return connection.QuerySingle<long>("SELECT (SELECT count(*) FROM published.fct_rating) + (SELECT count(*) FROM published.fct_complaint)");
    }

    private static async Task<long> ReadAsync(string path, TimeSpan pace, Tally tally, CancellationToken ending)
    {
        var (reads, last) = (0L, 0L);
        while (!ending.IsCancellationRequested)
        {
            if (File.Exists(path))
            {
                try
                {
                    var seen = Count(path);
                    if (seen < last)
                    {
                        tally.FailReader($"A reader saw {seen} rows after {last}.");
                    }

                    (reads, last) = (reads + 1, seen);
                }
                catch (DuckDBException fault)
                {
                    tally.FailReader(fault.Message);
                }
            }

            await Task.Delay(pace, CancellationToken.None);
        }

        return reads;
    }
}
