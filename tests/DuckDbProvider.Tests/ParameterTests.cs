using System.Collections;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class ParameterTests : MemoryDatabase
{
    public static TheoryData<object, string, string> Values => new()
    {
        { true, "BOOLEAN", "true" },
        { (sbyte)-8, "TINYINT", "-8" },
        { (byte)8, "UTINYINT", "8" },
        { (short)-16, "SMALLINT", "-16" },
        { (ushort)16, "USMALLINT", "16" },
        { -32, "INTEGER", "-32" },
        { 32U, "UINTEGER", "32" },
        { -64L, "BIGINT", "-64" },
        { ulong.MaxValue, "UBIGINT", "18446744073709551615" },
        { (BigInteger)Int128.MinValue, "HUGEINT", "-170141183460469231731687303715884105728" },
        { (BigInteger)UInt128.MaxValue, "UHUGEINT", "340282366920938463463374607431768211455" },
        { 1.5f, "FLOAT", "1.5" },
        { -2.25, "DOUBLE", "-2.25" },
        { -12.345m, "DECIMAL(38,3)", "-12.345" },
        { decimal.MaxValue, "DECIMAL(38,0)", "79228162514264337593543950335" },
        { "文本\0x", "VARCHAR", "文本\\0x" },
        { 'c', "VARCHAR", "c" },
        { Guid.Parse("81a4a9d0-1111-7000-8000-0123456789ab"), "UUID", "81a4a9d0-1111-7000-8000-0123456789ab" },
        { new DateOnly(2026, 11, 21), "DATE", "2026-11-21" },
        { new DuckDBDateOnly(-44, 3, 15), "DATE", "0045-03-15 (BC)" },
        { new TimeOnly(1, 2, 3, 4), "TIME", "01:02:03.004" },
        { new DuckDBTimeOnly(24, 0, 0), "TIME", "24:00:00" },
        { new DateTime(2026, 11, 21, 1, 2, 3), "TIMESTAMP", "2026-11-21 01:02:03" },
        { DuckDBTimestamp.PositiveInfinity, "TIMESTAMP", "infinity" },
        { new TimeSpan(1, 2, 3, 4), "INTERVAL", "1 day 02:03:04" },
        { new DuckDBInterval(14, 3, 5_000_000), "INTERVAL", "1 year 2 months 3 days 00:00:05" },
        { new byte[] { 0, 65, 255 }, "BLOB", "\\x00A\\xFF" },
        { new BitArray([true, false, true]), "BIT", "101" },
        { new List<int?> { 1, null, 3 }, "INTEGER[]", "[1, NULL, 3]" },
        { new[] { "a", "b" }, "VARCHAR[]", "[a, b]" },
        { new List<List<long>> { new() { 1, 2 }, new() { 3 } }, "BIGINT[][]", "[[1, 2], [3]]" },
        { DayOfWeek.Tuesday, "INTEGER", "2" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_arrives_with_its_type(object value, string type, string text)
    {
        // A bare text is a literal to DuckDB, whose type is not settled: it fails in typeof.
        using var command = Command(type == "VARCHAR" ? "SELECT 'VARCHAR', $value::VARCHAR" : "SELECT typeof($value), $value::VARCHAR");
        command.Parameters.Add(new DuckDBParameter("value", value));
        using var reader = command.ExecuteReader();
        reader.Read();
        reader.GetString(0).ShouldBe(type);
        reader.GetString(1).Replace("\0", "\\0", StringComparison.Ordinal).ShouldBe(text);
    }

    [Fact]
    public void Null_and_DBNull_are_NULL()
    {
        Scalar("SELECT $1 IS NULL AND $2 IS NULL", null, DBNull.Value).ShouldBe(true);
        Scalar("SELECT ?::INTEGER", DBNull.Value).ShouldBe(DBNull.Value);
    }

    [Fact]
    public void The_expected_type_decides_what_a_value_becomes()
    {
        Execute("CREATE TYPE mood AS ENUM ('Monday', 'Tuesday')");
        Execute("CREATE TABLE t(d DATE, z TIMESTAMPTZ, m MAP(VARCHAR, INTEGER), s STRUCT(a INTEGER, b VARCHAR), f INTEGER[3], e mood, tz TIMETZ)");
        using var command = Command("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)");
        command.Parameters.Add(new DuckDBParameter(new DateTime(2026, 1, 2, 3, 4, 5)));
        command.Parameters.Add(new DuckDBParameter(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8))));
        command.Parameters.Add(new DuckDBParameter(new Dictionary<string, int> { ["k"] = 1 }));
        command.Parameters.Add(new DuckDBParameter(new Dictionary<string, object?> { ["b"] = "x", ["a"] = 5 }));
        command.Parameters.Add(new DuckDBParameter(new[] { 1, 2, 3 }));
        command.Parameters.Add(new DuckDBParameter(DayOfWeek.Tuesday));
        command.Parameters.Add(new DuckDBParameter(new DateTimeOffset(1, 1, 2, 10, 0, 0, TimeSpan.FromHours(-3))));
        command.ExecuteNonQuery().ShouldBe(1);
        Cell<string>("SELECT d || ' ' || (epoch_ms(z)) || ' ' || m || ' ' || s || ' ' || f::VARCHAR || ' ' || e || ' ' || tz FROM t")
            .ShouldBe("2026-01-02 1767294245000 {k=1} {'a': 5, 'b': x} [1, 2, 3] Tuesday 10:00:00-03");
    }

    [Theory]
    [InlineData("TIMESTAMP_S", "2026-01-02 03:04:05")]
    [InlineData("TIMESTAMP_MS", "2026-01-02 03:04:05.123")]
    [InlineData("TIMESTAMP_NS", "2026-01-02 03:04:05.123456")]
    [InlineData("TIME", "03:04:05.123456")]
    [InlineData("DATE", "2026-01-02")]
    public void A_moment_goes_into_a_column_of_every_unit(string type, string expected)
    {
        Execute($"CREATE TABLE t(v {type})");
        using var command = Command($"INSERT INTO t VALUES ($v::{type})");
        command.Parameters.Add(new DuckDBParameter("v", new DateTime(2026, 1, 2, 3, 4, 5).AddTicks(1234567)));
        command.ExecuteNonQuery().ShouldBe(1);
        Cell<string>("SELECT v::VARCHAR FROM t").ShouldBe(expected);
    }

    [Fact]
    public void A_member_of_a_union_is_bound_as_itself()
    {
        Execute("CREATE TABLE t(v UNION(n INTEGER, s VARCHAR))");
        using var command = Command("INSERT INTO t VALUES ($n), ($s)");
        command.Parameters.Add(new DuckDBParameter("n", 5));
        command.Parameters.Add(new DuckDBParameter("s", "five"));
        command.ExecuteNonQuery().ShouldBe(2);
        Cell<string>("SELECT string_agg(union_tag(v) || ' ' || v::VARCHAR, ', ') FROM t").ShouldBe("n 5, s five");
    }

    [Fact]
    public void Names_are_found_with_and_without_sign_in_any_case_and_any_order()
    {
        using var command = Command("SELECT $low || '-' || $High || '-' || $low");
        command.Parameters.Add(new DuckDBParameter("$high", "h"));
        command.Parameters.Add(new DuckDBParameter("LOW", "l"));
        command.ExecuteScalar().ShouldBe("l-h-l");
    }

    [Fact]
    public void Positions_are_found_by_question_mark_and_by_number()
    {
        Scalar("SELECT ? || ?", "a", "b").ShouldBe("ab");
        Scalar("SELECT $2 || $1", "a", "b").ShouldBe("ba");
    }

    [Fact]
    public void A_missing_parameter_is_named()
    {
        using var command = Command("SELECT $there, $missing");
        command.Parameters.Add(new DuckDBParameter("there", 1));
        Should.Throw<InvalidOperationException>(command.ExecuteScalar).Message.ShouldContain("missing");
        Should.Throw<InvalidOperationException>(() => Scalar("SELECT ?, ?", 1));
    }

    [Fact]
    public void Each_statement_of_a_script_takes_the_parameters_it_names()
    {
        using var command = Command("CREATE TABLE t(a INTEGER, b VARCHAR); INSERT INTO t VALUES ($a, $b); SELECT count(*) FROM t WHERE a = $a");
        command.Parameters.Add(new DuckDBParameter("a", 5));
        command.Parameters.Add(new DuckDBParameter("b", "x"));
        command.ExecuteScalar().ShouldBe(1L);
    }

    [Fact]
    public void What_cannot_be_bound_is_refused()
    {
        Should.Throw<NotSupportedException>(() => Scalar("SELECT ?", new object()));
        Should.Throw<NotSupportedException>(() => Scalar("SELECT ?", new Dictionary<string, int>()));
    }

    [Fact]
    public void The_collection_finds_replaces_and_removes()
    {
        using var command = Command("SELECT 1");
        command.Parameters.AddRange(new object[] { new DuckDBParameter("a", 1), new DuckDBParameter("b", 2), 3 });
        command.Parameters.Count.ShouldBe(3);
        command.Parameters["$B"].Value.ShouldBe(2);
        command.Parameters.Contains("c").ShouldBeFalse();
        command.Parameters.RemoveAt("a");
        command.Parameters[0].ParameterName.ShouldBe("b");
        Should.Throw<ArgumentException>(() => command.Parameters["a"]);
    }
}
