using System.Security.Cryptography;
using CSat.Domain.Audits;
using CSat.Domain.Text;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Postgres.Audit;

/// <summary>
/// Writes audit entries, each in the transaction of the write that it is of: it is there exactly when that is committed. The chain is made later
/// (csat.audit_seal), so that no write waits for another's entry.
/// </summary>
public static class AuditLog
{
    private const int IdBytes = 16;

    /// <summary>The command that writes an entry, for a batch with the writes that it is of.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="act">Who and how.</param>
    /// <param name="subject">What is written.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="outcome">Whether it is made or changed.</param>
    public static NpgsqlBatchCommand Entry(Guid organizationId, AuditAct act, AuditSubject subject, Guid subjectId, AuditOutcome outcome)
    {
        var id = Guid.CreateVersion7();
        var content = act.Content();
        var digested = new byte[IdBytes + content.Length];
        id.TryWriteBytes(digested, bigEndian: true, out _);
        content.Span.CopyTo(digested.AsSpan(IdBytes));
        return Command(organizationId, id, act, subject, subjectId, count: 1, SHA256.HashData(digested), outcome);
    }

    /// <summary>The command that writes one entry of several things that are committed together.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="act">Who and how.</param>
    /// <param name="subject">What is written.</param>
    /// <param name="things">Their ids and the digests of their content, one at least.</param>
    /// <param name="outcome">Whether they are made or changed.</param>
    public static NpgsqlBatchCommand Entry(Guid organizationId, AuditAct act, AuditSubject subject, IReadOnlyCollection<(Guid Id, byte[] Digest)> things, AuditOutcome outcome)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, digest) in things.Select(thing => (Id: thing.Id.ToByteArray(bigEndian: true), thing.Digest)).OrderBy(thing => Convert.ToHexString(thing.Id), StringComparer.Ordinal))
        {
            hash.AppendData(id);
            hash.AppendData(digest);
        }

        return Command(organizationId, Guid.CreateVersion7(), act, subject, things.Count == 1 ? things.First().Id : null, things.Count, hash.GetHashAndReset(), outcome);
    }

    /// <summary>Writes an entry in a transaction.</summary>
    /// <param name="transaction">The transaction of the write.</param>
    /// <param name="act">Who and how.</param>
    /// <param name="subject">What is written.</param>
    /// <param name="subjectId">Its id.</param>
    /// <param name="outcome">Whether it is made or changed.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task AppendAsync(
        TenantTransaction transaction, AuditAct act, AuditSubject subject, Guid subjectId, AuditOutcome outcome, CancellationToken cancellation) =>
        transaction.ExecuteAsync([Entry(transaction.OrganizationId, act, subject, subjectId, outcome)], cancellation);

    private static NpgsqlBatchCommand Command(
        Guid organizationId, Guid id, AuditAct act, AuditSubject subject, Guid? subjectId, int count, byte[] digest, AuditOutcome outcome) =>
        TenantStatements.BatchCommand(organizationId, "postgres/audit/insert_entry.sql", new
        {
            EntryId = id,
            At = act.At.ToUniversalTime(),
            Actors = new[] { act.Actor },
            act.Method,
            Subject = EnumCode.Of(subject),
            SubjectId = subjectId,
            Count = count,
            act.RequestId,
            ContentDigest = digest,
            Outcome = EnumCode.Of(outcome),
        });
}
