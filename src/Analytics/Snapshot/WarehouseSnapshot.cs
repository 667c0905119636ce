using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Analytics.Shared;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.Analytics.Snapshot;

/// <summary>
/// One published warehouse file, opened for reading. A newer file renamed over it does not disturb: the figures of one report come from one snapshot.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class WarehouseSnapshot : IDisposable
{
    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(10);

    private readonly DuckDBConnection _connection;
    private readonly CancellationToken _cancellation;
    private readonly List<FigureFacts> _facts = [];

    static WarehouseSnapshot() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private WarehouseSnapshot(DuckDBConnection connection, string path, CancellationToken cancellation)
    {
        _connection = connection;
        _cancellation = cancellation;
        Ask(() => connection.Execute(WarehouseSchema.AttachPublished(path)));
        var row = Ask(() => connection.Query<SnapshotRow>(SqlText.Get("reports/snapshot.sql")).SingleOrDefault())
            ?? throw new ProblemException(SnapshotProblems.Unfinished());
        if (row.SchemaVersion != WarehouseSchema.Version)
        {
            throw new ProblemException(SnapshotProblems.OtherVersion(row.OrganizationCode, row.SchemaVersion, WarehouseSchema.Version));
        }

        Info = new SnapshotInfo
        {
            OrganizationCode = row.OrganizationCode,
            Name = row.NameZh.Length + row.NameEn.Length > 0 ? ShownText.Of(row.NameZh, row.NameEn) : LocalizedText.Same(row.OrganizationCode),
            TimeZone = row.TimeZone,
            RunId = row.RunId,
            DataAsOf = DateTimeOffset.FromUnixTimeMilliseconds(row.DataAsOfMs),
            SchemaVersion = row.SchemaVersion,
            HorizonXid = ulong.Parse(row.HorizonXid, CultureInfo.InvariantCulture),
            SystemIdentifier = row.SystemIdentifier,
        };
    }

    /// <summary>Whose data it is, and as of when.</summary>
    public SnapshotInfo Info { get; }

    /// <summary>The queries asked so far, in their order, with the rows each returned.</summary>
    public IReadOnlyList<FigureFacts> Facts => _facts;

    /// <summary>Opens the file that is published for an organisation now.</summary>
    /// <param name="path">Where the state directory keeps it.</param>
    /// <param name="organizationCode">Whose it is, for the message when there is none.</param>
    /// <param name="cancellation">Ends this and every later query of the snapshot, also in the middle of one.</param>
    /// <exception cref="ProblemException">There is no file, it cannot be read, it holds no finished run, or another version of CSat made it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WarehouseSnapshot Open(string path, string organizationCode, CancellationToken cancellation = default)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(SnapshotProblems.NoWarehouse(organizationCode));
        }

        // What does not fit into memory goes to a folder of this snapshot's own; DuckDB makes it when needed and removes it.
        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder
        {
            DataSource = DuckDBConnectionStringBuilder.InMemoryDataSource,
            ["temp_directory"] = Path.Combine(Path.GetTempPath(), $"csat-snapshot-{Guid.NewGuid():N}"),
        }.ConnectionString);
        try
        {
            connection.Open();
            return new WarehouseSnapshot(connection, path, cancellation);
        }
        catch (DuckDBException fault)
        {
            connection.Dispose();
            throw Unreadable(organizationCode, fault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that a publication may remove at any moment; null where it is not there any more.</summary>
    /// <inheritdoc cref="Open"/>
    public static WarehouseSnapshot? TryOpen(string path, string organizationCode, CancellationToken cancellation = default)
    {
        try
        {
            return Open(path, organizationCode, cancellation);
        }
        catch (ProblemException) when (!File.Exists(path))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Runs one query of a figure and notes it for the register.</summary>
    /// <exception cref="ProblemException">The file turns out to be damaged.</exception>
    /// <exception cref="OperationCanceledException">The snapshot's token was cancelled; the snapshot is of no more use.</exception>
    internal IReadOnlyList<T> Read<T>(string figureId, string sqlPath, object? parameters = null)
    {
        try
        {
            var rows = Ask(() => _connection.Query<T>(SqlText.Get(sqlPath), parameters).AsList());
            _facts.Add(new(figureId, sqlPath, rows.Count, Info.RunId) { Given = parameters });
            return rows;
        }
        catch (DuckDBException fault) when (fault.ErrorType == DuckDBErrorType.Io)
        {
            throw Unreadable(Info.OrganizationCode, fault);
        }
    }

    /// <summary>Runs a query again as a figure of this snapshot asked it, and gives its rows as they are.</summary>
    /// <param name="asked">One of <see cref="Facts"/>.</param>
    /// <exception cref="ProblemException">The file turns out to be damaged.</exception>
    /// <exception cref="OperationCanceledException">The snapshot's token was cancelled.</exception>
    public QueryRows RowsOf(FigureFacts asked)
    {
        try
        {
            return Ask(() =>
            {
                using var reader = _connection.ExecuteReader(SqlText.Get(asked.SqlPath), asked.Given);
                return QueryRows.Read(reader);
            });
        }
        catch (DuckDBException fault) when (fault.ErrorType == DuckDBErrorType.Io)
        {
            throw Unreadable(Info.OrganizationCode, fault);
        }
    }

    private T Ask<T>(Func<T> query)
    {
        var running = Task.Run(query, CancellationToken.None);
        try
        {
            Task.WaitAny([running], _cancellation);
        }
        catch (OperationCanceledException)
        {
            // DuckDB forgets an interrupt that comes before the statement has begun, so one may not be enough.
            do
            {
                _connection.NativeConnection.Interrupt();
            }
            while (Task.WaitAny([running], BetweenInterrupts) < 0);
            throw;
        }

        return running.GetAwaiter().GetResult();
    }

    private static ProblemException Unreadable(string organizationCode, DuckDBException fault) => new(SnapshotProblems.Unreadable(organizationCode, fault.Message.Split('\n')[0]));

    private sealed record SnapshotRow
    {
        public string OrganizationCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string TimeZone { get; init; } = "";

        public Guid RunId { get; init; }

        public long DataAsOfMs { get; init; }

        public string SchemaVersion { get; init; } = "";

        public string HorizonXid { get; init; } = "";

        public string SystemIdentifier { get; init; } = "";
    }
}

/// <summary>Where a figure comes from: what ExplainFigure answers and the report's appendix prints.</summary>
/// <param name="FigureId">Stable id, for example <c>satisfaction-trend</c>.</param>
/// <param name="SqlPath">The query, below <c>sql/</c>.</param>
/// <param name="Rows">Rows that the query returned.</param>
/// <param name="RunId">The run that published the snapshot.</param>
public sealed record FigureFacts(string FigureId, string SqlPath, int Rows, Guid RunId)
{
    /// <summary>Its parameters, an object with a property each; null for none. The query takes those that it names.</summary>
    internal object? Given { get; init; }

    /// <summary>What its parameters were given, by their names without the sign; empty where it has none.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => Given?.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(Given)) ?? [];

    /// <summary>The text of a query.</summary>
    /// <param name="path">Below <c>sql/</c>.</param>
    public static string SqlOf(string path) => SqlText.Get(path);

    /// <summary>The values of the parameters that the query names, as text.</summary>
    public IReadOnlyDictionary<string, string> Named => Parameters
        .Where(parameter => Regex.IsMatch(SqlText.Get(SqlPath), $@"\${parameter.Key}\b"))
        .ToDictionary(parameter => parameter.Key, parameter => Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) ?? "");
}
