using System.Data;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Backups;
using CSat.Postgres.Migrations;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Postgres.Erasures;

/// <summary>All that was erased in some organisations, by ids and digests alone: what has to be erased again where an older backup comes back.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="ExportedAt">When it was read: every erasure that was acknowledged before is in it.</param>
/// <param name="Organizations">The organisations, those without an erasure too.</param>
public sealed record ErasureList(string File, DateTimeOffset ExportedAt, IReadOnlyList<ListedErasures> Organizations)
{
    private const string Migration = "0018_erasures";

    /// <summary>Reads it from a database.</summary>
    /// <param name="owner">Connects the owner of the schema.</param>
    /// <param name="file">Where it will stand.</param>
    /// <param name="organization">Code of one organisation; null for all.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">There is no such organisation, or the database holds nothing of this program.</exception>
    public static async Task<ErasureList> OfAsync(NpgsqlDataSource owner, string file, string? organization, TimeProvider time, CancellationToken cancellation)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (!await TenantOrganization.HasTableAsync(connection, cancellation).ConfigureAwait(false))
        {
            throw new ProblemException(BackupProblems.NothingThere(connection.Database));
        }

        var exportedAt = time.GetUtcNow();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        var organizations = await TenantOrganization.ListAsync(connection, organization, cancellation).ConfigureAwait(false);
        if (organizations.Count == 0 && organization is not null)
        {
            throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, organization));
        }

        var canErase = (await Migrator.ListAppliedAsync(connection, cancellation).ConfigureAwait(false)).Exists(applied => applied.Name == Migration);
        var listed = new List<ListedErasures>();
        foreach (var one in organizations)
        {
            await using var bind = new NpgsqlBatch(connection, transaction) { BatchCommands = { TenantBinding.ToRowsOf(one.Id) } };
            await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            var erasures = new ErasureWriter(connection, one.Id);
            listed.Add(canErase
                ? new(one.Code, one.Id, await erasures.FindSaltAsync(cancellation).ConfigureAwait(false), await erasures.ListAsync(cancellation).ConfigureAwait(false))
                : new(one.Code, one.Id, null, []));
        }

        return new ErasureList(file, exportedAt, listed);
    }

    /// <summary>Whether it can say what was erased since a backup was taken.</summary>
    /// <param name="takenAt">When the backup was taken.</param>
    /// <param name="organizations">The organisations that come back.</param>
    /// <exception cref="ProblemException">It is older than the backup, or does not know one of the organisations.</exception>
    internal void Check(DateTimeOffset takenAt, IEnumerable<BackupOrganization> organizations)
    {
        if (ExportedAt < takenAt)
        {
            throw new ProblemException(ErasureProblems.Older(File, ExportedAt, takenAt));
        }

        if (organizations.FirstOrDefault(organization => Find(organization) is null) is { } unknown)
        {
            throw new ProblemException(ErasureProblems.NotListed(File, unknown.Code));
        }
    }

    /// <summary>Erases again what was erased since, in the running transaction, which is bound to the organisation. An erasure that the backup knows was done in it already.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ProblemException">The digests are made with another salt than those that came back.</exception>
    internal async Task<int> RepeatAsync(NpgsqlConnection connection, BackupOrganization organization, CancellationToken cancellation)
    {
        if (Find(organization) is not { Salt: { } salt } listed)
        {
            return 0;
        }

        var writer = new ErasureWriter(connection, organization.Id);
        var restored = await writer.SaltAsync(salt, cancellation).ConfigureAwait(false);
        if (!restored.AsSpan().SequenceEqual(salt))
        {
            throw new ProblemException(ErasureProblems.OtherSalt(File, organization.Code));
        }

        var known = (await writer.ListAsync(cancellation).ConfigureAwait(false)).Select(erasure => erasure.ErasureId).ToHashSet();
        var act = AuditAct.OfProgram("restore", TimeProvider.System.GetUtcNow());
        var later = listed.Erasures.Where(erasure => !known.Contains(erasure.ErasureId)).ToList();
        foreach (var erasure in later)
        {
            await writer.EraseAsync(erasure, act, isListed: true, cancellation).ConfigureAwait(false);
        }

        return later.Count;
    }

    private ListedErasures? Find(BackupOrganization organization) => Organizations.FirstOrDefault(listed => listed.OrganizationId == organization.Id);
}

/// <summary>What was erased in one organisation.</summary>
/// <param name="Organization">Its code.</param>
/// <param name="OrganizationId">Its id.</param>
/// <param name="Salt">The salt of its digests; null where nothing was ever erased.</param>
/// <param name="Erasures">Its erasures, the first one first.</param>
public sealed record ListedErasures(string Organization, Guid OrganizationId, byte[]? Salt, IReadOnlyList<ErasureRow> Erasures);
