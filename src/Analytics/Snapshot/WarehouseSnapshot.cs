using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Analytics.Snapshot;

/// <summary>
/// One published warehouse file, opened for reading. A newer file renamed over it does not disturb: the figures of one report come from one snapshot.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class WarehouseSnapshot : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly List<FigureFacts> _facts = [];

    static WarehouseSnapshot() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private WarehouseSnapshot(DuckDBConnection connection)
    {
        _connection = connection;
        var row = connection.Query<SnapshotRow>(SqlText.Get("reports/snapshot.sql")).SingleOrDefault()
            ?? throw new ProblemException(SnapshotProblems.Unfinished());
        if (row.SchemaVersion != WarehouseSchema.Version)
        {
            throw new ProblemException(SnapshotProblems.OtherVersion(row.OrganizationCode, row.SchemaVersion, WarehouseSchema.Version));
        }

        Info = new SnapshotInfo
        {
            OrganizationCode = row.OrganizationCode,
            Name = row.NameZh.Length + row.NameEn.Length > 0 ? new(row.NameZh, row.NameEn) : LocalizedText.Same(row.OrganizationCode),
            TimeZone = row.TimeZone,
            RunId = row.RunId,
            DataAsOf = DateTimeOffset.FromUnixTimeMilliseconds(row.DataAsOfMs),
            SchemaVersion = row.SchemaVersion,
        };
    }

    /// <summary>Whose data it is, and as of when.</summary>
    public SnapshotInfo Info { get; }

    /// <summary>The queries asked so far, in their order, with the rows each returned.</summary>
    public IReadOnlyList<FigureFacts> Facts => _facts;

    /// <summary>Opens the published file of an organisation.</summary>
    /// <param name="path">Where the state directory keeps it.</param>
    /// <param name="organizationCode">Whose it is, for the message when there is none.</param>
    /// <exception cref="ProblemException">There is no file, it holds no finished run, or another version of CSat made it.</exception>
    public static WarehouseSnapshot Open(string path, string organizationCode)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(SnapshotProblems.NoWarehouse(organizationCode));
        }

        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, ["access_mode"] = "READ_ONLY" }.ConnectionString);
        try
        {
            connection.Open();
            return new WarehouseSnapshot(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Runs one query of a figure and notes it for the register.</summary>
    internal IReadOnlyList<T> Read<T>(string figureId, string sqlPath, object? parameters = null)
    {
        var rows = _connection.Query<T>(SqlText.Get(sqlPath), parameters).AsList();
        _facts.Add(new(figureId, sqlPath, rows.Count, Info.RunId));
        return rows;
    }

    private sealed record SnapshotRow
    {
        public string OrganizationCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string TimeZone { get; init; } = "";

        public Guid RunId { get; init; }

        public long DataAsOfMs { get; init; }

        public int SchemaVersion { get; init; }
    }
}
