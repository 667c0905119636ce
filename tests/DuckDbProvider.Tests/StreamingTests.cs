namespace CSat.DuckDbProvider.Tests;

public sealed class StreamingTests : MemoryDatabase
{
    [Fact]
    public void A_streamed_result_gives_the_same_rows()
    {
        using var command = Command("SELECT i, 'row ' || i FROM range(100000) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        reader.HasRows.ShouldBeTrue();
        long rows = 0;
        while (reader.Read())
        {
            reader.GetInt64(0).ShouldBe(rows);
            if (rows % 1000 == 0)
            {
                reader.GetString(1).ShouldBe($"row {rows}");
            }

            rows++;
        }

        rows.ShouldBe(100_000);
    }

    [Fact]
    public void A_streamed_result_larger_than_the_memory_limit_is_read_in_bounded_memory()
    {
        // 2 GB of text; held whole it would break the limit at once.
        Execute("SET memory_limit = '200MB'; SET temp_directory = ''");
        using var command = Command("SELECT repeat('x', 1000) || i FROM range(2000000) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        long length = 0;
        while (reader.Read())
        {
            length += reader.GetString(0).Length;
        }

        length.ShouldBeGreaterThan(2_000_000_000);
    }

    [Fact]
    public void Leaving_a_streamed_result_early_frees_the_connection()
    {
        using (var command = Command("SELECT i FROM range(10000000000) t(i)"))
        {
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            reader.Read().ShouldBeTrue();
        }

        Scalar("SELECT 2").ShouldBe(2);
    }

    [Fact]
    public void Typed_reads_allocate_nothing_per_row()
    {
        Execute("CREATE TABLE t AS SELECT i::INTEGER a, i::BIGINT b, (i % 5)::SMALLINT c, i / 2.0 d, DATE '2026-01-01' + (i % 365)::INTEGER e FROM range(200000) t(i)");
        using var command = Command("SELECT * FROM t");
        using var reader = command.ExecuteReader();
        var sum = Sum(reader, 10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += Sum(reader, 150_000);
        var perRow = (GC.GetAllocatedBytesForCurrentThread() - before) / 150_000.0;
        sum.ShouldBeGreaterThan(0);
        // What is left is one handle object per chunk of 2,048 rows.
        perRow.ShouldBeLessThan(0.25);
    }

    private static double Sum(DuckDB.NET.Data.DuckDBDataReader reader, int rows)
    {
        double sum = 0;
        for (var i = 0; i < rows && reader.Read(); i++)
        {
            sum += reader.GetInt32(0) + reader.GetInt64(1) + reader.GetInt16(2) + reader.GetDouble(3) + reader.GetFieldValue<DateOnly>(4).DayNumber
                + reader.GetInt64(0);
        }

        return sum;
    }
}
