using CSat.Etl.Extracting;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Testing;
using DuckDB.NET.Data;
using Npgsql;

namespace CSat.Etl.Tests.Source;

/// <summary>An organisation in PostgreSQL, filled row by row as a superuser, and its warehouse.</summary>
internal sealed class SampleSource : IDisposable
{
    private readonly PostgresFixture _postgres;
    private readonly TemporaryDirectory _state = new();

    private SampleSource(PostgresFixture postgres, SourceOrganization organization)
    {
        _postgres = postgres;
        Organization = organization;
    }

    public SourceOrganization Organization { get; }

    public string Folder => Path.GetDirectoryName(Published)!;

    /// <summary>The state directory, for hosts in processes of their own.</summary>
    public string State => _state.Root;

    public string Published => _state.PathOf("warehouse", Organization.Code, "csat.duckdb");

    public EtlSettings Settings => new(Repository.PathOf("calendars"), code => _state.PathOf("warehouse", code, "csat.duckdb"));

    public static async Task<SampleSource> CreateAsync(PostgresFixture postgres, string? code = null)
    {
        var id = await postgres.CreateOrganizationAsync(code);
        var organizations = await SourceOrganizations.ListAsync(postgres.Etl, null);
        return new SampleSource(postgres, organizations.Single(organization => organization.Id == id));
    }

    /// <summary>Runs a statement with positional parameters; $1 is the organisation.</summary>
    public async Task RunAsync(string sql, params object?[] arguments)
    {
        await using var command = _postgres.Owner.CreateCommand(sql);
        foreach (var argument in arguments.Prepend(Organization.Id))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument ?? DBNull.Value });
        }

        await command.ExecuteNonQueryAsync();
    }

    public async Task<Guid> AdoptAsync(string regime, string requirements, int version = 1, string? content = null)
    {
        var id = Guid.CreateVersion7();
        content ??= await File.ReadAllTextAsync(Repository.PathOf("regimes", regime + ".yaml"));
        await RunAsync(
            "INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest) VALUES ($1, $2, $3, $4, $5, $6, sha256(convert_to($6 || $5::text, 'UTF8')))",
            id, requirements, regime, version, content);
        return id;
    }

    public async Task<Guid> AddNamedAsync(string table, string code)
    {
        var id = Guid.CreateVersion7();
        await RunAsync($"INSERT INTO csat.{table} (organization_id, {table}_id, code, name_zh, name_en) VALUES ($1, $2, $3, $3 || '名', $3 || ' name')", id, code);
        return id;
    }

    public async Task<Guid> AddDepartmentAsync(string code, int position)
    {
        var id = Guid.CreateVersion7();
        await RunAsync("INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position) VALUES ($1, $2, $3, $3 || '部', $3, $4)", id, code, position);
        return id;
    }

    public async Task<Guid> AddItemAsync(string code, Guid department, int position)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.item (organization_id, item_id, code, name_zh, name_en, department_id, position) VALUES ($1, $2, $3, $3 || '项', $3, $4, $5)", id, code, department, position);
        return id;
    }

    public async Task<Guid> AddQuestionnaireAsync(string code, Guid regime, params Guid[] items)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.questionnaire_version (organization_id, questionnaire_version_id, code, version, title_zh, title_en, regime_version_id, scale_code, item_ids) VALUES ($1, $2, $3, 1, $3, $3, $4, 'five-grade', $5)",
            id, code, regime, items);
        return id;
    }

    public async Task<Guid> AddRoundAsync(string code, Guid questionnaire, DateOnly start, DateOnly end)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.round (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, state) VALUES ($1, $2, $3, $3, $3, $4, 'key-customers', $5, $6, 400, 'closed')",
            id, code, questionnaire, start, end);
        return id;
    }

    /// <summary>Adds a form: 1 self-rating, 2 surveyed rating, 3 rating of a competitor.</summary>
    public async Task<Guid> AddResponseAsync(Guid round, Guid questionnaire, DateTimeOffset at, short[] levels, int kind = 2, Guid? competitor = null, string? attributes = null, DateTimeOffset? sent = null)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest, sent_at) "
            + "VALUES ($1, $2, 'test', $2::text, $3, $4, $5::int, CASE WHEN $5 = 1 THEN 3 ELSE 1 END, $6::text::uuid, $7, $7, $8, $9::text::jsonb, '\\x00', $10::timestamptz)",
            id, round, questionnaire, kind, competitor?.ToString(), at.ToUniversalTime(), levels, attributes, sent?.ToUniversalTime());
        return id;
    }

    /// <summary>Builds and publishes what is known at a moment; now, where none is given.</summary>
    public Task<EtlResult> PublishAsync(Action<string>? progress = null, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        EtlRun.RunAsync(EtlPlan.FullRebuild(Organization, at ?? DateTimeOffset.UtcNow), _postgres.Etl, Settings, progress, cancellation);

    /// <summary>Opens the published file as a reader does.</summary>
    public DuckDBConnection Open() => PublishedFile.Open(Published);

    /// <summary>Names of the files and folders beside and including the published file, without the lock.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)).Where(name => name != "etl.lock").Order(StringComparer.Ordinal)];

    public void Dispose() => _state.Dispose();
}
