using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class AppenderTests : MemoryDatabase
{
    [Fact]
    public void Every_type_is_appended_and_every_null()
    {
        Execute("""
            CREATE TYPE bird AS ENUM ('Duck', 'Goose');
            CREATE TABLE t(a BOOLEAN, b TINYINT, c SMALLINT, d INTEGER, e BIGINT, f UTINYINT, g USMALLINT, h UINTEGER, i UBIGINT, j HUGEINT, k UHUGEINT,
              l FLOAT, m DOUBLE, n DECIMAL(4,1), o DECIMAL(9,3), p DECIMAL(18,3), q DECIMAL(38,3), r VARCHAR, s BLOB, t UUID, u DATE, v TIME, w TIMESTAMP,
              x TIMESTAMP_S, y TIMESTAMP_MS, z TIMESTAMP_NS, aa TIMESTAMPTZ, ab TIMETZ, ac INTERVAL, ad bird, ae bird, af INTEGER[], ag VARCHAR[][], ah INTEGER[2],
              ai DATE, aj TIME)
            """);
        var moment = new DateTime(2026, 11, 21, 1, 2, 3, 456);
        using (var appender = Connection.CreateAppender("t"))
        {
            appender.CreateRow()
                .AppendValue(true).AppendValue((sbyte)-1).AppendValue((short)-2).AppendValue(-3).AppendValue(-4L)
                .AppendValue((byte)1).AppendValue((ushort)2).AppendValue(3U).AppendValue(4UL)
                .AppendValue((BigInteger)Int128.MinValue).AppendValue((BigInteger)UInt128.MaxValue).AppendValue(1.5f).AppendValue(2.5)
                .AppendValue(999.94m).AppendValue(-1.5m).AppendValue(2m).AppendValue(12345678901234567890.125m)
                .AppendValue("text beyond twelve bytes").AppendValue(new byte[] { 0, 1 }).AppendValue(Guid.AllBitsSet)
                .AppendValue(new DateOnly(2026, 11, 21)).AppendValue(new TimeOnly(1, 2, 3))
                .AppendValue(moment).AppendValue(moment).AppendValue(moment).AppendValue(moment)
                .AppendValue(new DateTimeOffset(moment, TimeSpan.FromHours(8))).AppendValue(new DateTimeOffset(1, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)))
                .AppendValue(new TimeSpan(1, 2, 3, 4)).AppendValue("Goose").AppendValue(Bird.Duck)
                .AppendValue(new List<int> { 1, 2 }).AppendValue(new List<List<string?>> { new() { "a", null }, new() }).AppendValue(new[] { 8, 9 })
                .AppendValue(new DuckDBDateOnly(-1, 1, 1)).AppendValue(new DuckDBTimeOnly(24, 0, 0))
                .EndRow();
            var nulls = appender.CreateRow();
            for (var i = 0; i < 36; i++)
            {
                nulls.AppendNullValue();
            }

            nulls.EndRow();
        }

        Cell<string>("SELECT t::VARCHAR FROM t LIMIT 1").ShouldNotBeNull();
        using var command = Command("SELECT COLUMNS(*)::VARCHAR FROM (SELECT * REPLACE (epoch_ms(aa) AS aa) FROM t)");
        using var reader = command.ExecuteReader();
        reader.Read();
        Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ShouldBe(
        [
            "true", "-1", "-2", "-3", "-4", "1", "2", "3", "4", "-170141183460469231731687303715884105728", "340282366920938463463374607431768211455",
            "1.5", "2.5", "999.9", "-1.500", "2.000", "12345678901234567890.125", "text beyond twelve bytes", "\\x00\\x01",
            "ffffffff-ffff-ffff-ffff-ffffffffffff", "2026-11-21", "01:02:03", "2026-11-21 01:02:03.456", "2026-11-21 01:02:03", "2026-11-21 01:02:03.456",
            "2026-11-21 01:02:03.456", "1795194123456", "03:04:05+08", "1 day 02:03:04", "Goose", "Duck", "[1, 2]", "[[a, NULL], []]", "[8, 9]",
            "0002-01-01 (BC)", "24:00:00",
        ]);
        reader.Read();
        Enumerable.Range(0, reader.FieldCount).ShouldAllBe(i => reader.IsDBNull(i));
    }

    [Fact]
    public void Many_chunks_with_nulls_texts_and_lists_are_stored_as_given()
    {
        Execute("CREATE TABLE t(id INTEGER, note VARCHAR, levels SMALLINT[], pair INTEGER[2])");
        using (var appender = Connection.CreateAppender("t"))
        {
            for (var i = 0; i < 10_000; i++)
            {
                appender.CreateRow()
                    .AppendValue(i)
                    .AppendValue(i % 3 == 0 ? null : $"a text of row {i}")
                    .AppendValue(i % 7 == 0 ? null : Enumerable.Range(0, i % 5).Select(level => (short)level).ToArray())
                    .AppendValue(i % 11 == 0 ? null : new[] { i, -i })
                    .EndRow();
            }
        }

        Scalar("""
            SELECT count(*) FROM t
            WHERE note IS NOT DISTINCT FROM CASE WHEN id % 3 <> 0 THEN 'a text of row ' || id END
              AND levels IS NOT DISTINCT FROM CASE WHEN id % 7 <> 0 THEN range(id % 5)::SMALLINT[] END
              AND (pair IS NULL) = (id % 11 = 0) AND (pair IS NULL OR pair = array_value(id, -id))
            """).ShouldBe(10_000L);
    }

    [Fact]
    public void Defaults_schemas_and_catalogs_are_honoured()
    {
        Execute("CREATE SCHEMA other; CREATE TABLE other.t(a INTEGER DEFAULT 7, b VARCHAR DEFAULT 'none')");
        using (var appender = Connection.CreateAppender("other", "t"))
        {
            appender.CreateRow().AppendDefault().AppendValue("x").EndRow();
        }

        using (var appender = Connection.CreateAppender("memory", "other", "t"))
        {
            appender.CreateRow().AppendValue(1).AppendDefault().EndRow();
        }

        Scalar("SELECT string_agg(a || b, ',' ORDER BY a) FROM other.t").ShouldBe("1none,7x");
    }

    [Fact]
    public void Wrong_types_and_wrong_counts_are_refused_and_the_appender_goes_on()
    {
        Execute("CREATE TYPE bird AS ENUM ('Duck', 'Goose'); CREATE TABLE t(a INTEGER, b BIGINT, c bird, d DECIMAL(3,1), e INTEGER[2])");
        using (var appender = Connection.CreateAppender("t"))
        {
            Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue("1"));
            Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendNullValue().AppendValue("x"));
            Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue(1).EndRow()).Message.ShouldContain("5 columns");
            Should.Throw<InvalidOperationException>(() => appender.CreateRow().AppendValue(1).AppendValue(2L).AppendValue("Swan")).Message.ShouldContain("Goose");
            Should.Throw<OverflowException>(() => appender.CreateRow().AppendValue(1).AppendValue(2L).AppendValue("Duck").AppendValue(100m));
            Should.Throw<InvalidOperationException>(
                () => appender.CreateRow().AppendValue(1).AppendValue(2L).AppendValue("Duck").AppendValue(1m).AppendValue(new[] { 1 }));
            Should.Throw<IndexOutOfRangeException>(
                () => Full(appender).AppendValue(1));
            Full(appender).EndRow();
        }

        Scalar("SELECT a || ' ' || b || ' ' || c || ' ' || d || ' ' || e::VARCHAR FROM t").ShouldBe("1 2 Duck 1.0 [1, 2]");
        Scalar("SELECT count(*) FROM t").ShouldBe(1L);
    }

    [Theory]
    [InlineData("STRUCT(a INTEGER, b VARCHAR, c INTEGER[2])", "v.a IS NULL AND v.b IS NULL AND v.c IS NULL")]
    [InlineData("UNION(n INTEGER, s VARCHAR)", "union_tag(v) IS NULL AND v.n IS NULL AND v.s IS NULL")]
    [InlineData("MAP(VARCHAR, INTEGER)", "v['k'] IS NULL")]
    [InlineData("STRUCT(a INTEGER, b VARCHAR)[2]", "v[1].a IS NULL")]
    [InlineData("BIT", "v IS NULL")]
    [InlineData("BIGNUM", "v IS NULL")]
    public void A_null_of_a_type_without_appended_values_is_null_in_all_its_parts(string type, string parts)
    {
        Execute($"CREATE TABLE t(id INTEGER, v {type})");
        using (var appender = Connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.CreateRow().AppendValue((int?)i).AppendNullValue().EndRow();
            }
        }

        Scalar($"SELECT count(*) FROM t WHERE v IS NULL AND {parts}").ShouldBe(5000L);
    }

    [Fact]
    public void An_unknown_table_and_a_broken_constraint_are_DuckDBs_errors()
    {
        Should.Throw<DuckDBException>(() => Connection.CreateAppender("nothing")).ErrorType.ShouldBe(DuckDBErrorType.Catalog);
        Execute("CREATE TABLE t(a INTEGER PRIMARY KEY)");
        var appender = Connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        appender.CreateRow().AppendValue(1).EndRow();
        Should.Throw<DuckDBException>(appender.Dispose).ErrorType.ShouldBe(DuckDBErrorType.Constraint);
        appender.Dispose();
        Should.Throw<InvalidOperationException>(() => appender.CreateRow());
        Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Clear_drops_what_was_not_written()
    {
        Execute("CREATE TABLE t(a INTEGER)");
        using (var appender = Connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(1).EndRow();
            appender.Clear();
            appender.CreateRow().AppendValue(2).EndRow();
        }

        Scalar("SELECT string_agg(a, ',') FROM t").ShouldBe("2");
    }

    private static IDuckDBAppenderRow Full(DuckDBAppender appender) =>
        appender.CreateRow().AppendValue(1).AppendValue(2L).AppendValue("Duck").AppendValue(1m).AppendValue(new[] { 1, 2 });

    private enum Bird
    {
        Duck,
        Goose,
    }
}
