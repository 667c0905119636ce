using System.Collections.Concurrent;
using System.Diagnostics;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;
using AuditOutcome = CSat.Domain.Audits.AuditOutcome;
using AuditSubject = CSat.Domain.Audits.AuditSubject;

namespace CSat.Api.Authentication;

/// <summary>A key that is to be stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key; only its digest is kept.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Role">Its role.</param>
/// <param name="WholeInstallation">Whether it may act in every organisation and create new ones.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null for no end.</param>
public sealed record NewApiKey(Guid Id, string Key, string Label, Role Role, bool WholeInstallation, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt = null)
{
    /// <summary>Who makes it; null for the program itself.</summary>
    public AuditAct? Act { get; init; }

    /// <summary>Whose it is; null for the key of a system.</summary>
    public Guid? PersonId { get; init; }
}

/// <summary>API keys in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
public sealed class ApiKeyStore(CellPools source)
{
    // A cell that does not answer holds up no key of another: it is not asked for a while.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<NpgsqlDataSource, (long Since, TimeoutException Fault)> _silent = new();

    /// <summary>
    /// Whose key it is; null where no key that is not revoked has this digest. The home cell is asked first, then the others; while an organisation is on its way from
    /// one cell to another, the key that came along is as good as it was.
    /// </summary>
    /// <exception cref="NpgsqlException">The home cell does not answer.</exception>
    /// <exception cref="TimeoutException">No cell that answers knows the key, and one does not answer.</exception>
    public async Task<Caller?> FindAsync(byte[] digest, CancellationToken cancellation)
    {
        var (onItsWay, silent) = (default(Caller), default(TimeoutException));
        foreach (var cell in source.All)
        {
            if (_silent.TryGetValue(cell, out var rest) && Stopwatch.GetElapsedTime(rest.Since) < Rest)
            {
                silent = rest.Fault;
                continue;
            }

            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                patience.CancelAfter(cell == source.Home ? Timeout.InfiniteTimeSpan : Patience);
                if (await FindAsync(cell, digest, patience.Token) is var (caller, livesHere))
                {
                    if (livesHere)
                    {
                        return caller;
                    }

                    onItsWay = caller;
                }
            }
            catch (Exception exception) when (cell != source.Home && !cancellation.IsCancellationRequested && (exception is NpgsqlException or OperationCanceledException))
            {
                _silent[cell] = (Stopwatch.GetTimestamp(), silent = new TimeoutException("A cell does not say whose key it is.", exception));
            }
        }

        return onItsWay ?? (silent is null ? null : throw silent);
    }

    /// <summary>Stores a key of the transaction's organisation.</summary>
    /// <remarks>One for the whole installation is the owner's alone to store: to the application's login the database refuses it.</remarks>
    public static async Task InsertAsync(TenantTransaction transaction, NewApiKey key, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync(
            "postgres/authentication/insert_api_key.sql",
            new
            {
                ApiKeyId = key.Id,
                KeyDigest = ApiKey.Digest(key.Key),
                key.Label,
                Role = EnumCode.Of(key.Role),
                CreatedAt = key.CreatedAt.ToUniversalTime(),
                ExpiresAt = key.ExpiresAt?.ToUniversalTime(),
                key.PersonId,
            },
            cancellation);
        if (key.WholeInstallation)
        {
            await transaction.ExecuteAsync("postgres/authentication/open_installation.sql", new { ApiKeyId = key.Id }, cancellation);
        }

        await AuditLog.AppendAsync(transaction, key.Act ?? AuditAct.OfProgram("first-start", key.CreatedAt), AuditSubject.ApiKey, key.Id, AuditOutcome.Created, cancellation);
    }

    private static async Task<(Caller Caller, bool LivesHere)?> FindAsync(NpgsqlDataSource cell, byte[] digest, CancellationToken cancellation)
    {
        await using var connection = await cell.OpenPatientlyAsync(cancellation);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToKeyDigest(digest));
        var select = new NpgsqlBatchCommand(SqlText.Get("postgres/authentication/select_api_key.sql"));
        select.Parameters.AddWithValue("key_digest", digest);
        batch.BatchCommands.Add(select);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (new Caller(Field<Guid>("organization_id"), EnumCode.Parse<Role>(Field<string>("role")), Field<bool>("whole_installation"), Field<string>("label"), Field<DateTimeOffset?>("expires_at"))
                .With(Field<Guid>("api_key_id")), Field<bool>("lives_here"))
            : null;

        T Field<T>(string name) => reader.GetFieldValue<T>(reader.GetOrdinal(name));
    }
}
