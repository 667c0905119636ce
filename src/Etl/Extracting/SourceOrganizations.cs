using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>The organisations of an installation.</summary>
public static class SourceOrganizations
{
    /// <summary>All of them, or the one of a code; empty when there is none.</summary>
    /// <param name="source">The pool of role csat_etl.</param>
    /// <param name="code">An organisation's code, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<SourceOrganization>> ListAsync(NpgsqlDataSource source, string? code, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(SqlText.Get("postgres/extract/organizations.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)code ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var organizations = new List<SourceOrganization>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            organizations.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5)));
        }

        return organizations;
    }
}
