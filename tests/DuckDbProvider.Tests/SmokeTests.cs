using Dapper;
using DuckDB.NET.Data;

namespace CSat.DuckDbProvider.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_script_with_parameters_gives_its_rows()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("CREATE TABLE t(a INTEGER, b VARCHAR); INSERT INTO t VALUES (1, 'x'), (2, NULL)");
        connection.Query<(int, string?)>("SELECT a, b FROM t WHERE a >= $low ORDER BY a", new { low = 1 }).ToList().ShouldBe([(1, "x"), (2, null)]);
    }

    [Fact]
    public void Appended_rows_are_read_back()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("CREATE TABLE t(a INTEGER, b VARCHAR, c SMALLINT[], d DECIMAL(10,2))");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.CreateRow().AppendValue(i).AppendValue(i % 7 == 0 ? null : $"text {i}").AppendValue(new short[] { 1, (short)i }).AppendValue(i / 4m).EndRow();
            }
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT a, b, c, d FROM t ORDER BY a";
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            reader.GetInt32(0).ShouldBe(rows);
            reader.IsDBNull(1).ShouldBe(rows % 7 == 0);
            reader.GetFieldValue<List<short>>(2).ShouldBe([1, (short)rows]);
            reader.GetDecimal(3).ShouldBe(decimal.Round(rows / 4m, 2));
            rows++;
        }

        rows.ShouldBe(5000);
    }
}
