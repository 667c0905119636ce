using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Publishing;

/// <summary>A table of a published warehouse by what is in it: equal rows in any order have equal fingerprints.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Digest">Sum over the digests of its rows.</param>
public sealed record TableFingerprint(string Table, long Rows, string Digest)
{
    /// <summary>The fingerprints of all tables of a file but the one in which a run speaks of itself.</summary>
    /// <exception cref="DuckDBException">It is no DuckDB file.</exception>
    public static IReadOnlyList<TableFingerprint> Read(string path)
    {
        using var connection = PublishedFile.Open(path);
        return
        [
            .. connection.Query<Statement>(SqlText.Get("warehouse/status/fingerprint_tables.sql")).ToList().Select(table =>
            {
                var counted = connection.QuerySingle<Counted>(table.Fingerprint);
                return new TableFingerprint(table.Name, counted.Rows, counted.Digest);
            }),
        ];
    }

    private sealed class Statement
    {
        public string Name { get; init; } = "";

        public string Fingerprint { get; init; } = "";
    }

    private sealed class Counted
    {
        public long Rows { get; init; }

        public string Digest { get; init; } = "";
    }
}
