using CSat.Domain.Problems;
using CSat.Postgres.Erasures;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres.Backups;

/// <summary>
/// Brings a backup into an empty database: the schema of the backup first, then in one transaction all its rows, compared with the manifest before they count, the
/// schema of this program, and what was erased since. Every row gets the stamp of this transaction, so that an incremental load sees it.
/// </summary>
/// <param name="owner">Connects the owner of the database.</param>
/// <param name="logger">Told of migrations.</param>
public sealed class Restore(NpgsqlDataSource owner, ILogger logger)
{
    /// <summary>Does so. Whatever goes wrong, no row is there.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="organizations">Those of its organisations that shall come back.</param>
    /// <param name="place">How to call the database when it is not empty.</param>
    /// <param name="erasures">What was erased since the backup was taken: it is erased again before anybody can read it. Null where that is known to be nothing.</param>
    /// <param name="progress">Told each organisation's code as its turn comes; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many erasures were done again.</returns>
    /// <exception cref="ProblemException">Organisations live in the database, or the backup is not what it says.</exception>
    public async Task<int> RunAsync(
        BackupFile backup, IReadOnlyList<BackupOrganization> organizations, string place, ErasureList? erasures = null, Action<string>? progress = null,
        CancellationToken cancellation = default)
    {
        var repeated = 0;
        erasures?.Check(backup.Manifest.TakenAt, organizations);
        await RefuseInhabitedAsync(place, cancellation).ConfigureAwait(false);
        await new LoginRoles(owner).PrepareAsync(cancellation).ConfigureAwait(false);
        var migrations = Migration.All();
        var migrator = new Migrator(owner, logger);
        await migrator.MigrateAsync([.. migrations.Take(backup.Manifest.Migrations.Count)], cancellation).ConfigureAwait(false);
        await using (var connection = await owner.OpenConnectionAsync(cancellation).ConfigureAwait(false))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            await RequestMonths.MakeAsync(connection, backup.Manifest.RequestMonths, cancellation).ConfigureAwait(false);
            var tables = await TenantTable.ListAsync(connection, cancellation).ConfigureAwait(false);
            await ExecuteAsync(connection, tables.Select(table => table.LiftLaw), cancellation).ConfigureAwait(false);
            foreach (var organization in organizations)
            {
                progress?.Invoke(organization.Code);
                await LoadAsync(connection, transaction, backup, organization, tables, cancellation).ConfigureAwait(false);
            }

            await ExecuteAsync(connection, tables.Select(table => table.RestoreLaw), cancellation).ConfigureAwait(false);
            await migrator.MigrateAsync(connection, migrations, cancellation).ConfigureAwait(false);
            foreach (var organization in organizations)
            {
                await BindAsync(connection, transaction, organization, cancellation).ConfigureAwait(false);
                await connection.ExecuteAsync(new CommandDefinition(SqlText.Get("postgres/backup/continue_numbers.sql"), cancellationToken: cancellation)).ConfigureAwait(false);
                repeated += erasures is null ? 0 : await erasures.RepeatAsync(connection, organization, cancellation).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return repeated;
    }

    private static async Task BindAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, BackupOrganization organization, CancellationToken cancellation)
    {
        await using var bind = new NpgsqlBatch(connection, transaction) { BatchCommands = { TenantBinding.ToRowsOf(organization.Id) } };
        await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task LoadAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, BackupFile backup, BackupOrganization organization, IReadOnlyList<TenantTable> tables, CancellationToken cancellation)
    {
        await BindAsync(connection, transaction, organization, cancellation).ConfigureAwait(false);
        foreach (var table in tables)
        {
            var stored = organization.Tables.FirstOrDefault(candidate => candidate.Name == table.Name && candidate.Columns.SequenceEqual(table.Columns))
                ?? throw backup.OtherRows(organization, table.Name);
            try
            {
                await using var rows = await connection.BeginRawBinaryCopyAsync(table.CopyIn, cancellation).ConfigureAwait(false);
                await backup.ReadAsync(organization, stored, rows, cancellation).ConfigureAwait(false);
            }
            catch (PostgresException)
            {
                throw backup.OtherRows(organization, table.Name);
            }

            var back = await table.ReadAsync(connection, Stream.Null, cancellation).ConfigureAwait(false);
            if (back.Sha256 != stored.Sha256 || await table.CountAsync(connection, cancellation).ConfigureAwait(false) != stored.Rows)
            {
                throw backup.OtherRows(organization, table.Name);
            }
        }
    }

    private async Task RefuseInhabitedAsync(string place, CancellationToken cancellation)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (!await TenantOrganization.HasTableAsync(connection, cancellation).ConfigureAwait(false))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if ((await TenantOrganization.ListAsync(connection, code: null, cancellation).ConfigureAwait(false)).Count > 0)
        {
            throw new ProblemException(BackupProblems.NotEmpty(place));
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            await connection.ExecuteAsync(new CommandDefinition(statement, cancellationToken: cancellation)).ConfigureAwait(false);
        }
    }
}
