using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Laws 1, 2 and 5 on SQL files: SQL counts and does not judge; every file is used once; marts are additive.</summary>
public partial class SqlLawTests
{
    [Theory]
    [InlineData("sql/warehouse")]
    [InlineData("sql/reports")]
    public void Warehouse_and_report_SQL_name_no_regime(string folder)
    {
        var codes = SourceTree.Files("regimes", ".yaml").Select(Path.GetFileNameWithoutExtension).ToList();
        var offences =
            from path in SourceTree.Files(folder, ".sql")
            let sql = SourceTree.WithoutSqlComments(SourceTree.Read(path))
            where RegimeId().IsMatch(sql) || codes.Any(code => sql.Contains(code!, StringComparison.Ordinal))
            select path;

        offences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sql/warehouse")]
    [InlineData("sql/reports")]
    public void Warehouse_and_report_SQL_hold_no_threshold(string folder)
    {
        var offences =
            from path in SourceTree.Files(folder, ".sql")
            where !path.Contains("/macros/", StringComparison.Ordinal)
            let match = Threshold().Match(SourceTree.WithoutSqlComments(SourceTree.Read(path)))
            where match.Success
            select $"{path}: {match.Value}";

        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Marts_hold_counts_and_sums_only()
    {
        var offences =
            from path in SourceTree.Files("sql/warehouse", ".sql")
            where Path.GetFileName(path).StartsWith("mart_", StringComparison.Ordinal)
            let match = Rate().Match(Literal().Replace(SourceTree.WithoutSqlComments(SourceTree.Read(path)), "''"))
            where match.Success
            select $"{path}: {match.Value}";

        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_report_select_reads_published_tables_only()
    {
        var offences =
            from path in SourceTree.Files("sql/reports", ".sql")
            let sql = SourceTree.WithoutSqlComments(SourceTree.Read(path))
            let steps = CommonTable().Matches(sql).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase)
            from Match source in Source().Matches(sql)
            let name = source.Groups[1].Value
            where !steps.Contains(name) && !Published().IsMatch(name)
            select $"{path}: {name}";

        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_statement_is_used_by_exactly_one_class()
    {
        var code = SourceTree.Files("src", ".cs").ToDictionary(path => path, SourceTree.Read, StringComparer.Ordinal);
        var offences =
            from folder in new[] { "sql/postgres", "sql/reports" }
            from path in SourceTree.Files(folder, ".sql")
            where !path.StartsWith("sql/postgres/migrations/", StringComparison.Ordinal)
            let name = path["sql/".Length..]
            let users = code.Count(file => file.Value.Contains($"\"{name}\"", StringComparison.Ordinal))
            where users != 1
            select $"{path}: used by {users}";

        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_warehouse_model_states_its_grain()
    {
        var offences =
            from path in SourceTree.Files("sql/warehouse", ".sql")
            where ModelName().IsMatch(Path.GetFileName(path))
            where !SourceTree.Read(path).Contains("grain", StringComparison.OrdinalIgnoreCase)
            select path;

        offences.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bR\d\d\b")]
    private static partial Regex RegimeId();

    [GeneratedRegex(@"(>=|<=|>|<)\s*(\d{2,}(\.\d+)?|[2-9]|\d+\.\d+)\b")]
    private static partial Regex Threshold();

    // Comments on columns are texts in two languages with a stroke between them.
    [GeneratedRegex("'[^']*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bavg\s*\(|/", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:\bwith(?:\s+recursive)?|,)\s*(\w+)\s+as\s*(?:materialized\s*)?\(", RegexOptions.IgnoreCase)]
    private static partial Regex CommonTable();

    [GeneratedRegex(@"\b(?:from|join)\s+(\w+)(?!\w|\s*\()", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(dim_|fct_|mart_|ref_|meta_)")]
    private static partial Regex Published();

    [GeneratedRegex(@"^(dim_|fct_|mart_|ref_|stg_)")]
    private static partial Regex ModelName();
}
