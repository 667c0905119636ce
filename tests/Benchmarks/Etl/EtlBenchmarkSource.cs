using CSat.Hosting.State;
using Npgsql;

namespace CSat.Benchmarks.Etl;

/// <summary>A large organisation in PostgreSQL, and the same ratings as rows for comparison.</summary>
internal sealed class EtlBenchmarkSource(NpgsqlDataSource owner, HomeDirectory home)
{
    private const int Items = 20;
    private readonly Guid _organization = Guid.CreateVersion7();

    /// <summary>Fills the tables; returns the number of answered items.</summary>
    public async Task<long> FillAsync(int forms, CancellationToken cancellationToken)
    {
        var regime = await File.ReadAllTextAsync(Path.Combine(home.Regimes, "manufacturing-after-sales.yaml"), cancellationToken);
        await RunAsync("INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES ($1, 'bench', '测量', 'Bench', 'Asia/Shanghai', 'cn')", cancellationToken);
        await RunAsync("INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest) VALUES ($1, $1, 'R08', 'manufacturing-after-sales', 1, $2, '\\x01')", cancellationToken, regime);
        await RunAsync("INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES ($1, $1, 'd', '部', 'd', 1)", cancellationToken);
        await RunAsync("INSERT INTO csat.item (organization_id, item_id, code, name_zh, name_en, department_id, position) SELECT $1, gen_random_uuid(), 'i' || i, 'i', 'i', $1, i FROM generate_series(1, $2) AS i", cancellationToken, Items);
        await RunAsync("INSERT INTO csat.questionnaire_version (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids) SELECT $1, $1, 'q', 1, 'q', 'q', $1, 'five-grade', array_agg(item_id ORDER BY position) FROM csat.item WHERE organization_id = $1", cancellationToken);
        await RunAsync("INSERT INTO csat.round (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, state) SELECT $1, gen_random_uuid(), 'r' || i, 'r', 'r', $1, 'key-customers', make_date(2023 + i / 4, 1 + 3 * (i % 4), 1), make_date(2023 + i / 4, 3 + 3 * (i % 4), 28), 'closed' FROM generate_series(0, 11) AS i", cancellationToken);
        await RunAsync(
            """
            INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, responded_at, received_at, levels, content_digest)
            SELECT $1, uuidv7(), 'bench', i::text, rounds.ids[1 + 12 * (i - 1) / $2], $1, 2, 1, timestamptz '2023-01-01' + i * interval '3 years' / $2, now(),
              (SELECT array_agg((1 + (hashint8(i::bigint * 64 + place) & 1023) % 5)::smallint) FROM generate_series(1, $3) AS place), '\x00'
            FROM generate_series(1, $2) AS i
            CROSS JOIN (SELECT array_agg(round_id ORDER BY period_start) AS ids FROM csat.round WHERE organization_id = $1) AS rounds
            """,
            cancellationToken, forms, Items);
        await RunAsync(
            """
            CREATE UNLOGGED TABLE bench_rating AS
            SELECT row_number() OVER ()::bigint AS response_key, 20250101 AS date_key, 1 AS round_key, 2::smallint AS item_key, 3::smallint AS department_key, 4::smallint AS competitor_key, 2::smallint AS rating_kind, unnest(levels) AS level
            FROM csat.response WHERE organization_id = $1
            """,
            cancellationToken);
        await using var analyze = owner.CreateCommand("VACUUM (ANALYZE) csat.response, bench_rating");
        await analyze.ExecuteNonQueryAsync(cancellationToken);
        return (long)forms * Items;
    }

    /// <summary>Reads the hot table as binary COPY and throws it away.</summary>
    public async Task StreamAsync(CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var copy = await connection.BeginRawBinaryCopyAsync("COPY csat.response TO STDOUT (FORMAT binary)", cancellationToken);
        var buffer = new byte[1 << 18];
        while (await copy.ReadAsync(buffer, cancellationToken) > 0)
        {
        }
    }

    /// <summary>Has the server write the ratings as rows to nowhere.</summary>
    public async Task CopyRowsAsync(CancellationToken cancellationToken)
    {
        await using var copy = owner.CreateCommand("COPY bench_rating TO '/dev/null' (FORMAT binary)");
        copy.CommandTimeout = 0;
        await copy.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] arguments)
    {
        await using var command = owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var argument in sql.Contains("$1", StringComparison.Ordinal) ? arguments.Prepend(_organization) : arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
