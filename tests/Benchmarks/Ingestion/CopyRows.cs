using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace CSat.Benchmarks.Ingestion;

/// <summary>Binary COPY of responses by the table's owner: what PostgreSQL can take.</summary>
internal sealed class CopyRows
{
    private const int Rows = 5_000;

    private readonly NpgsqlDataSource _owner;
    private readonly Guid _organization;
    private readonly Guid _round;
    private readonly Guid _questionnaire;
    private readonly DateTime _responded;
    private readonly short[] _levels;
    private readonly byte[] _digest;
    private long _sent;

    private CopyRows(NpgsqlDataSource owner, NpgsqlDataReader first)
    {
        _owner = owner;
        _organization = first.GetGuid(0);
        _round = first.GetGuid(1);
        _questionnaire = first.GetGuid(2);
        _responded = first.GetDateTime(3);
        _levels = first.GetFieldValue<short[]>(4);
        _digest = first.GetFieldValue<byte[]>(5);
    }

    /// <summary>Rows like one that our service has stored.</summary>
    public static async Task<CopyRows> LikeTheFirstAsync(NpgsqlDataSource owner, CancellationToken cancellation)
    {
        await using var read = owner.CreateCommand(
            "SELECT organization_id, round_id, questionnaire_version_id, responded_at, levels, content_digest FROM csat.response LIMIT 1");
        await using var reader = await read.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new CopyRows(owner, reader);
    }

    /// <summary>Copies for a time, a transaction for each five thousand rows.</summary>
    public async Task<LoadResult> RunAsync(TimeSpan time, CancellationToken cancellation)
    {
        await using var connection = await _owner.OpenConnectionAsync(cancellation);
        var begun = Stopwatch.GetTimestamp();
        var count = 0L;
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            await using var import = await connection.BeginBinaryImportAsync(
                "COPY csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest) FROM STDIN (FORMAT binary)",
                cancellation);
            for (var i = 0; i < Rows; i++)
            {
                await WriteRowAsync(import, cancellation);
            }

            await import.CompleteAsync(cancellation);
            count += Rows;
        }

        return new LoadResult(count, Stopwatch.GetElapsedTime(begun).TotalSeconds, 0);
    }

    private async Task WriteRowAsync(NpgsqlBinaryImporter import, CancellationToken cancellation)
    {
        await import.StartRowAsync(cancellation);
        await import.WriteAsync(_organization, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(Survey.SourceSystem, NpgsqlDbType.Text, cancellation);
        await import.WriteAsync((++_sent).ToString("copy-0000000000", CultureInfo.InvariantCulture), NpgsqlDbType.Text, cancellation);
        await import.WriteAsync(_round, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(_questionnaire, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync((short)2, NpgsqlDbType.Smallint, cancellation);
        await import.WriteAsync((short)1, NpgsqlDbType.Smallint, cancellation);
        await import.WriteNullAsync(cancellation);
        await import.WriteAsync(_responded, NpgsqlDbType.TimestampTz, cancellation);
        await import.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancellation);
        await import.WriteAsync(_levels, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellation);
        await import.WriteNullAsync(cancellation);
        await import.WriteAsync(_digest, NpgsqlDbType.Bytea, cancellation);
    }
}
