using CSat.Etl.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Loading;

public sealed class VectorAppenderTests : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public VectorAppenderTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Vectors_of_several_batches_are_stored_with_their_nulls()
    {
        connection.Execute("CREATE TABLE t(id INTEGER, level SMALLINT, points DOUBLE, note VARCHAR, day DATE, moment TIMESTAMP, key UUID, price DECIMAL(9,2))");
        var key = Guid.Parse("0197a1b2-1111-7000-8000-0123456789ab");
        using (var appender = VectorAppender.Open(connection, "t"))
        using (var batch = appender.CreateBatch())
        {
            for (var start = 0; start < 10_000; start += VectorBatch.Capacity)
            {
                var rows = Math.Min(VectorBatch.Capacity, 10_000 - start);
                for (var row = 0; row < rows; row++)
                {
                    var id = start + row;
                    batch[0].Values<int>()[row] = id;
                    batch[1].Values<short>()[row] = (short)(id % 5);
                    batch[2].Values<double>()[row] = id / 2.0;
                    batch[3].SetText(row, id % 3 == 0 ? null : $"说明 number {id}");
                    batch[4].Values<int>()[row] = VectorValue.Days(new DateOnly(2026, 1, 1).AddDays(id % 365));
                    batch[5].Values<long>()[row] = VectorValue.Micros(new DateTime(2026, 1, 1).AddSeconds(id));
                    batch[6].Values<UInt128>()[row] = VectorValue.Uuid(key);
                    batch[7].Values<int>()[row] = id;
                    if (id % 4 == 0)
                    {
                        batch[1].SetNull(row);
                    }
                }

                appender.Append(batch, rows);
            }

            appender.Complete();
        }

        connection.QuerySingle<(long, long, decimal, long, string)>(
                "SELECT count(*), count(level), sum(points)::DECIMAL(18,1), count(note), max(note) FROM t WHERE id = id AND key = '0197a1b2-1111-7000-8000-0123456789ab'")
            .ShouldBe((10_000, 7_500, 24_997_500m, 6_666, "说明 number 9998"));
        connection.QuerySingle<(DateOnly, DateTime, decimal)>("SELECT day, moment, price FROM t WHERE id = 9999")
            .ShouldBe((new DateOnly(2026, 1, 1).AddDays(9999 % 365), new DateTime(2026, 1, 1).AddSeconds(9999), 99.99m));
        connection.QuerySingle<long>("SELECT count(*) FROM t WHERE level IS DISTINCT FROM (CASE WHEN id % 4 = 0 THEN NULL ELSE id % 5 END)").ShouldBe(0);
    }

    [Fact]
    public void Two_threads_fill_their_own_batches_of_one_appender()
    {
        const int RowsEach = 200_000;
        connection.Execute("CREATE TABLE t(id INTEGER, note VARCHAR)");
        using (var transaction = connection.BeginTransaction())
        {
            using var appender = VectorAppender.Open(connection, "t");
            Parallel.For(0, 2, thread =>
            {
                using var batch = appender.CreateBatch();
                var row = 0;
                for (var i = 0; i < RowsEach; i++)
                {
                    var id = (i * 2) + thread;
                    batch[0].Values<int>()[row] = id;
                    batch[1].SetText(row, $"a text beyond twelve bytes {id}");
                    if (++row == VectorBatch.Capacity)
                    {
                        appender.Append(batch, row);
                        row = 0;
                    }
                }

                appender.Append(batch, row);
            });
            appender.Complete();
            transaction.Commit();
        }

        connection.QuerySingle<(long, long, long)>(
                "SELECT count(*), count(DISTINCT id), count(*) FILTER (note = 'a text beyond twelve bytes ' || id) FROM t")
            .ShouldBe((2 * RowsEach, 2 * RowsEach, 2 * RowsEach));
    }

    [Fact]
    public void Validity_words_and_spans_are_taken_as_they_are()
    {
        connection.Execute("CREATE TABLE t(id INTEGER)");
        using (var appender = VectorAppender.Open(connection, "t", "main"))
        using (var batch = appender.CreateBatch())
        {
            batch[0].Set<int>(0, [1, 2, 3, 4]);
            batch[0].Validity()[0] = 0b1010;
            appender.Append(batch, 4);
            batch[0].Set<int>(0, [5]);
            appender.Append(batch, 1);
            appender.Complete();
        }

        connection.Query<int?>("SELECT id FROM t").ShouldBe([null, 2, null, 4, 5]);
    }

    [Fact]
    public void Without_Complete_nothing_is_stored()
    {
        connection.Execute("CREATE TABLE t(id INTEGER)");
        using (var appender = VectorAppender.Open(connection, "t"))
        using (var batch = appender.CreateBatch())
        {
            batch[0].Values<int>()[0] = 1;
            appender.Append(batch, 1);
        }

        connection.QuerySingle<long>("SELECT count(*) FROM t").ShouldBe(0);
    }

    [Fact]
    public void Cells_of_another_type_are_refused_with_table_column_and_type()
    {
        connection.Execute("CREATE TABLE t(id INTEGER, note VARCHAR, share FLOAT)");
        using var appender = VectorAppender.Open(connection, "t");
        using var batch = appender.CreateBatch();

        Should.Throw<InvalidOperationException>(() => batch[0].Values<long>().Clear()).Message.ShouldBe("Column 1 of t (Integer) takes Int32, not Int64.");
        Should.Throw<InvalidOperationException>(() => batch[0].Values<uint>().Clear()).Message.ShouldBe("Column 1 of t (Integer) takes Int32, not UInt32.");
        Should.Throw<InvalidOperationException>(() => batch[0].SetText(0, "x")).Message.ShouldBe("Column 1 of t (Integer) takes Int32, not String.");
        Should.Throw<InvalidOperationException>(() => batch[1].Values<int>().Clear()).Message.ShouldBe("Column 2 of t (Varchar) takes String, not Int32.");
        Should.Throw<InvalidOperationException>(() => batch[2].Values<int>().Clear()).Message.ShouldBe("Column 3 of t (Float) takes Single, not Int32.");
    }

    [Theory]
    [InlineData("INTEGER[]", "List")]
    [InlineData("STRUCT(a INTEGER)", "Struct")]
    [InlineData("INTERVAL", "Interval")]
    public void A_column_without_plain_cells_is_refused_with_table_column_and_type(string type, string named)
    {
        connection.Execute($"CREATE TABLE t(id INTEGER, rest {type})");
        using var appender = VectorAppender.Open(connection, "t");

        Should.Throw<NotSupportedException>(appender.CreateBatch).Message.ShouldStartWith($"Column 2 of t ({named}) ");
    }

    [Fact]
    public void A_text_keeps_its_U_0000_and_bytes_that_are_no_UTF_8_become_NULL()
    {
        connection.Execute("CREATE TABLE t(note VARCHAR)");
        using (var appender = VectorAppender.Open(connection, "t"))
        using (var batch = appender.CreateBatch())
        {
            batch[0].SetText(0, "a\0b");
            batch[0].SetText(1, [0xFF, 0x61]);
            appender.Append(batch, 2);
            appender.Complete();
        }

        connection.Query<string?>("SELECT note FROM t").ShouldBe(["a\0b", null]);
    }

    [Fact]
    public void An_appender_that_outlives_its_connection_ends_quietly()
    {
        connection.Execute("CREATE TABLE t(id INTEGER)");
        var appender = VectorAppender.Open(connection, "t");
        using (var batch = appender.CreateBatch())
        {
            appender.Append(batch, 1);
        }

        connection.Close();

        Should.Throw<VectorAppendException>(appender.Complete);
        appender.Dispose();
        appender.Dispose();
        Should.Throw<ObjectDisposedException>(appender.CreateBatch);
    }

    [Fact]
    public void An_unknown_table_and_a_constraint_are_refused()
    {
        connection.Execute("CREATE TABLE t(id INTEGER PRIMARY KEY, note VARCHAR)");
        Should.Throw<VectorAppendException>(() => VectorAppender.Open(connection, "nothing")).Message.ShouldContain("nothing");
        using (var appender = VectorAppender.Open(connection, "t"))
        using (var batch = appender.CreateBatch())
        {
            batch[0].Set<int>(0, [7, 7]);
            batch[1].SetNull(0);
            batch[1].SetNull(1);
            appender.Append(batch, 2);
            Should.Throw<VectorAppendException>(appender.Complete).Message.ShouldContain("7");
        }

        connection.QuerySingle<long>("SELECT count(*) FROM t").ShouldBe(0);
    }
}
