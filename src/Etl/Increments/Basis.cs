using System.Data;
using System.Globalization;
using CSat.Etl.Extracting;
using CSat.Etl.Publishing;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;
using Npgsql;

namespace CSat.Etl.Increments;

/// <summary>The published file on which an increment builds, by what it says of itself.</summary>
/// <param name="RunId">The run that made it.</param>
/// <param name="DataAsOf">The moment whose data it shows.</param>
/// <param name="Moment">Where it stands among the changes of the source.</param>
/// <param name="SchemaVersion">Version of its tables.</param>
/// <param name="ReconciledAsOf">The moment as of which all its rows were last compared with the source.</param>
internal sealed record Basis(Guid RunId, DateTimeOffset DataAsOf, SourceMoment Moment, string SchemaVersion, DateTimeOffset ReconciledAsOf)
{
    /// <summary>Reads it.</summary>
    /// <param name="published">The stable path.</param>
    /// <param name="basis">The file; null where none can be built on.</param>
    /// <returns>Why none can be built on; null where one can.</returns>
    public static RebuildReason? Find(string published, out Basis? basis)
    {
        basis = null;
        if (!File.Exists(published))
        {
            return RebuildReason.First;
        }

        try
        {
            using var connection = PublishedFile.Open(published);
            var row = connection.QuerySingle<Row>(SqlText.Get("warehouse/build/read_basis.sql"));
            if (row.SchemaVersion != WarehouseSchema.Version)
            {
                return RebuildReason.SchemaVersion;
            }

            basis = new Basis(
                row.RunId, row.DataAsOf, new SourceMoment(ulong.Parse(row.HorizonXid, CultureInfo.InvariantCulture), row.SourceSnapshot, row.SystemIdentifier, row.Timeline),
                row.SchemaVersion, row.ReconciledAsOf);
            return PublishedFile.IsAsStamped(published, basis.DataAsOf) ? null : RebuildReason.Edited;
        }
        catch (Exception fault) when (fault is DuckDBException or InvalidOperationException or FormatException)
        {
            // Of another version, or no warehouse at all: it is replaced.
            return RebuildReason.SchemaVersion;
        }
    }

    /// <summary>Why a snapshot of the source does not follow on the file; null where it does.</summary>
    public RebuildReason? Compare(SourceMoment now) =>
        now.SystemIdentifier != Moment.SystemIdentifier || now.Timeline != Moment.Timeline ? RebuildReason.OtherServer
        : now.HorizonXid < Moment.HorizonXid ? RebuildReason.HorizonAhead
        : null;

    /// <summary>Whether anything of the organisation was written since, or the source is another one.</summary>
    public async Task<bool> HasChangedAsync(NpgsqlDataSource source, SourceOrganization organization, CancellationToken cancellation)
    {
        await using var tenant = await TenantTransaction.OpenAsync(source, organization.Id, IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await tenant.BindAsync(organization.Id, cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(SqlText.Get("postgres/extract/changed_since.sql"), tenant.Connection, tenant.Transaction)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Moment.Snapshot } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return reader.GetBoolean("changed");
    }

    private sealed class Row
    {
        public Guid RunId { get; init; }

        public DateTimeOffset DataAsOf { get; init; }

        public string HorizonXid { get; init; } = "";

        public string SourceSnapshot { get; init; } = "";

        public string SystemIdentifier { get; init; } = "";

        public int Timeline { get; init; }

        public string SchemaVersion { get; init; } = "";

        public DateTimeOffset ReconciledAsOf { get; init; }
    }
}

/// <summary>Why a run reads everything anew; its code is what <c>meta_run.reason</c> says.</summary>
public enum RebuildReason
{
    /// <summary>It was asked for.</summary>
    Asked,

    /// <summary>Nothing was published before.</summary>
    First,

    /// <summary>The published file has tables of another version, or cannot be read.</summary>
    SchemaVersion,

    /// <summary>The published file was written to, or put there, by somebody else.</summary>
    Edited,

    /// <summary>The source is another cluster, or was taken back to an earlier moment.</summary>
    OtherServer,

    /// <summary>The published file knows transactions that the source does not have.</summary>
    HorizonAhead,

    /// <summary>Something that the rows of forms were made with has changed: a return window, a scale, a zone, the order of a directory.</summary>
    BasisChanged,

    /// <summary>So many forms have changed that reading all of them is cheaper.</summary>
    ManyChanges,

    /// <summary>The last comparison of all rows is a day old.</summary>
    Due,

    /// <summary>An increment did not pass its checks.</summary>
    CheckFailed,

    /// <summary>A form was erased: rows that are taken out of a file leave their bytes in it, which a copy would carry on.</summary>
    Erased,
}

/// <summary>An increment found that the file cannot be built on; the run begins again and reads everything.</summary>
internal sealed class RebuildNeededException(RebuildReason reason) : Exception
{
    /// <summary>Why.</summary>
    public RebuildReason Reason { get; } = reason;
}
