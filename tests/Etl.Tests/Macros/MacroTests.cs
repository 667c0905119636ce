using System.Globalization;
using CSat.Domain.Statistics;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Macros;

/// <summary>The macros give what the spec tables say, row for row; the C# functions of Domain are held to the same tables.</summary>
public sealed class MacroTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public MacroTests()
    {
        _connection.Open();
        _connection.Execute("CREATE TABLE ref_t_quantile (df INTEGER, t DOUBLE)");
        using (var rows = _connection.CreateAppender("ref_t_quantile"))
        {
            foreach (var degrees in Enumerable.Range(1, StudentT.MostDegrees))
            {
                rows.CreateRow().AppendValue(degrees).AppendValue(StudentT.Quantile95(degrees)).EndRow();
            }
        }

        _connection.Execute(SqlText.Get("warehouse/macros/item_points.sql"));
        _connection.Execute(SqlText.Get("warehouse/macros/macros.sql"));
    }

    [Fact]
    public void Degree_and_rate() => Assert("satisfaction.csv", (row, why) =>
    {
        Value("satisfaction_degree($a::DECIMAL(18, 4), $b::DECIMAL(18, 4))", row("points"), row("best_points")).ShouldMatch(row("degree"), why);
        Value("satisfaction_rate($a::BIGINT, $b::BIGINT)", row("satisfied"), row("ratings")).ShouldMatch(row("rate"), why);
    });

    [Fact]
    public void Points_of_items() => Assert("item_points.csv", (row, why) =>
        Value("item_points($a::DECIMAL(9, 4), $b::DECIMAL(9, 4), $c::DECIMAL(9, 4))", row("points"), row("best"), row("maximum")).ShouldMatch(row("given"), why));

    [Fact]
    public void Blend() => Assert("blend.csv", (row, why) =>
        Value("overall_blend($a::DOUBLE, $b::DOUBLE, $c::DOUBLE)", row("self"), row("surveyed"), row("self_weight")).ShouldMatch(row("overall"), why));

    [Fact]
    public void Return_rate() => Assert("return_rate.csv", (row, why) => Value("return_rate($a::BIGINT, $b::BIGINT)", row("returned"), row("sent")).ShouldMatch(row("rate"), why));

    // The table holds proportions, the macros give percent as all macros do.
    [Fact]
    public void Wilson() => Assert("wilson.csv", (row, why) =>
    {
        Value("wilson_lower($a::BIGINT, $b::BIGINT) / 100", row("successes"), row("n")).ShouldMatch(row("lower"), why);
        Value("wilson_upper($a::BIGINT, $b::BIGINT) / 100", row("successes"), row("n")).ShouldMatch(row("upper"), why);
    });

    // What an analyst adds up over marts is wider than what is in one of their rows.
    [Fact]
    public void Sums_of_sums_are_taken_as_they_are()
    {
        const string Sums = "sum(40::BIGINT), sum(800::BIGINT), sum(6400::DECIMAL(18, 4)), sum(8000::DECIMAL(18, 4)), sum(1100000::DECIMAL(18, 4)), sum(1300000::DECIMAL(18, 4)), sum(1600000::DECIMAL(18, 4))";

        Value($"(SELECT degree_lower({Sums}))").ShouldNotBeNull();
        Value($"(SELECT degree_lower({Sums}))").ShouldBe(Value($"degree_lower({Sums.Replace("sum", "", StringComparison.Ordinal)})"));
    }

    // The macros know no closed lists; forms are ratings:points with 10 for the best level.
    [Fact]
    public void Degree_over_forms() => Assert("degree_interval.csv", (row, why) =>
    {
        if (row("population").Length == 0)
        {
            var sums = Forms(row("forms"), "count(*), sum(k), sum(s), sum(10 * k), sum(s * s), sum(s * 10 * k), sum(100 * k * k)");
            Value($"(SELECT degree_lower({sums}) / 100 FROM forms)").ShouldMatch(row("lower"), why);
            Value($"(SELECT degree_upper({sums}) / 100 FROM forms)").ShouldMatch(row("upper"), why);
        }
    });

    [Fact]
    public void Rate_over_forms() => Assert("rate_interval.csv", (row, why) =>
    {
        if (row("population").Length == 0)
        {
            var sums = Forms(row("forms"), "count(*), sum(k), sum(s), sum(s * s), sum(s * k), sum(k * k)");
            Value($"(SELECT rate_lower({sums}) / 100 FROM forms)").ShouldMatch(row("lower"), why);
            Value($"(SELECT rate_upper({sums}) / 100 FROM forms)").ShouldMatch(row("upper"), why);
        }
    });

    [Theory]
    [InlineData(4, 2.776445105198)]
    [InlineData(5000, 1.960438551707)]
    [InlineData(5001, 1.959963984540)]
    public void Points_of_t_come_from_the_table(long degrees, double t) =>
        _connection.ExecuteScalar<double>("SELECT t_quantile($degrees::BIGINT)", new { degrees }).ShouldBe(t, 1e-9);

    [Fact]
    public void Net_promoter_score() => Assert("net_promoter_score.csv", (row, why) =>
    {
        var n = (int.Parse(row("promoters"), CultureInfo.InvariantCulture) + int.Parse(row("passives"), CultureInfo.InvariantCulture) + int.Parse(row("detractors"), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        Value("net_promoter_score($a::BIGINT, $b::BIGINT, $c::BIGINT)", row("promoters"), row("detractors"), n).ShouldMatch(row("score"), why);
        Value("net_promoter_lower($a::BIGINT, $b::BIGINT, $c::BIGINT)", row("promoters"), row("detractors"), n).ShouldMatch(row("lower"), why);
        Value("net_promoter_upper($a::BIGINT, $b::BIGINT, $c::BIGINT)", row("promoters"), row("detractors"), n).ShouldMatch(row("upper"), why);
    });

    [Fact]
    public void Nothing_counted_is_no_data()
    {
        Value("wilson_lower($a::BIGINT, $b::BIGINT)", "0", "0").ShouldBeNull();
        Value("wilson_upper($a::BIGINT, $b::BIGINT)", "0", "0").ShouldBeNull();
    }

    public void Dispose() => _connection.Dispose();

    private static void Assert(string table, Action<Func<string, string>, string> row)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "SpecTables", table));
        var columns = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',', columns.Length);
            row(column => cells[Array.IndexOf(columns, column)], line);
        }
    }

    // Makes the table of forms that the expression is asked over.
    private string Forms(string forms, string sums)
    {
        _connection.Execute("CREATE OR REPLACE TABLE forms (k BIGINT, s BIGINT)");
        foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _connection.Execute("INSERT INTO forms SELECT $k::BIGINT, $s::BIGINT", new { k = form.Split(':')[0], s = form.Split(':')[1] });
        }

        return sums;
    }

    private double? Value(string expression) => _connection.ExecuteScalar<double?>($"SELECT {expression}");

    private double? Value(string expression, string a, string b, string? c = null)
    {
        var arguments = new DynamicParameters();
        foreach (var (name, cell) in new[] { ("a", a), ("b", b), ("c", c) })
        {
            if (cell is not null)
            {
                arguments.Add(name, cell.Length == 0 ? null : cell);
            }
        }

        return Convert.ToDouble(_connection.ExecuteScalar($"SELECT {expression}", arguments) is { } value and not DBNull ? value : double.NaN, CultureInfo.InvariantCulture) is var number && double.IsNaN(number) ? null : number;
    }
}
