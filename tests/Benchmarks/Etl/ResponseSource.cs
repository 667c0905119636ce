using CSat.Hosting.State;
using Npgsql;

namespace CSat.Benchmarks.Etl;

/// <summary>A large organisation in PostgreSQL: twelve rounds over three years, five departments, forms of the own company, of two competitors and self-ratings.</summary>
internal sealed class ResponseSource(NpgsqlDataSource owner, HomeDirectory home)
{
    /// <summary>Its code.</summary>
    public const string Code = "bench";

    /// <summary>Items of a form.</summary>
    public const int Items = 20;

    private const int Departments = 5;
    private const string Latest = "timestamptz '2025-12-01' + i * interval '30 days' / $2";

    private int _forms;

    /// <summary>Its id.</summary>
    public Guid Organization { get; } = Guid.CreateVersion7();

    /// <summary>Answered items so far.</summary>
    public long Ratings => (long)_forms * Items;

    /// <summary>Fills the tables.</summary>
    public async Task FillAsync(int forms, CancellationToken cancellationToken)
    {
        var regime = await File.ReadAllTextAsync(Path.Combine(home.Regimes, "manufacturing-after-sales.yaml"), cancellationToken);
        await RunAsync("INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES ($1, $2, '测量', 'Bench', 'Asia/Shanghai', 'cn')", cancellationToken, Code);
        await RunAsync("INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest) VALUES ($1, $1, 'R08', 'manufacturing-after-sales', 1, $2, '\\x01')", cancellationToken, regime);
        await RunAsync("INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) SELECT $1, gen_random_uuid(), 'd' || i, '部' || i, 'd' || i, i FROM generate_series(1, $2) AS i", cancellationToken, Departments);
        await RunAsync("INSERT INTO csat.competitor (organization_id, competitor_id, code, name_zh, name_en) SELECT $1, gen_random_uuid(), 'c' || i, '司' || i, 'c' || i FROM generate_series(1, 2) AS i", cancellationToken);
        await RunAsync("INSERT INTO csat.item (organization_id, item_id, code, name_zh, name_en, department_id, position) SELECT $1, gen_random_uuid(), 'i' || i, '项' || i, 'i' || i, department_id, i FROM generate_series(1, $2) AS i JOIN csat.department ON organization_id = $1 AND position = 1 + i % $3", cancellationToken, Items, Departments);
        await RunAsync("INSERT INTO csat.questionnaire_version (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids) SELECT $1, $1, 'q', 1, 'q', 'q', $1, 'five-grade', array_agg(item_id ORDER BY position) FROM csat.item WHERE organization_id = $1", cancellationToken);
        await RunAsync("INSERT INTO csat.round (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, state) SELECT $1, gen_random_uuid(), 'r' || i, 'r', 'r', $1, 'key-customers', make_date(2023 + i / 4, 1 + 3 * (i % 4), 1), make_date(2023 + i / 4, 3 + 3 * (i % 4), 28), 'closed' FROM generate_series(0, 11) AS i", cancellationToken);
        await AddAsync(forms, "timestamptz '2023-01-01' + i * interval '3 years' / $2", cancellationToken);
        await VacuumAsync(cancellationToken);
    }

    /// <summary>Adds forms to the last round: what has come since the last load.</summary>
    public async Task AddLatestAsync(int forms, CancellationToken cancellationToken)
    {
        await AddAsync(forms, Latest, cancellationToken);
        await VacuumAsync(cancellationToken);
    }

    /// <summary>Adds forms to the last round as callers do, and leaves the table to the server.</summary>
    public Task AddFewAsync(int forms, CancellationToken cancellationToken) => AddAsync(forms, Latest, cancellationToken);

    /// <summary>Makes a table of the ratings, a row each, to compare with.</summary>
    public async Task MakeItemRowsAsync(CancellationToken cancellationToken)
    {
        await RunAsync(
            """
            CREATE UNLOGGED TABLE bench_rating AS
            SELECT row_number() OVER ()::bigint AS response_key, 20250101 AS date_key, 1 AS round_key, 2::smallint AS item_key, 3::smallint AS department_key, 4::smallint AS competitor_key, 2::smallint AS rating_kind, unnest(levels) AS level
            FROM csat.response WHERE organization_id = $1
            """,
            cancellationToken);
        await RunAsync("VACUUM (ANALYZE) bench_rating", cancellationToken);
    }

    /// <summary>Has the server write the ratings as rows to nowhere.</summary>
    public Task CopyItemRowsAsync(CancellationToken cancellationToken) => RunAsync("COPY bench_rating TO '/dev/null' (FORMAT binary)", cancellationToken);

    /// <summary>Runs a statement, given the organisation as its first parameter where it has parameters.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] arguments)
    {
        await using var command = owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var argument in sql.Contains("$1", StringComparison.Ordinal) ? arguments.Prepend(Organization) : arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Of ten forms one is a self-rating and one rates a competitor.
    private async Task AddAsync(int forms, string respondedAt, CancellationToken cancellationToken)
    {
        await RunAsync(
            $"""
            INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, content_digest)
            SELECT $1, uuidv7(), 'bench', (i + $4)::text, rounds.ids[1 + (extract(year FROM responded_at)::int - 2023) * 4 + (extract(quarter FROM responded_at)::int - 1)], $1,
              CASE i % 10 WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 2 END, CASE i % 10 WHEN 0 THEN 3 ELSE 1 END, CASE i % 10 WHEN 1 THEN competitors.ids[1 + i / 10 % 2] END, responded_at, now(),
              (SELECT array_agg((1 + (hashint8((i + $4)::bigint * 64 + place) & 1023) % 5)::smallint) FROM generate_series(1, $3) AS place), '\x00'
            FROM generate_series(1, $2) AS i
            CROSS JOIN LATERAL (SELECT least({respondedAt}, timestamptz '2025-12-31 15:59') AS responded_at) AS answered
            CROSS JOIN (SELECT array_agg(round_id ORDER BY period_start) AS ids FROM csat.round WHERE organization_id = $1) AS rounds
            CROSS JOIN (SELECT array_agg(competitor_id ORDER BY code) AS ids FROM csat.competitor WHERE organization_id = $1) AS competitors
            """,
            cancellationToken, forms, Items, _forms);
        _forms += forms;
    }

    private Task VacuumAsync(CancellationToken cancellationToken) => RunAsync("VACUUM (ANALYZE) csat.response", cancellationToken);
}
