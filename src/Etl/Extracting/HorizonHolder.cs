using System.Data;
using CSat.Postgres.Connections;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>
/// The oldest transaction of the cluster that has written and not ended: no run's horizon is above it, so that what was written since its beginning is read again by
/// every run until it ends. What it does is not told.
/// </summary>
/// <param name="Xid">Its number.</param>
/// <param name="Pid">The server's process that runs it; null for a prepared transaction, which has none.</param>
/// <param name="Application">What its program calls itself.</param>
/// <param name="Begun">When it began, by the server's clock; null where this login may not see it.</param>
internal sealed record HorizonHolder(string Xid, int? Pid, string Application, DateTimeOffset? Begun)
{
    /// <summary>Finds it.</summary>
    /// <param name="source">Any login; the owner of the embedded server sees the beginning too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where no transaction that has written is open.</returns>
    public static async Task<HorizonHolder?> FindAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(SqlText.Get("postgres/extract/horizon_holder.sql"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            return null;
        }

        return new HorizonHolder(
            reader.GetString("xid"),
            reader.IsDBNull("pid") ? null : reader.GetInt32("pid"),
            reader.IsDBNull("application") ? "" : reader.GetString("application"),
            reader.IsDBNull("begun_at") ? null : reader.GetFieldValue<DateTimeOffset>("begun_at"));
    }

    /// <summary>How long it has been open; null where that is not seen.</summary>
    public TimeSpan? Age(DateTimeOffset now) => now - Begun is { } age ? (age > TimeSpan.Zero ? age : TimeSpan.Zero) : null;
}
