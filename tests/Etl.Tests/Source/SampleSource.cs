using CSat.Etl.Extracting;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Hosting.State;
using CSat.Sql;
using CSat.Testing;
using Dapper;
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

    public EtlSettings Settings => new(Repository.PathOf("calendars"), code => _state.PathOf("warehouse", code, "csat.duckdb")) { AcceptSmaller = AcceptSmaller };

    /// <summary>Whether a file with far fewer rows than the published one may be published.</summary>
    public bool AcceptSmaller { get; set; }

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

    /// <summary>Runs a statement of the API with its parameters by name; organization_id is the organisation.</summary>
    public async Task RunAsApiAsync(string path, object values)
    {
        var parameters = new DynamicParameters(values);
        parameters.Add("organization_id", Organization.Id);
        await using var connection = await _postgres.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(SqlText.Get(path), parameters);
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

    /// <summary>Gives the items of a questionnaire scales of their own and says which are reversed.</summary>
    public Task SetItemScalesAsync(Guid questionnaire, string[] scales, bool[] reversed) => RunAsync(
        "UPDATE csat.questionnaire_version SET item_scale_codes = $3, reversed_items = $4 WHERE organization_id = $1 AND questionnaire_version_id = $2", questionnaire, scales, reversed);

    public async Task<Guid> AddRoundAsync(string code, Guid questionnaire, DateOnly start, DateOnly end)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.round (organization_id, round_id, code, title_zh, title_en, questionnaire_version_id, survey_kind, period_start, period_end, forms_sent, state) VALUES ($1, $2, $3, $3, $3, $4, 'key-customers', $5, $6, 400, 'closed')",
            id, code, questionnaire, start, end);
        return id;
    }

    /// <summary>Adds a form: 1 self-rating, 2 surveyed rating, 3 rating of a competitor.</summary>
    public async Task<Guid> AddResponseAsync(Guid round, Guid questionnaire, DateTimeOffset at, short[] levels, int kind = 2, Guid? competitor = null, string? attributes = null, DateTimeOffset? sent = null, DateTimeOffset? returned = null)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest, sent_at, returned_at) "
            + "VALUES ($1, $2, 'test', $2::text, $3, $4, $5::int, CASE WHEN $5 = 1 THEN 3 ELSE 1 END, $6::text::uuid, $7, $7, $8, $9::text::jsonb, '\\x00', $10::timestamptz, $11::timestamptz)",
            id, round, questionnaire, kind, competitor?.ToString(), at.ToUniversalTime(), levels, attributes, sent?.ToUniversalTime(), returned?.ToUniversalTime());
        return id;
    }

    /// <summary>Builds and publishes what is known at a moment; now, where none is given.</summary>
    public Task<EtlResult> PublishAsync(Action<string>? progress = null, DateTimeOffset? at = null, CancellationToken cancellation = default) =>
        EtlRun.RunAsync(EtlPlan.FullRebuild(Organization, at ?? DateTimeOffset.UtcNow), _postgres.Etl, Settings, progress, cancellation);

    /// <summary>Publishes what has changed since the published file.</summary>
    public Task<EtlResult> PublishChangesAsync(DateTimeOffset at, Action<string>? progress = null, CancellationToken cancellation = default) =>
        EtlRun.RunAsync(EtlPlan.Next(Organization, at), _postgres.Etl, Settings, progress, cancellation);

    /// <summary>The tables of the published file that differ from a file made of everything.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(DateTimeOffset at)
    {
        var clean = _state.PathOf("clean", Organization.Code, "csat.duckdb");
        await EtlRun.RunAsync(EtlPlan.FullRebuild(Organization, at), _postgres.Etl, Settings with { WarehousePath = _ => clean });
        var (left, right) = (TableFingerprint.Read(Published), TableFingerprint.Read(clean));
        return [.. left.Union(right).Where(table => !left.Contains(table) || !right.Contains(table)).Select(table => table.ToString())];
    }

    /// <summary>Opens the published file as a reader does.</summary>
    public DuckDBConnection Open() => PublishedFile.Open(Published);

    /// <summary>The snapshots that are kept, the newest first.</summary>
    public IReadOnlyList<SnapshotFile> Kept() => [.. SnapshotFile.Beside(Published).Where(snapshot => snapshot.Exists)];

    /// <summary>Names of the files and folders that are neither the stable file, nor a kept snapshot, nor its manifest, nor the lock.</summary>
    public IReadOnlyList<string> Strays()
    {
        string[] known = ["etl.lock", SnapshotFile.StableName, .. Kept().SelectMany(snapshot => new[] { snapshot.Path, snapshot.ManifestPath }).Select(path => Path.GetFileName(path))];
        return [.. Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)).Except(known).Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _state.Dispose();
}
