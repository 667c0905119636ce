using System.Collections.Concurrent;
using System.Security.Cryptography;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Requests;

/// <summary>
/// The requests that carried an id: each is done once. A repetition is recognised for 400 days by a keyed digest of the whole request, so that no list of
/// fields has to be kept; after that its id alone is known, for good, and the repetition is refused.
/// </summary>
/// <param name="source">The application's pool.</param>
public sealed class RequestLog(NpgsqlDataSource source)
{
    /// <summary>Days for which a repetition is answered.</summary>
    public const int DaysKept = 400;

    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<(int Year, int Month), bool> _prepared = new();

    /// <summary>Makes sure that a request of this moment can be kept. Call it before the transaction: it takes a transaction of its own, once a month.</summary>
    public async ValueTask PrepareAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var month = (at.UtcDateTime.Year, at.UtcDateTime.Month);
        if (!_prepared.ContainsKey(month))
        {
            await using var command = source.CreateCommand(SqlText.Get("postgres/requests/prepare_requests.sql"));
            command.Parameters.AddWithValue("at", at.UtcDateTime);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            _prepared[month] = true;
        }
    }

    /// <summary>
    /// Claims a request's id for the rest of the transaction, in one round trip: a request of the same id waits for its end. Claim once a transaction, before
    /// the work is done; what is claimed is kept exactly when the transaction commits.
    /// </summary>
    /// <param name="transaction">The transaction of what the request does.</param>
    /// <param name="request">The request; null where it carries no id, and then it is new.</param>
    /// <param name="answerId">Id of what it makes or changes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The id was used for another request, or more than <see cref="DaysKept"/> days ago.</exception>
    public static async Task<RequestClaim> ClaimAsync(TenantTransaction transaction, IdentifiedRequest? request, Guid answerId, CancellationToken cancellation)
    {
        if (request is null)
        {
            return new RequestClaim(answerId, IsRepeated: false);
        }

        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction.Transaction)
        {
            BatchCommands =
            {
                Command("postgres/requests/lock_request.sql", transaction, request),
                Command("postgres/requests/insert_request.sql", transaction, request,
                    ("requested_at", request.At.UtcDateTime), ("method", request.Method), ("digest", Digest(key, request)), ("digest_key", key), ("answer_id", answerId)),
                Command("postgres/requests/select_request.sql", transaction, request),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);

        // The insert has no result set.
        await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        if (Field<bool>("is_past") || request.At - Field<DateTimeOffset>("requested_at") > TimeSpan.FromDays(DaysKept))
        {
            throw new ProblemException(Problems.RequestIdPast(request.Id, DaysKept));
        }

        var keptKey = Field<byte[]>("digest_key");
        var isSame = Field<string>("method") == request.Method && CryptographicOperations.FixedTimeEquals(Field<byte[]>("digest"), Digest(keptKey, request));
        return isSame
            ? new RequestClaim(Field<Guid>("answer_id"), IsRepeated: !keptKey.AsSpan().SequenceEqual(key))
            : throw new ProblemException(Problems.DuplicateRequestId(request.Id));

        T Field<T>(string name) => reader.GetFieldValue<T>(reader.GetOrdinal(name));
    }

    private static byte[] Digest(byte[] key, IdentifiedRequest request) => HMACSHA256.HashData(key, request.Content.Span);

    private static NpgsqlBatchCommand Command(string path, TenantTransaction transaction, IdentifiedRequest request, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var command = new NpgsqlBatchCommand(SqlText.Get(path));
        command.Parameters.AddWithValue("organization_id", transaction.OrganizationId);
        command.Parameters.AddWithValue("request_id", request.Id);
        foreach (var (name, value) in more)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
