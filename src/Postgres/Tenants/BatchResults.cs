using Dapper;
using Npgsql;

namespace CSat.Postgres.Tenants;

/// <summary>Reads the results of a batch one after the other, columns by name.</summary>
/// <param name="reader">Stands at the first result.</param>
/// <param name="cancellation">Gives up.</param>
public sealed class BatchResults(NpgsqlDataReader reader, CancellationToken cancellation)
{
    /// <summary>All rows of the next result.</summary>
    /// <typeparam name="T">A row: settable properties, named as the columns.</typeparam>
    public async Task<IReadOnlyList<T>> RowsAsync<T>()
    {
        var rows = new List<T>();
        var parse = reader.GetRowParser<T>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            rows.Add(parse(reader));
        }

        await SkipAsync().ConfigureAwait(false);
        return rows;
    }

    /// <summary>Leaves the next result unread.</summary>
    public Task SkipAsync() => reader.NextResultAsync(cancellation);
}
