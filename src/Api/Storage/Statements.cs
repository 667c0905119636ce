using CSat.Postgres.Tenants;
using CSat.Sql;
using Npgsql;

namespace CSat.Api.Storage;

/// <summary>Runs statements of sql/ in a tenant's transaction; $1, $2, ... take the values in order, null for NULL.</summary>
internal static class Statements
{
    public static NpgsqlBatchCommand BatchCommand(string path, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(SqlText.Get(path));
        Bind(command.Parameters, values);
        return command;
    }

    public static Task<int> ExecuteAsync(this TenantTransaction transaction, string path, CancellationToken cancellation, params ReadOnlySpan<object?> values)
    {
        var command = Command(transaction, path, values);
        return Run(command, cancellation);

        static async Task<int> Run(NpgsqlCommand command, CancellationToken cancellation)
        {
            await using (command.ConfigureAwait(false))
            {
                return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    public static Task<List<T>> QueryAsync<T>(
        this TenantTransaction transaction, string path, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params ReadOnlySpan<object?> values)
    {
        var command = Command(transaction, path, values);
        return Run(command, read, cancellation);

        static async Task<List<T>> Run(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
        {
            await using (command.ConfigureAwait(false))
            {
                await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    rows.Add(read(reader));
                }

                return rows;
            }
        }
    }

    /// <summary>The first row, or the default of T where there is none.</summary>
    public static Task<T?> FindAsync<T>(
        this TenantTransaction transaction, string path, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params ReadOnlySpan<object?> values)
    {
        var rows = transaction.QueryAsync(path, read, cancellation, values);
        return First(rows);

        static async Task<T?> First(Task<List<T>> rows)
        {
            var found = await rows.ConfigureAwait(false);
            return found.Count > 0 ? found[0] : default;
        }
    }

    private static NpgsqlCommand Command(TenantTransaction transaction, string path, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(SqlText.Get(path), transaction.Connection, transaction.Transaction);
        Bind(command.Parameters, values);
        return command;
    }

    private static void Bind(NpgsqlParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
    }
}
