using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>A session that sees the rows of a snapshot and streams a range of the forms.</summary>
internal sealed class SnapshotSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
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
        return await connection.BeginRawBinaryCopyAsync(SqlText.Get("postgres/extract/copy_responses.sql"), cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
