using System.Security.Cryptography;
using System.Text;
using CSat.Domain.Audits;
using CSat.Domain.Erasures;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Erasures;

/// <summary>
/// Erases, in a transaction that is bound to the organisation: for a call, and again for every erasure of a list when an older backup comes back. What is erased is
/// what csat.erase_complaint, csat.erase_response and csat.erase_customer take away.
/// </summary>
/// <param name="connection">Runs the transaction.</param>
/// <param name="organizationId">The organisation.</param>
public sealed class ErasureWriter(NpgsqlConnection connection, Guid organizationId)
{
    private const int SaltBytes = 32;

    // Columns go by their names.
    static ErasureWriter() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The salt of the organisation's erased ids; made where there is none.</summary>
    /// <param name="given">Where there is none, this one is kept; null for a new one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<byte[]> SaltAsync(byte[]? given, CancellationToken cancellation)
    {
        await WriteAsync([Command("postgres/erasures/insert_salt.sql", new { Salt = given ?? RandomNumberGenerator.GetBytes(SaltBytes) })], cancellation).ConfigureAwait(false);
        return (await FindSaltAsync(cancellation).ConfigureAwait(false))!;
    }

    /// <summary>The salt of the organisation's erased ids; null where nothing was ever erased.</summary>
    public Task<byte[]?> FindSaltAsync(CancellationToken cancellation) =>
        connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(SqlText.Get("postgres/erasures/select_salt.sql"), new { organization_id = organizationId }, cancellationToken: cancellation));

    /// <summary>All erasures of the organisation, the first one first.</summary>
    public async Task<IReadOnlyList<ErasureRow>> ListAsync(CancellationToken cancellation) =>
        [.. await connection.QueryAsync<ErasureRow>(new CommandDefinition(SqlText.Get("postgres/erasures/select_listed.sql"), new { organization_id = organizationId }, cancellationToken: cancellation)).ConfigureAwait(false)];

    /// <summary>What stands for an external id once it is erased.</summary>
    public static byte[] DigestOf(byte[] salt, string externalId) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(externalId)]);

    /// <summary>Erases the subject of an erasure, keeps its external id from being used again, and keeps the erasure with its audit entry.</summary>
    /// <param name="erasure">The erasure.</param>
    /// <param name="act">Who does it and how, for the audit.</param>
    /// <param name="isListed">Whether it was done before, in the database that a list is of: then it is kept as it is listed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The erasure as it is kept: with what was erased.</returns>
    public async Task<ErasureRow> EraseAsync(ErasureRow erasure, AuditAct act, bool isListed, CancellationToken cancellation)
    {
        var (statement, audited, prefix) = EnumCode.Parse<ErasureSubject>(erasure.Subject) switch
        {
            ErasureSubject.Complaint => ("postgres/erasures/erase_complaint.sql", AuditSubject.Complaint, "erased:"),
            ErasureSubject.Customer => ("postgres/erasures/erase_customer.sql", AuditSubject.Customer, "erased."),
            _ => ("postgres/erasures/erase_response.sql", AuditSubject.Response, "erased:"),
        };
        var values = new { subject_id = erasure.SubjectId, replacement = $"{prefix}{erasure.ErasureId:D}", at = erasure.At.ToUniversalTime() };
        var counts = await connection.QuerySingleAsync<ErasureRow>(new CommandDefinition(SqlText.Get(statement), values, cancellationToken: cancellation)).ConfigureAwait(false);
        var kept = isListed ? erasure : erasure with
        {
            Texts = counts.Texts, Comments = counts.Comments, Attributes = counts.Attributes, Customers = counts.Customers, ExternalIds = counts.ExternalIds,
        };
        await WriteAsync(
            [
                Command("postgres/erasures/insert_erased_id.sql", new { kept.Subject, kept.SourceSystem, kept.Digest, kept.SubjectId }),
                Command("postgres/erasures/insert_erasure.sql", kept with { At = kept.At.ToUniversalTime() }),
                AuditLog.Entry(organizationId, act, audited, [(kept.SubjectId, kept.Digest)], AuditOutcome.Changed),
            ],
            cancellation).ConfigureAwait(false);
        return kept;
    }

    private NpgsqlBatchCommand Command(string path, object values) => TenantStatements.BatchCommand(organizationId, path, values);

    private async Task WriteAsync(IReadOnlyList<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
