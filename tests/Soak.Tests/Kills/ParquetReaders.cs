using System.Text.Json.Nodes;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Soak.Tests.Kills;

/// <summary>Engines that read an export of Parquet again and again by its manifest: every file that it names must be there, with the rows that it says.</summary>
internal static class ParquetReaders
{
    private const string ManifestName = "manifest.json";

    /// <summary>Reads until told to end.</summary>
    /// <returns>How often the export was read.</returns>
    public static async Task<long> ReadAsync(int readers, string folder, TimeSpan pace, Tally tally, CancellationToken ending) =>
        (await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(() => ReadAsync(folder, pace, tally, ending), CancellationToken.None)))).Sum();

    /// <summary>Rows of a table by the manifest.</summary>
    public static long Rows(string folder, string table) => Tables(folder).Single(one => one.Name == table).Rows;

    private static async Task<long> ReadAsync(string folder, TimeSpan pace, Tally tally, CancellationToken ending)
    {
        var reads = 0L;
        using var engine = new DuckDBConnection("DataSource=:memory:");
        await engine.OpenAsync(CancellationToken.None);
        while (!ending.IsCancellationRequested)
        {
            if (File.Exists(Path.Combine(folder, ManifestName)))
            {
                Read(engine, folder, tally);
                reads++;
            }

            await Task.Delay(pace, CancellationToken.None);
        }

        return reads;
    }

    private static void Read(DuckDBConnection engine, string folder, Tally tally)
    {
        try
        {
            foreach (var (name, rows, files) in Tables(folder).Where(table => table.Files.Length > 0))
            {
                var found = engine.QuerySingle<long>($"SELECT count(*) FROM read_parquet([{string.Join(", ", files.Select(file => $"'{Path.Combine(folder, file)}'"))}])");
                if (found != rows)
                {
                    tally.FailReader($"{name} of the export has {found} rows, its manifest says {rows}.");
                }
            }
        }
        catch (Exception fault) when (fault is DuckDBException or IOException or System.Text.Json.JsonException)
        {
            tally.FailReader(fault.Message);
        }
    }

    private static IReadOnlyList<(string Name, long Rows, string[] Files)> Tables(string folder) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, ManifestName)))!["tables"]!.AsArray().Select(table =>
            ((string)table!["name"]!, (long)table["rows"]!, table["files"]!.AsArray().Select(file => (string)file!["path"]!).ToArray())),
    ];
}
