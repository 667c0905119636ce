using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Backups;

/// <summary>An organisation of a database.</summary>
internal sealed class TenantOrganization
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    /// <summary>Whether the database has ever been used by this program.</summary>
    public static Task<bool> HasTableAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<bool>(Command("postgres/backup/find_organization_table.sql", null, cancellation));

    /// <summary>All organisations, or the one of a code, in the order of their codes; within a transaction, because the role that may list them is taken on and put off again.</summary>
    public static async Task<IReadOnlyList<TenantOrganization>> ListAsync(NpgsqlConnection connection, string? code, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(Command("postgres/backup/act_as_etl.sql", null, cancellation)).ConfigureAwait(false);
        var found = (await connection.QueryAsync<TenantOrganization>(Command("postgres/backup/select_organizations.sql", new { code }, cancellation)).ConfigureAwait(false)).AsList();
        await connection.ExecuteAsync(Command("postgres/backup/act_as_owner.sql", null, cancellation)).ConfigureAwait(false);
        return found;
    }

    private static CommandDefinition Command(string path, object? values, CancellationToken cancellation) => new(SqlText.Get(path), values, cancellationToken: cancellation);
}
