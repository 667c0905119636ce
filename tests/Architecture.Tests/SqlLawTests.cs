using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Laws 1, 2 and 5 on SQL files: SQL counts and does not judge; every file is used once; marts are additive.</summary>
public partial class SqlLawTests
{
    [Theory]
    [InlineData("sql/warehouse")]
    [InlineData("sql/reports")]
    [InlineData("sql/clickhouse")]
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
    [InlineData("sql/clickhouse")]
    public void Warehouse_and_report_SQL_hold_no_threshold(string folder)
    {
        var offences =
            from path in SourceTree.Files(folder, ".sql")
            where !path.Contains("/macros/", StringComparison.Ordinal) && path != "sql/clickhouse/functions.sql"
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
    public void What_the_source_returns_is_read_by_a_model_and_what_it_counts_is_counted_again()
    {
        var files = SourceTree.Files("sql/warehouse", ".sql").ToDictionary(path => path, path => SourceTree.WithoutSqlComments(SourceTree.Read(path)), StringComparer.Ordinal);
        var extracts = files.Keys.Select(path => ExtractName().Match(path)).Where(match => match.Success).Select(match => "raw." + match.Groups[1].Value).ToList();
        var measures = files.Where(file => Path.GetFileName(file.Key).StartsWith("count_", StringComparison.Ordinal)).SelectMany(file => MeasureName().Matches(file.Value)).ToList();
        var recounts = string.Concat(files.Where(file => Path.GetFileName(file.Key).StartsWith("recount_", StringComparison.Ordinal)).Select(file => file.Value));

        extracts.Count.ShouldBeGreaterThan(10);
        extracts.Where(table => !files.Values.Any(sql => Regex.IsMatch(sql, $@"\b{table}\b"))).ShouldBeEmpty();
        measures.Count.ShouldBeGreaterThan(15);

        measures.Where(measure => !Regex.IsMatch(recounts, $@"'{measure.Groups[1].Value}', (NULL, )?'{measure.Groups[2].Value}'")).Select(measure => measure.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Columns_are_read_by_their_names()
    {
        // The group insert is the measured hot path: one column, read for every response.
        string[] hot = ["src/Api/Responses/Groups/GroupStore.cs"];
        var files = SourceTree.Files("src", ".cs");
        var offences =
            from path in files
            where !hot.Contains(path)
            let match = ByPlace().Match(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
            where match.Success
            select $"{path}: {match.Value}";

        files.Count.ShouldBeGreaterThan(300);
        offences.ShouldBeEmpty();
        hot.ShouldAllBe(path => ByPlace().IsMatch(SourceTree.Read(path)));
    }

    [Fact]
    public void No_statement_reads_the_clock_of_a_database()
    {
        // The ledger of migrations is written before there is a host; the first migrations stay as they were applied, their defaults unused.
        string[] excepted = ["sql/postgres/migration/", "sql/postgres/migrations/0001_", "sql/postgres/migrations/0002_", "sql/postgres/migrations/0003_"];
        var files = SourceTree.Files("sql", ".sql").Where(path => !excepted.Any(start => path.StartsWith(start, StringComparison.Ordinal))).ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.Where(path => DatabaseClock().IsMatch(SourceTree.WithoutSqlComments(SourceTree.Read(path)))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_that_a_migration_fills_from_the_clock_is_given_by_the_statement_that_inserts_its_row()
    {
        var inserts = SourceTree.Files("sql/postgres", ".sql")
            .Select(path => SourceTree.WithoutSqlComments(SourceTree.Read(path)))
            .Select(sql => InsertedColumns().Match(sql))
            .Where(insert => insert.Success)
            .ToList();
        var clocked = (
            from path in SourceTree.Files("sql/postgres/migrations", ".sql")
            from Match table in CreatedTable().Matches(SourceTree.WithoutSqlComments(SourceTree.Read(path)))
            from Match column in ClockedColumn().Matches(table.Groups["body"].Value)
            select (Table: table.Groups["table"].Value, Column: column.Groups["column"].Value)).ToList();
        var offences =
            from pair in clocked
            from insert in inserts
            where insert.Groups["table"].Value == pair.Table && !Regex.IsMatch(insert.Groups["columns"].Value, $@"\b{pair.Column}\b")
            select $"{pair.Table}.{pair.Column}";

        clocked.Count.ShouldBe(5);
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

    [GeneratedRegex(@"\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|get_current_timestamp|today)\s*\(|\bcurrent_(date|time|timestamp)\b|\blocaltime(stamp)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseClock();

    [GeneratedRegex(@"INSERT INTO csat\.(?<table>\w+)(\s+AS\s+\w+)?\s*\((?<columns>[^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex InsertedColumns();

    [GeneratedRegex(@"CREATE TABLE csat\.(?<table>\w+) \((?<body>.*?)\n\)", RegexOptions.Singleline)]
    private static partial Regex CreatedTable();

    [GeneratedRegex(@"^\s*(?<column>\w+) [^\n]*DEFAULT now\(\)", RegexOptions.Multiline)]
    private static partial Regex ClockedColumn();

    [GeneratedRegex(@"/extract_(\w+)\.sql$")]
    private static partial Regex ExtractName();

    [GeneratedRegex("""
        "(\w+)\.(\w+)"
        """)]
    private static partial Regex MeasureName();

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

    [GeneratedRegex(@"\breader\.(Get\w+(<[^()]*>)?|IsDBNull)\(\d")]
    private static partial Regex ByPlace();

    [GeneratedRegex(@"^(dim_|fct_|mart_|ref_|stg_)")]
    private static partial Regex ModelName();
}
