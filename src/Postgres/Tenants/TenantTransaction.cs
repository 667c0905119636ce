using System.Data;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using Npgsql;

namespace CSat.Postgres.Tenants;

/// <summary>A transaction bound to one organisation: row-level security shows and takes that organisation's rows alone. Rolled back unless committed.</summary>
public sealed class TenantTransaction : IAsyncDisposable
{
    private TenantTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid organizationId)
    {
        Connection = connection;
        Transaction = transaction;
        OrganizationId = organizationId;
    }

    /// <summary>The organisation it is bound to.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>The connection; commands on it run in the transaction.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The transaction, where an API asks for it.</summary>
    public NpgsqlTransaction Transaction { get; }

    /// <summary>Begins and binds, in one round trip.</summary>
    /// <param name="source">The application's or the ETL's pools.</param>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<TenantTransaction> BeginAsync(CellPools source, Guid organizationId, CancellationToken cancellation = default) =>
        BeginAsync(source, organizationId, IsolationLevel.ReadCommitted, cancellation);

    /// <summary>Begins and binds, in one round trip, at an isolation level.</summary>
    /// <param name="source">The application's or the ETL's pools.</param>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="isolation">Repeatable read for several statements that must see one moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<TenantTransaction> BeginAsync(CellPools source, Guid organizationId, IsolationLevel isolation, CancellationToken cancellation = default)
    {
        var cell = await source.FindAsync(organizationId, cancellation).ConfigureAwait(false);
        try
        {
            return await BeginInAsync(cell, organizationId, isolation, cancellation).ConfigureAwait(false);
        }
        catch (PostgresException refused) when (CellPools.IsElsewhere(refused))
        {
            // It has moved since it was looked for, or is on its way.
            source.Forget(organizationId);
            var now = await source.FindAsync(organizationId, cancellation).ConfigureAwait(false);
            if (now == cell)
            {
                throw;
            }

            return await BeginInAsync(now, organizationId, isolation, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A transaction that its first batch begins and binds: <see cref="TenantBinding.ToOrganization"/> must be the batch's first command. No round trip of its own.</summary>
    /// <param name="source">The application's or the ETL's pools.</param>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="isolation">Repeatable read for several statements that must see one moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<TenantTransaction> OpenAsync(CellPools source, Guid organizationId, IsolationLevel isolation, CancellationToken cancellation) =>
        await OpenInAsync(await source.FindAsync(organizationId, cancellation).ConfigureAwait(false), organizationId, isolation, cancellation).ConfigureAwait(false);

    /// <summary>A batch for the first statements, begun and bound in the same round trip as they run; for one organisation and one transaction of its own.</summary>
    /// <remarks>The batch is a transaction by itself: it commits when it ends and is rolled back whole when a statement fails. Its first result is the binding's.</remarks>
    public static NpgsqlBatch CreateBatch(NpgsqlConnection connection, Guid organizationId)
    {
        var batch = connection.CreateBatch();
        batch.BatchCommands.Add(TenantBinding.ToOrganization(organizationId));
        return batch;
    }

    /// <summary>Binds the same transaction to another organisation from here on.</summary>
    public async Task BindAsync(Guid organizationId, CancellationToken cancellation = default)
    {
        await using var batch = new NpgsqlBatch(Connection, Transaction) { BatchCommands = { TenantBinding.ToOrganization(organizationId) } };
        await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        OrganizationId = organizationId;
    }

    /// <summary>Commits; what was written is durable when this returns.</summary>
    public Task CommitAsync(CancellationToken cancellation = default) => Transaction.CommitAsync(cancellation);

    /// <summary>Rolls back unless committed, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync().ConfigureAwait(false);
        await Connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<TenantTransaction> BeginInAsync(NpgsqlDataSource cell, Guid organizationId, IsolationLevel isolation, CancellationToken cancellation)
    {
        var transaction = await OpenInAsync(cell, organizationId, isolation, cancellation).ConfigureAwait(false);
        try
        {
            await transaction.BindAsync(organizationId, cancellation).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<TenantTransaction> OpenInAsync(NpgsqlDataSource cell, Guid organizationId, IsolationLevel isolation, CancellationToken cancellation)
    {
        var connection = await cell.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Npgsql sends BEGIN together with the first command.
            return new TenantTransaction(connection, await connection.BeginTransactionAsync(isolation, cancellation).ConfigureAwait(false), organizationId);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
