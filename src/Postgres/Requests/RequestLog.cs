using System.Collections.Concurrent;
using System.Security.Cryptography;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Requests;

/// <summary>
/// The requests that carried an id: each is done once. A repetition is recognised for 400 days by a keyed digest of the whole request, so that no list of
/// fields has to be kept; after that its id alone is known, for good, and the repetition is refused.
/// </summary>
/// <param name="source">The application's pools.</param>
public sealed class RequestLog(CellPools source)
{
    /// <summary>Days for which a repetition is answered.</summary>
    public const int DaysKept = 400;

    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<(NpgsqlDataSource Cell, int Year, int Month), bool> _prepared = new();

    /// <summary>Makes sure that a request of this moment can be kept. Call it before the transaction: it takes a transaction of its own, once a month and cell.</summary>
    public async ValueTask PrepareAsync(Guid organizationId, DateTimeOffset at, CancellationToken cancellation)
    {
        var cell = await source.FindAsync(organizationId, cancellation).ConfigureAwait(false);
        var month = (cell, at.UtcDateTime.Year, at.UtcDateTime.Month);
        if (!_prepared.ContainsKey(month))
        {
            await using var connection = await cell.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
            await using var command = new NpgsqlCommand(SqlText.Get("postgres/requests/prepare_requests.sql"), connection);
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

        var insert = Insert(transaction.OrganizationId, request, answerId, out var key);
        var kept = await transaction.QueryAsync([.. LockAnd(transaction.OrganizationId, request, insert)], ReadAsync, cancellation).ConfigureAwait(false);
        Check(kept!, request);
        return new RequestClaim(kept!.AnswerId!.Value, IsRepeated: !kept.DigestKey.AsSpan().SequenceEqual(key));
    }

    /// <summary>
    /// The commands that lock a request's id for the rest of the transaction and look whether it was done, for a batch that reads more than that;
    /// <see cref="WasDoneAsync"/> reads their results. What is new is kept with the command of <see cref="Keep"/> in the same transaction.
    /// </summary>
    public static IReadOnlyList<NpgsqlBatchCommand> Look(Guid organizationId, IdentifiedRequest request) => [.. LockAnd(organizationId, request, null)];

    /// <summary>Whether the request was done before.</summary>
    /// <param name="results">Stand at the results of <see cref="Look"/>.</param>
    /// <param name="request">The request.</param>
    /// <exception cref="ProblemException">The id was used for another request, or more than <see cref="DaysKept"/> days ago.</exception>
    public static async Task<bool> WasDoneAsync(BatchResults results, IdentifiedRequest request)
    {
        var kept = await ReadAsync(results).ConfigureAwait(false);
        if (kept is not null)
        {
            Check(kept, request);
        }

        return kept is not null;
    }

    /// <summary>The command that keeps a request whose id is locked and was not known.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="request">The request.</param>
    /// <param name="answerId">Id of what it makes or changes.</param>
    public static NpgsqlBatchCommand Keep(Guid organizationId, IdentifiedRequest request, Guid answerId) => Insert(organizationId, request, answerId, out _);

    private static IEnumerable<NpgsqlBatchCommand> LockAnd(Guid organizationId, IdentifiedRequest request, NpgsqlBatchCommand? insert)
    {
        yield return TenantStatements.BatchCommand(organizationId, "postgres/requests/lock_request.sql", new { RequestId = request.Id });
        if (insert is not null)
        {
            yield return insert;
        }

        yield return TenantStatements.BatchCommand(organizationId, "postgres/requests/select_request.sql", new { RequestId = request.Id });
    }

    private static NpgsqlBatchCommand Insert(Guid organizationId, IdentifiedRequest request, Guid answerId, out byte[] key)
    {
        key = RandomNumberGenerator.GetBytes(KeyBytes);
        return TenantStatements.BatchCommand(organizationId, "postgres/requests/insert_request.sql", new
        {
            RequestId = request.Id, RequestedAt = request.At.ToUniversalTime(), request.Method, Digest = Digest(key, request), DigestKey = key, AnswerId = answerId,
        });
    }

    private static async Task<KeptRow?> ReadAsync(BatchResults results)
    {
        await results.SkipAsync().ConfigureAwait(false);
        var rows = await results.RowsAsync<KeptRow>().ConfigureAwait(false);
        return rows.Count > 0 ? rows[0] : null;
    }

    private static void Check(KeptRow kept, IdentifiedRequest request)
    {
        if (kept.IsPast || request.At - kept.RequestedAt!.Value > TimeSpan.FromDays(DaysKept))
        {
            throw new ProblemException(Problems.RequestIdPast(request.Id, DaysKept));
        }

        if (kept.Method != request.Method || !CryptographicOperations.FixedTimeEquals(kept.Digest, Digest(kept.DigestKey!, request)))
        {
            throw new ProblemException(Problems.DuplicateRequestId(request.Id));
        }
    }

    private static byte[] Digest(byte[] key, IdentifiedRequest request) => HMACSHA256.HashData(key, request.Content.Span);

    private sealed record KeptRow
    {
        public string? Method { get; init; }

        public byte[]? Digest { get; init; }

        public byte[]? DigestKey { get; init; }

        public Guid? AnswerId { get; init; }

        public DateTimeOffset? RequestedAt { get; init; }

        public bool IsPast { get; init; }
    }
}
