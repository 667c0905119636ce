using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using CSat.Postgres.Connections;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Tenants;

/// <summary>
/// Runs statements of sql/ in a tenant's transaction, everything by its name: <c>@valid_from</c> takes the property ValidFrom of the values, a column
/// <c>valid_from</c> fills the property ValidFrom of a row. <c>@organization_id</c> is the transaction's organisation.
/// </summary>
public static class TenantStatements
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Names = new();

    static TenantStatements() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Runs a statement.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters, an object with a property each; null for none but the organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many rows it wrote.</returns>
    public static Task<int> ExecuteAsync(this TenantTransaction transaction, string path, object? values, CancellationToken cancellation) =>
        transaction.Connection.ExecuteAsync(Command(transaction, path, values, cancellation));

    /// <summary>All rows of a statement.</summary>
    /// <typeparam name="T">A row: settable properties, named as the columns.</typeparam>
    /// <param name="transaction">The transaction.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters, an object with a property each; null for none but the organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(this TenantTransaction transaction, string path, object? values, CancellationToken cancellation)
        where T : class =>
        [.. await transaction.Connection.QueryAsync<T>(Command(transaction, path, values, cancellation)).ConfigureAwait(false)];

    /// <summary>The rows of a statement one after the other, as they come; none of them is held. Until the last one is read the transaction does nothing else.</summary>
    /// <typeparam name="T">A row: settable properties, named as the columns.</typeparam>
    /// <param name="transaction">The transaction.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters, an object with a property each; null for none but the organisation.</param>
    public static IAsyncEnumerable<T> StreamAsync<T>(this TenantTransaction transaction, string path, object? values)
        where T : class =>
        transaction.Connection.QueryUnbufferedAsync<T>(SqlText.Get(path), Parameters(transaction, values), transaction.Transaction);

    /// <summary>The first row of a statement; null where there is none.</summary>
    /// <typeparam name="T">A row: settable properties, named as the columns.</typeparam>
    /// <param name="transaction">The transaction.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters, an object with a property each; null for none but the organisation.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<T?> FindAsync<T>(this TenantTransaction transaction, string path, object? values, CancellationToken cancellation)
        where T : class =>
        transaction.Connection.QueryFirstOrDefaultAsync<T>(Command(transaction, path, values, cancellation));

    /// <summary>The first row of a statement that looks for the organisation itself, in a transaction bound to what is known of it.</summary>
    /// <typeparam name="T">A row: settable properties, named as the columns.</typeparam>
    /// <param name="source">The application's pool.</param>
    /// <param name="binding">Binds the transaction.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<T?> FindUnboundAsync<T>(NpgsqlDataSource source, NpgsqlBatchCommand binding, string path, object values, CancellationToken cancellation)
        where T : class
    {
        await using var connection = await source.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using var bind = new NpgsqlBatch(connection, transaction) { BatchCommands = { binding } };
        await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(SqlText.Get(path), values, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
    }

    /// <summary>The results of several statements that run in one round trip.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="commands">The statements, of <see cref="BatchCommand"/>.</param>
    /// <param name="read">Reads their results.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<T> QueryAsync<T>(
        this TenantTransaction transaction, IReadOnlyList<NpgsqlBatchCommand> commands, Func<BatchResults, Task<T>> read, CancellationToken cancellation)
    {
        await using var batch = Batch(transaction, commands);
        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await read(new BatchResults(reader, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Runs several statements in one round trip.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="commands">The statements, of <see cref="BatchCommand"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task ExecuteAsync(this TenantTransaction transaction, IReadOnlyList<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        await using var batch = Batch(transaction, commands);
        await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A statement for a batch.</summary>
    /// <param name="organizationId">The transaction's organisation.</param>
    /// <param name="path">The statement's path below <c>sql/</c>.</param>
    /// <param name="values">Its parameters, an object with a property each; null for none but the organisation.</param>
    public static NpgsqlBatchCommand BatchCommand(Guid organizationId, string path, object? values)
    {
        var command = new NpgsqlBatchCommand(SqlText.Get(path));
        command.Parameters.AddWithValue("organization_id", organizationId);
        foreach (var (name, property) in values is null ? [] : Names.GetOrAdd(values.GetType(), NamesOf))
        {
            command.Parameters.AddWithValue(name, property.GetValue(values) ?? DBNull.Value);
        }

        return command;
    }

    private static NpgsqlBatch Batch(TenantTransaction transaction, IReadOnlyList<NpgsqlBatchCommand> commands)
    {
        var batch = new NpgsqlBatch(transaction.Connection, transaction.Transaction);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static CommandDefinition Command(TenantTransaction transaction, string path, object? values, CancellationToken cancellation) =>
        new(SqlText.Get(path), Parameters(transaction, values), transaction.Transaction, cancellationToken: cancellation);

    private static DynamicParameters Parameters(TenantTransaction transaction, object? values)
    {
        var parameters = new DynamicParameters();
        parameters.Add("organization_id", transaction.OrganizationId);
        foreach (var (name, property) in values is null ? [] : Names.GetOrAdd(values.GetType(), NamesOf))
        {
            parameters.Add(name, property.GetValue(values));
        }

        return parameters;
    }

    private static (string Name, PropertyInfo Property)[] NamesOf(Type type) =>
        [.. type.GetProperties().Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property))];
}
