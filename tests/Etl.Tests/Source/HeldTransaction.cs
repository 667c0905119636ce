using CSat.Etl.Extracting;
using CSat.Testing;
using Npgsql;

namespace CSat.Etl.Tests.Source;

/// <summary>A transaction that writes a form and stays open.</summary>
internal sealed class HeldTransaction : IAsyncDisposable
{
    public const string Application = "held-open";

    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;

    private HeldTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, DateTimeOffset before)
    {
        _connection = connection;
        _transaction = transaction;
        Before = before;
    }

    /// <summary>A moment before it began, by the server's clock, which is this machine's.</summary>
    public DateTimeOffset Before { get; }

    public int Pid => _connection.ProcessID;

    /// <summary>Begins it; with a survey it writes a form, else it only takes a number.</summary>
    public static async Task<HeldTransaction> BeginAsync(PostgresFixture postgres, SampleSource source, Survey? survey = null)
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { ApplicationName = Application, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = survey is null
            ? new NpgsqlCommand("SELECT pg_current_xact_id()", connection, transaction)
            : new NpgsqlCommand(
                "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, responded_at, received_at, levels, content_digest) "
                + "VALUES ($1, $2, 'held', $2::text, $3, $4, 2, 1, $5, $5, '{5,4,3,2,1}', '\\x00')", connection, transaction)
            {
                Parameters =
                {
                    new() { Value = source.Organization.Id }, new() { Value = Guid.CreateVersion7() }, new() { Value = survey.Round }, new() { Value = survey.Questionnaire },
                    new() { Value = Survey.Day.ToUniversalTime() },
                },
            };
        await command.ExecuteNonQueryAsync();
        return new HeldTransaction(connection, transaction, before);
    }

    /// <summary>Waits until it is the oldest of the cluster, in which other tests write too; from then on it stays so.</summary>
    public async Task<HorizonHolder> UntilOldestAsync(NpgsqlDataSource source)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            if (await HorizonHolder.FindAsync(source, limit.Token) is { } holder && holder.Pid == Pid)
            {
                return holder;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    /// <summary>Commits it.</summary>
    public async Task EndAsync()
    {
        if (_transaction is { } open)
        {
            _transaction = null;
            await open.CommitAsync();
            await open.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _connection.DisposeAsync();
    }
}
