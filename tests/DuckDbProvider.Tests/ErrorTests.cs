using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class ErrorTests : MemoryDatabase
{
    [Theory]
    [InlineData("SELEC 1", DuckDBErrorType.Parser)]
    [InlineData("SELECT nothing", DuckDBErrorType.Binder)]
    [InlineData("SELECT * FROM nothing", DuckDBErrorType.Catalog)]
    [InlineData("SELECT 'x'::INTEGER", DuckDBErrorType.Conversion)]
    [InlineData("SELECT i::VARCHAR::DATE FROM range(3) t(i)", DuckDBErrorType.Conversion)]
    [InlineData("SELECT 170141183460469231731687303715884105727::HUGEINT + 1", DuckDBErrorType.OutOfRange)]
    [InlineData("SELECT error('own')", DuckDBErrorType.InvalidInput)]
    [InlineData("SELECT * FROM read_csv('/nowhere/at/all.csv')", DuckDBErrorType.IO)]
    [InlineData("COMMIT", DuckDBErrorType.Transaction)]
    [InlineData("CREATE TABLE t(a INTEGER CHECK (a > 0)); INSERT INTO t VALUES (0)", DuckDBErrorType.Constraint)]
    [InlineData("CREATE TABLE t(a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (1)", DuckDBErrorType.Constraint)]
    public void A_fault_has_its_class_and_the_connection_goes_on(string sql, DuckDBErrorType type)
    {
        var fault = Should.Throw<DuckDBException>(() => Execute(sql));
        fault.ErrorType.ShouldBe(type);
        fault.Message.ShouldContain("Error: ");
        Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void A_fault_in_the_middle_of_a_streamed_result_is_thrown_when_it_is_met()
    {
        using var command = Command("SELECT CASE WHEN i < 9000000 THEN 1 ELSE error('late') END FROM range(10000000) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var rows = 0;
        Should.Throw<DuckDBException>(() =>
        {
            while (reader.Read())
            {
                rows++;
            }
        }).ErrorType.ShouldBe(DuckDBErrorType.InvalidInput);
        rows.ShouldBeInRange(1, 9_000_000);
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0));
    }

    [Fact]
    public void A_file_that_is_no_database_and_an_unknown_option_are_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, new string('x', 10_000));
            using var connection = new DuckDBConnection($"Data Source={path}");
            Should.Throw<DuckDBException>(connection.Open).ErrorType.ShouldBe(DuckDBErrorType.IO);
            connection.State.ShouldBe(System.Data.ConnectionState.Closed);
        }
        finally
        {
            File.Delete(path);
        }

        using var unknown = new DuckDBConnection("Data Source=:memory:;no_such_option=1");
        Should.Throw<Exception>(unknown.Open).Message.ShouldContain("no_such_option");
        using var none = new DuckDBConnection();
        Should.Throw<InvalidOperationException>(none.Open);
    }
}
