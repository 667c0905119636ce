using CSat.Postgres.Cells;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Tenants;

/// <summary>
/// Commands that bind the running transaction for row-level security. Put one before the first statement of a batch and the binding costs no
/// round trip of its own; it ends with the transaction. Each returns one row, which a reader of the batch skips with NextResult.
/// </summary>
public static class TenantBinding
{
    /// <summary>Binds to an organisation: its rows, and no other's, can be read and written; refused where it does not live in this database (<see cref="CellPools.IsElsewhere"/>).</summary>
    public static NpgsqlBatchCommand ToOrganization(Guid organizationId) => new(SqlText.Get("postgres/session/bind_organization.sql"))
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = organizationId } },
    };

    /// <summary>Binds the owner to the rows of an organisation that are in this database, whatever its schema and wherever the organisation lives.</summary>
    internal static NpgsqlBatchCommand ToRowsOf(Guid organizationId) => Setting("csat.organization_id", organizationId.ToString("D"));

    /// <summary>Lets the transaction read the row of the organisation of this code, to learn its id.</summary>
    public static NpgsqlBatchCommand ToOrganizationCode(string code) => Setting("csat.organization_code", code);

    /// <summary>Lets the transaction read the row of the API key of this SHA-256 digest, to learn whose it is.</summary>
    public static NpgsqlBatchCommand ToKeyDigest(ReadOnlySpan<byte> digest) => Setting("csat.key_digest", Convert.ToHexStringLower(digest));

    /// <summary>How long the transaction waits for a lock from here on, as PostgreSQL reads it: <c>250ms</c>.</summary>
    public static NpgsqlBatchCommand LockPatience(string patience) => Setting("lock_timeout", patience);

    private static NpgsqlBatchCommand Setting(string name, string value) => new(SqlText.Get("postgres/session/bind_setting.sql"))
    {
        Parameters = { new NpgsqlParameter<string> { TypedValue = name }, new NpgsqlParameter<string> { TypedValue = value } },
    };
}
