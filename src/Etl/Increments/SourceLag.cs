using System.Data;
using CSat.Etl.Extracting;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Increments;

/// <summary>How far a published file is behind PostgreSQL.</summary>
/// <param name="Rows">Forms that were written, changed or deleted and are not in the file; all of them where there is no file.</param>
/// <param name="OldestReceived">When the first of them was received; null for none, and for deletions.</param>
internal sealed record SourceLag(long Rows, DateTimeOffset? OldestReceived)
{
    // Shows no transaction at all: every number that a row can bear is above it.
    private const string Nothing = "3:3:";

    /// <summary>Counts what is behind.</summary>
    /// <param name="source">The pool of role csat_etl.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="basis">Its published file; null for none that can be built on.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where the file is of another cluster, or of another course of its life: then it cannot be told.</returns>
    public static async Task<SourceLag?> ReadAsync(NpgsqlDataSource source, SourceOrganization organization, Basis? basis, CancellationToken cancellation)
    {
        await using var tenant = await TenantTransaction.OpenAsync(source, organization.Id, IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await tenant.BindAsync(organization.Id, cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(SqlText.Get("postgres/extract/rows_behind.sql"), tenant.Connection, tenant.Transaction)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = basis?.Moment.Snapshot ?? Nothing } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return basis is not null && (basis.Moment.SystemIdentifier != reader.GetString("system_identifier") || basis.Moment.Timeline != reader.GetInt32("timeline"))
            ? null
            : new SourceLag(reader.GetInt64("row_count"), reader.IsDBNull("oldest_received_at") ? null : reader.GetFieldValue<DateTimeOffset>("oldest_received_at"));
    }

    /// <summary>Seconds since the first of what is behind was received, 0 where nothing is behind; null where nothing but deletions is, which bear no time.</summary>
    public double? Seconds(DateTimeOffset now) => Rows == 0 ? 0 : OldestReceived is { } received ? Math.Max(0, (now - received).TotalSeconds) : null;
}
