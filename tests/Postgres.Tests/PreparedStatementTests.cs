using System.Text.RegularExpressions;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests;

/// <summary>Law 2: every statement is prepared against the migrated schema, so that a renamed column breaks a test and not a caller.</summary>
public sealed partial class PreparedStatementTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>Utility statements, which PostgreSQL cannot prepare; the tests of their users run them.</summary>
    private static readonly string[] Utility = ["COPY", "SET", "BEGIN", "CREATE", "DROP", "ALTER", "LOCK", "DO", "GRANT", "SHOW"];

    public static TheoryData<string> Statements()
    {
        var root = Path.Combine(Repository.Root, "sql", "postgres");
        var files = Directory.EnumerateFiles(root, "*.sql", SearchOption.AllDirectories).Where(path => !path.Contains("migrations", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new(files.Select(path => Path.GetRelativePath(root, path)));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Every_statement_can_be_prepared(string path)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "sql", "postgres", path));
        if (Utility.Contains(FirstWord(sql), StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        await using var connection = await postgres.Owner.OpenConnectionAsync();
        await using var prepare = new NpgsqlCommand("PREPARE checked AS " + Numbered(sql), connection);
        await Should.NotThrowAsync(prepare.ExecuteNonQueryAsync());
        await using var forget = new NpgsqlCommand("DEALLOCATE checked", connection);
        await forget.ExecuteNonQueryAsync();
    }

    // Named parameters are Npgsql's: the server counts.
    private static string Numbered(string sql)
    {
        var names = new List<string>();
        return NamedParameter().Replace(sql, match =>
        {
            if (!names.Contains(match.Value))
            {
                names.Add(match.Value);
            }

            return $"${names.IndexOf(match.Value) + 1}";
        });
    }

    [GeneratedRegex(@"(?<![@\w])@[a-z_]+\b")]
    private static partial Regex NamedParameter();

    private static string FirstWord(string sql) =>
        sql.Split('\n').Select(line => line.Trim()).First(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)).Split(' ', '(')[0];
}
