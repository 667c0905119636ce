using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Backups;

/// <summary>A table that a backup holds, with the statements that the catalogue makes for it.</summary>
internal sealed class TenantTable
{
    // Columns go by their names.
    static TenantTable() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public string Name { get; init; } = "";

    public string[] Columns { get; init; } = [];

    public string[] Parents { get; init; } = [];

    public string CountRows { get; init; } = "";

    public string CopyOut { get; init; } = "";

    public string CopyIn { get; init; } = "";

    public string RemoveRows { get; init; } = "";

    public string LiftLaw { get; init; } = "";

    public string RestoreLaw { get; init; } = "";

    /// <summary>All tables of the schema, each after those that its rows refer to.</summary>
    public static async Task<IReadOnlyList<TenantTable>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var found = (await connection.QueryAsync<TenantTable>(new CommandDefinition(SqlText.Get("postgres/backup/select_tables.sql"), cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var ordered = new List<TenantTable>();
        while (found.Count > 0)
        {
            var next = found.Where(table => found.TrueForAll(other => !table.Parents.Contains(other.Name))).ToList();
            if (next.Count == 0)
            {
                throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", found.Select(table => table.Name))}.");
            }

            ordered.AddRange(next);
            found.RemoveAll(next.Contains);
        }

        return ordered;
    }

    /// <summary>How many rows the bound organisation has in it.</summary>
    public Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(CountRows, commandTimeout: 0, cancellationToken: cancellation));

    /// <summary>Reads the rows of the bound organisation into a stream.</summary>
    /// <returns>Their length and digest.</returns>
    public async Task<StreamDigest> ReadAsync(NpgsqlConnection connection, Stream target, CancellationToken cancellation)
    {
        await using var rows = await connection.BeginRawBinaryCopyAsync(CopyOut, cancellation).ConfigureAwait(false);
        return await StreamDigest.CopyAsync(rows, target, cancellation).ConfigureAwait(false);
    }
}
