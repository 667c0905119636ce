using System.Data;
using System.IO.Compression;
using CSat.Domain.Problems;
using CSat.Machine.Files;
using CSat.Postgres.Migrations;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Backups;

/// <summary>
/// The rows of all organisations as of one moment, while others go on writing. As long as it is open, its snapshot can be read by others too.
/// </summary>
public sealed class BackupSource : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly SnapshotRow _snapshot;
    private readonly DateTimeOffset _takenAt;

    // Columns go by their names.
    static BackupSource() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private BackupSource(NpgsqlConnection connection, NpgsqlTransaction transaction, SnapshotRow snapshot, DateTimeOffset takenAt)
    {
        _connection = connection;
        _transaction = transaction;
        _snapshot = snapshot;
        _takenAt = takenAt;
    }

    /// <summary>PostgreSQL's name of the snapshot, for others who read the same rows.</summary>
    public string SnapshotId => _snapshot.SnapshotId;

    /// <summary>When the snapshot was taken.</summary>
    public DateTimeOffset TakenAt => _takenAt;

    /// <summary>Takes the snapshot.</summary>
    /// <param name="owner">Connects the owner of the schema, who may act as the ETL's role.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The database holds nothing of this program.</exception>
    public static async Task<BackupSource> OpenAsync(NpgsqlDataSource owner, TimeProvider time, CancellationToken cancellation = default)
    {
        var connection = await owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!await TenantOrganization.HasTableAsync(connection, cancellation).ConfigureAwait(false))
            {
                throw new ProblemException(BackupProblems.NothingThere(connection.Database));
            }

            var takenAt = time.GetUtcNow();
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
            var snapshot = await connection.QuerySingleAsync<SnapshotRow>(Command("postgres/backup/snapshot.sql", cancellation)).ConfigureAwait(false);
            return new BackupSource(connection, transaction, snapshot, takenAt);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes a backup. The file appears whole or not at all, readable for its owner alone: it holds personal data and digests of keys.</summary>
    /// <param name="file">The file; it must not exist.</param>
    /// <param name="organization">Code of the one organisation to write; null for all.</param>
    /// <param name="progress">Told each organisation's code as its turn comes; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The file exists, or there is no such organisation.</exception>
    public async Task<BackupManifest> WriteAsync(string file, string? organization = null, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        if (File.Exists(file))
        {
            throw new ProblemException(BackupProblems.Exists(file));
        }

        var organizations = await TenantOrganization.ListAsync(_connection, organization, cancellation).ConfigureAwait(false);
        if (organizations.Count == 0 && organization is not null)
        {
            throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, organization));
        }

        return await PrivateFile.CreateAsync(file, async stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            return await WriteAsync(archive, organizations, progress, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Gives the snapshot back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static CommandDefinition Command(string path, CancellationToken cancellation) => new(SqlText.Get(path), cancellationToken: cancellation);

    private async Task<BackupManifest> WriteAsync(ZipArchive archive, IReadOnlyList<TenantOrganization> organizations, Action<string>? progress, CancellationToken cancellation)
    {
        var tables = await TenantTable.ListAsync(_connection, cancellation).ConfigureAwait(false);
        var written = new List<BackupOrganization>();
        foreach (var organization in organizations)
        {
            progress?.Invoke(organization.Code);
            await using var bind = new NpgsqlBatch(_connection, _transaction) { BatchCommands = { TenantBinding.ToRowsOf(organization.Id) } };
            await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            var rows = new List<BackupTable>();
            foreach (var table in tables)
            {
                rows.Add(await WriteAsync(archive, organization.Id, table, cancellation).ConfigureAwait(false));
            }

            written.Add(new BackupOrganization(organization.Id, organization.Code, rows));
        }

        var months = await RequestMonths.ListAsync(_connection, cancellation).ConfigureAwait(false);
        var applied = await Migrator.ListAppliedAsync(_connection, cancellation).ConfigureAwait(false);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, _takenAt, _snapshot.ServerVersion, _snapshot.SystemIdentifier,
            [.. applied.Select(row => new BackupMigration(row.Name, Convert.ToHexStringLower(row.Checksum)))], months, written);
        var json = manifest.ToJson();
        archive.Comment = BackupManifest.DigestOf(json);
        await using var entry = await archive.CreateEntry(BackupManifest.Entry).OpenAsync(cancellation).ConfigureAwait(false);
        await entry.WriteAsync(json, cancellation).ConfigureAwait(false);
        return manifest;
    }

    private async Task<BackupTable> WriteAsync(ZipArchive archive, Guid organization, TenantTable table, CancellationToken cancellation)
    {
        var rows = await table.CountAsync(_connection, cancellation).ConfigureAwait(false);
        var written = new BackupTable(table.Name, table.Columns, rows, 0, "");
        await using var entry = await archive.CreateEntry(written.EntryOf(organization), CompressionLevel.Fastest).OpenAsync(cancellation).ConfigureAwait(false);
        var digest = await table.ReadAsync(_connection, entry, cancellation).ConfigureAwait(false);
        return written with { Bytes = digest.Bytes, Sha256 = digest.Sha256 };
    }

    private sealed class SnapshotRow
    {
        public string SnapshotId { get; init; } = "";

        public string ServerVersion { get; init; } = "";

        public string SystemIdentifier { get; init; } = "";
    }
}
