using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Etl.Running;
using CSat.Postgres.Connections;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>
/// The source of one organisation as of one moment: a repeatable-read transaction, and sessions beside it that see the very same rows.
/// </summary>
internal sealed partial class SourceSnapshot : IAsyncDisposable
{
    private readonly NpgsqlDataSource _pool;
    private readonly TenantTransaction _main;
    private readonly string _snapshotId;

    private SourceSnapshot(NpgsqlDataSource pool, TenantTransaction main, string snapshotId, SourceMoment moment)
    {
        _pool = pool;
        _main = main;
        _snapshotId = snapshotId;
        Moment = moment;
    }

    /// <summary>Where it stands among the changes of the source.</summary>
    public SourceMoment Moment { get; }

    /// <summary>The first transaction whose changes are read, as <see cref="SourceMoment.HorizonXid"/>; 0 reads all forms.</summary>
    public ulong Since { get; set; }

    /// <summary>Takes the snapshot.</summary>
    /// <param name="pool">The pool of role csat_etl.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="exported">A snapshot that another transaction has exported and holds open: its rows are read. Null for one of this moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SourceSnapshot> OpenAsync(NpgsqlDataSource pool, SourceOrganization organization, string? exported, CancellationToken cancellation)
    {
        var main = await TenantTransaction.OpenAsync(pool, organization.Id, IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        try
        {
            if (exported is not null)
            {
                await AdoptAsync(main.Connection, main.Transaction, exported, cancellation).ConfigureAwait(false);
            }

            await main.BindAsync(organization.Id, cancellation).ConfigureAwait(false);
            await using var zone = new NpgsqlCommand(SqlText.Get("postgres/extract/set_time_zone.sql"), main.Connection, main.Transaction)
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = organization.TimeZone } },
            };
            await zone.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            await using var command = new NpgsqlCommand(SqlText.Get("postgres/extract/snapshot.sql"), main.Connection, main.Transaction);
            await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            await reader.ReadAsync(cancellation).ConfigureAwait(false);
            return new SourceSnapshot(pool, main, reader.GetString("snapshot_id"), new SourceMoment(
                ulong.Parse(reader.GetString("horizon_xid"), CultureInfo.InvariantCulture), reader.GetString("source_snapshot"), reader.GetString("system_identifier"), reader.GetInt32("timeline")));
        }
        catch
        {
            await main.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a statement in the snapshot's own session; the reader is to be disposed before the next.</summary>
    public async Task<NpgsqlDataReader> ReadAsync(string sql, CancellationToken cancellation, params IReadOnlyList<string> arguments)
    {
        await using var command = new NpgsqlCommand(ChangedSince(sql, Since), _main.Connection, _main.Transaction) { CommandTimeout = 0 };
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = argument });
        }

        return await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a form was erased that was still shown as it was at an earlier moment of the same cluster.</summary>
    public async Task<bool> HasErasedSinceAsync(SourceMoment earlier, CancellationToken cancellation)
    {
        await using var reader = await ReadAsync(SqlText.Get("postgres/extract/erased_since.sql"), cancellation, earlier.Snapshot).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return reader.GetBoolean("erased");
    }

    /// <summary>A further session on the same rows, bound to the same organisation.</summary>
    public async Task<SnapshotSession> OpenSessionAsync(CancellationToken cancellation)
    {
        var connection = await _pool.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
            await AdoptAsync(connection, transaction, _snapshotId, cancellation).ConfigureAwait(false);
            await using var bind = new NpgsqlBatch(connection, transaction) { BatchCommands = { TenantBinding.ToOrganization(_main.OrganizationId) } };
            await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return new SnapshotSession(connection, transaction, Since);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _main.DisposeAsync();

    // COPY takes no parameters, and only a literal lets PostgreSQL see how few rows it is.
    internal static string ChangedSince(string sql, ulong xid) => sql.Replace("'0'::xid8", string.Create(CultureInfo.InvariantCulture, $"'{xid}'::xid8"), StringComparison.Ordinal);

    // Before the first query, and binding the organisation is one.
    private static async Task AdoptAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string snapshotId, CancellationToken cancellation)
    {
        if (!SnapshotId().IsMatch(snapshotId))
        {
            throw new ProblemException(EtlProblems.NoSnapshot(snapshotId));
        }

        try
        {
            await using var adopt = new NpgsqlCommand(SqlText.Get("postgres/extract/adopt_snapshot.sql").Replace("snapshot_id", snapshotId, StringComparison.Ordinal), connection, transaction);
            await adopt.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.UndefinedObject)
        {
            throw new ProblemException(EtlProblems.NoSnapshot(snapshotId));
        }
    }

    [GeneratedRegex("^[0-9A-F]+-[0-9A-F]+-[0-9]+\\z")]
    private static partial Regex SnapshotId();
}

/// <summary>Where a snapshot stands among the changes of the source.</summary>
/// <param name="HorizonXid">All changes of transactions below it are in the snapshot; the others belong to a later run.</param>
/// <param name="Snapshot">What it shows, as PostgreSQL writes a snapshot.</param>
/// <param name="SystemIdentifier">The cluster that numbers the transactions: a horizon says nothing of another cluster's, as after a restore or a move.</param>
/// <param name="Timeline">The course of the cluster's life; a restore to an earlier moment begins another.</param>
internal sealed record SourceMoment(ulong HorizonXid, string Snapshot, string SystemIdentifier, int Timeline);

/// <summary>A session that sees the rows of a snapshot and streams a range of the forms.</summary>
/// <param name="connection">Its connection, which it owns.</param>
/// <param name="transaction">Its transaction, which it owns.</param>
/// <param name="since">As <see cref="SourceSnapshot.Since"/>.</param>
internal sealed class SnapshotSession(NpgsqlConnection connection, NpgsqlTransaction transaction, ulong since) : IAsyncDisposable
{
    /// <summary>Opens the stream of the forms answered from <paramref name="from"/> on and before <paramref name="until"/>, in binary COPY format.</summary>
    /// <param name="from">A time, or <c>-infinity</c>.</param>
    /// <param name="until">A time, or <c>infinity</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NpgsqlRawCopyStream> OpenResponsesAsync(string from, string until, CancellationToken cancellation)
    {
        await using var range = new NpgsqlCommand(SqlText.Get("postgres/extract/set_response_range.sql"), connection, transaction)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = from }, new NpgsqlParameter<string> { TypedValue = until } },
        };
        await range.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return await connection.BeginRawBinaryCopyAsync(SourceSnapshot.ChangedSince(SqlText.Get("postgres/extract/copy_responses.sql"), since), cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
