using System.Diagnostics;
using System.Globalization;
using CSat.Api.Responses;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Embedded;
using CSat.Postgres.Tenants;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;

namespace CSat.Benchmarks.Ingestion;

/// <summary>A durable database, a server, and an organisation with a questionnaire of twenty items.</summary>
internal sealed class IngestionSetting : IAsyncDisposable
{
    private const int Items = 20;
    private const int CopyRows = 5_000;
    private static readonly int ImportRows = int.Parse(Environment.GetEnvironmentVariable("ROWS") ?? "250");
    private const string Organization = "demo";
    private static readonly DateTime Responded = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly DirectoryInfo _directory;
    private readonly CSatDatabase _database;
    private readonly ApiHost _host;
    private readonly GrpcChannel _channel;
    private readonly Metadata _key;
    private readonly Contracts.V1.ResponseService.ResponseServiceClient _responses;
    private readonly ResponseWriter _writer;
    private AcceptedResponse _template = null!;
    private long _sent;

    private IngestionSetting(DirectoryInfo directory, CSatDatabase database, ApiHost host, string key)
    {
        _directory = directory;
        _database = database;
        _host = host;
        _channel = GrpcChannel.ForAddress(host.Endpoint);
        _key = new Metadata { { "authorization", "Bearer " + key } };
        _responses = new Contracts.V1.ResponseService.ResponseServiceClient(_channel);
        _writer = new ResponseWriter(database.Application, NullLogger<ResponseWriter>.Instance);
    }

    public static async Task<IngestionSetting> StartAsync(CancellationToken cancellation)
    {
        var home = HomeDirectory.Find();
        var directory = System.IO.Directory.CreateTempSubdirectory("csat-bench-");
        var state = new StateDirectory(directory.FullName);
        var options = new CSatDatabaseOptions(new EmbeddedPostgresOptions { Directory = state.Postgres, NodeModules = home.NodeModules }, null);
        var database = await CSatDatabase.OpenAsync(options, null, cancellation);
        var keyFile = await new FirstStart(database.Application, state).EnsureAsync(cancellation);
        var host = await ApiHost.StartAsync(new ApiHostOptions { Application = database.Application, Home = home, LogLevel = LogLevel.Error }, cancellation);
        var setting = new IngestionSetting(directory, database, host, (await File.ReadAllTextAsync(keyFile, cancellation)).Trim());
        await setting.PrepareAsync(home);
        return setting;
    }

    public Task EmptyAsync() => ExecuteAsync("TRUNCATE csat.response, csat.response_comment; CHECKPOINT");

    /// <summary>Whatever was acknowledged must be there: a fast writer that loses rows is no writer.</summary>
    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var count = _database.Owner.CreateCommand("SELECT count(*) FROM csat.response");
        var stored = Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        if (stored != acknowledged)
        {
            throw new InvalidOperationException($"{acknowledged} acknowledged, {stored} stored");
        }
    }

    public async Task<LoadResult> CopyAsync(TimeSpan time, CancellationToken cancellation)
    {
        await using var connection = await _database.Owner.OpenConnectionAsync(cancellation);
        var begun = Stopwatch.GetTimestamp();
        var count = 0L;
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            await using var import = await connection.BeginBinaryImportAsync(
                "COPY csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, competitor_id, responded_at, received_at, levels, attributes, content_digest) FROM STDIN (FORMAT binary)",
                cancellation);
            for (var i = 0; i < CopyRows; i++)
            {
                await WriteRowAsync(import, Next(), cancellation);
            }

            await import.CompleteAsync(cancellation);
            count += CopyRows;
        }

        return new LoadResult(count, Stopwatch.GetElapsedTime(begun).TotalSeconds, 0);
    }

    public async Task InsertAloneAsync()
    {
        var response = Next();
        await using var connection = await _database.Application.OpenConnectionAsync();
        await using var batch = TenantTransaction.CreateBatch(connection, response.OrganizationId);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, responded_at, received_at, levels, content_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING")
        {
            Parameters =
            {
                new() { Value = response.OrganizationId }, new() { Value = response.ResponseId }, new() { Value = response.SourceSystem }, new() { Value = response.ExternalId },
                new() { Value = response.RoundId }, new() { Value = response.QuestionnaireVersionId }, new() { Value = response.RatingKind }, new() { Value = response.RespondentKind },
                new() { Value = response.RespondedAt }, new() { Value = response.ReceivedAt }, new() { Value = response.Levels }, new() { Value = response.Digest },
            },
        });
        await batch.ExecuteNonQueryAsync();
    }

    public Task WriteAsync() => _writer.WriteAsync(Next(), CancellationToken.None);

    public async Task SubmitAsync() => await _responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = Organization, Response = NextForm() }, _key);

    public async Task<LoadResult> ImportAsync(TimeSpan time, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var call = _responses.ImportResponses(_key, cancellationToken: cancellation);
        var counting = CountAsync(call.ResponseStream, cancellation);
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            var message = new ImportResponsesRequest { Organization = Organization };
            for (var i = 0; i < ImportRows; i++)
            {
                message.Rows.Add(new ResponseRow { Position = _sent, Response = NextForm() });
            }

            await call.RequestStream.WriteAsync(message, cancellation);
        }

        await call.RequestStream.CompleteAsync();
        return new LoadResult(await counting, Stopwatch.GetElapsedTime(begun).TotalSeconds, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _channel.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static async Task<long> CountAsync(IAsyncStreamReader<ImportResponsesResponse> answers, CancellationToken cancellation)
    {
        var stored = 0L;
        while (await answers.MoveNext(cancellation))
        {
            stored += answers.Current.Outcome.Stored;
        }

        return stored;
    }

    private static async Task WriteRowAsync(NpgsqlBinaryImporter import, AcceptedResponse response, CancellationToken cancellation)
    {
        await import.StartRowAsync(cancellation);
        await import.WriteAsync(response.OrganizationId, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(response.ResponseId, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(response.SourceSystem, NpgsqlDbType.Text, cancellation);
        await import.WriteAsync(response.ExternalId, NpgsqlDbType.Text, cancellation);
        await import.WriteAsync(response.RoundId, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(response.QuestionnaireVersionId, NpgsqlDbType.Uuid, cancellation);
        await import.WriteAsync(response.RatingKind, NpgsqlDbType.Smallint, cancellation);
        await import.WriteAsync(response.RespondentKind, NpgsqlDbType.Smallint, cancellation);
        await import.WriteNullAsync(cancellation);
        await import.WriteAsync(response.RespondedAt, NpgsqlDbType.TimestampTz, cancellation);
        await import.WriteAsync(response.ReceivedAt, NpgsqlDbType.TimestampTz, cancellation);
        await import.WriteAsync(response.Levels, NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancellation);
        await import.WriteNullAsync(cancellation);
        await import.WriteAsync(response.Digest, NpgsqlDbType.Bytea, cancellation);
    }

    private AcceptedResponse Next() => _template with { ResponseId = Guid.CreateVersion7(), ExternalId = NextId() };

    private Response NextForm() => new()
    {
        SourceSystem = "bench",
        ExternalId = NextId(),
        Round = "r1",
        RatingKind = RatingKind.Surveyed,
        RespondentKind = RespondentKind.Customer,
        RespondedAt = Responded.ToTimestamp(),
        Levels = { Enumerable.Repeat(4, Items) },
    };

    private string NextId() => Interlocked.Increment(ref _sent).ToString("form-0000000000", CultureInfo.InvariantCulture);

    private async Task PrepareAsync(HomeDirectory home)
    {
        var name = new LocalizedText { Zh = "基准", En = "Bench" };
        var directory = new Contracts.V1.Directory { Departments = { new Department { Code = "d", Name = name } } };
        directory.Items.AddRange(Enumerable.Range(1, Items).Select(i => new Item { Code = $"item-{i}", Name = name, Department = "d" }));
        await new RegimeService.RegimeServiceClient(_channel).AdoptRegimeAsync(
            new AdoptRegimeRequest
            {
                Organization = Organization,
                Content = await File.ReadAllTextAsync(Path.Combine(home.Regimes, "manufacturing-after-sales.yaml")),
                Purposes = { RegimePurpose.Survey },
            },
            _key);
        await new DirectoryService.DirectoryServiceClient(_channel).PutDirectoryAsync(new PutDirectoryRequest { Organization = Organization, Directory = directory }, _key);
        var surveys = new SurveyService.SurveyServiceClient(_channel);
        var version = new QuestionnaireVersion { Code = "q", Version = 1, Title = name, Scale = "five-grade", Items = { directory.Items.Select(item => item.Code) } };
        await surveys.PutQuestionnaireVersionAsync(new PutQuestionnaireVersionRequest { Organization = Organization, QuestionnaireVersion = version }, _key);
        await surveys.OpenRoundAsync(
            new OpenRoundRequest
            {
                Organization = Organization,
                Round = new Round
                {
                    Code = "r1", Title = name, Questionnaire = "q", QuestionnaireVersion = 1, SurveyKind = "key-customers", PeriodStart = "2026-01-01", PeriodEnd = "2026-03-31",
                },
            },
            _key);
        await SubmitAsync();
        await ReadTemplateAsync();
    }

    private async Task ReadTemplateAsync()
    {
        await using var read = _database.Owner.CreateCommand("SELECT organization_id, round_id, questionnaire_version_id, levels, content_digest FROM csat.response");
        await using var reader = await read.ExecuteReaderAsync();
        await reader.ReadAsync();
        _template = new AcceptedResponse
        {
            OrganizationId = reader.GetGuid(0),
            ResponseId = Guid.Empty,
            SourceSystem = "bench",
            ExternalId = "",
            RoundId = reader.GetGuid(1),
            QuestionnaireVersionId = reader.GetGuid(2),
            RatingKind = 2,
            RespondentKind = 1,
            CompetitorId = null,
            RespondedAt = Responded,
            ReceivedAt = DateTime.UtcNow,
            Levels = reader.GetFieldValue<short[]>(3),
            Comments = [],
            Attributes = null,
            Digest = reader.GetFieldValue<byte[]>(4),
        };
    }

    private async Task ExecuteAsync(string script)
    {
        foreach (var statement in script.Split(';'))
        {
            await using var command = _database.Owner.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
