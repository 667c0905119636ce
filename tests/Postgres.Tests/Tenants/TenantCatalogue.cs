using CSat.Testing;

namespace CSat.Postgres.Tests.Tenants;

/// <summary>What PostgreSQL's catalogue says of the schema: laws read from it hold for tables that do not exist yet.</summary>
internal static class TenantCatalogue
{
    /// <summary>The tables of the schema as <c>t</c>, for a query that goes on with AND.</summary>
    public const string Tables = "FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'csat' WHERE t.relkind IN ('r', 'p')";

    /// <summary>The first column of a query's rows.</summary>
    public static async Task<List<string>> ListAsync(this PostgresFixture postgres, string query)
    {
        await using var command = postgres.Owner.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await reader.ReadAsync())
        {
            list.Add(reader.GetString(0));
        }

        return list;
    }
}
