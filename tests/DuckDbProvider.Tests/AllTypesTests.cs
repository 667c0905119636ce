using System.Collections;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

/// <summary>DuckDB's own test_all_types(): three rows a type, its least value, its greatest, NULL.</summary>
public sealed class AllTypesTests : MemoryDatabase
{
    private const string Ducks = "🦆🦆🦆🦆🦆🦆";

    public static TheoryData<string, object, object> Plain => new()
    {
        { "bool", false, true },
        { "tinyint", sbyte.MinValue, sbyte.MaxValue },
        { "smallint", short.MinValue, short.MaxValue },
        { "int", int.MinValue, int.MaxValue },
        { "bigint", long.MinValue, long.MaxValue },
        { "hugeint", (BigInteger)Int128.MinValue, (BigInteger)Int128.MaxValue },
        { "uhugeint", BigInteger.Zero, (BigInteger)UInt128.MaxValue },
        { "utinyint", byte.MinValue, byte.MaxValue },
        { "usmallint", ushort.MinValue, ushort.MaxValue },
        { "uint", uint.MinValue, uint.MaxValue },
        { "ubigint", ulong.MinValue, ulong.MaxValue },
        { "float", float.MinValue, float.MaxValue },
        { "double", double.MinValue, double.MaxValue },
        { "dec_4_1", -999.9m, 999.9m },
        { "dec_9_4", -99_999.9999m, 99_999.9999m },
        { "dec_18_6", -999_999_999_999.999999m, 999_999_999_999.999999m },
        { "uuid", Guid.Empty, Guid.AllBitsSet },
        { "varchar", Ducks, "goo\0se" },
        { "bit", "0010001001011100010101011010111", "10101" },
        { "small_enum", "DUCK_DUCK_ENUM", "GOOSE" },
        { "medium_enum", "enum_0", "enum_299" },
        { "large_enum", "enum_0", "enum_69999" },
        { "timestamp_ns", new DateTime(1677, 9, 22), new DateTime(2262, 4, 11, 23, 47, 16).AddTicks(8547758) },
        { "interval", TimeSpan.Zero, new TimeSpan(30_969, 0, 16, 39).Add(TimeSpan.FromMicroseconds(999_999)) },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void The_documented_type_holds_least_greatest_and_null(string column, object least, object greatest)
    {
        using var reader = Read(column);
        reader.GetFieldType(0).ShouldBe(least.GetType());
        reader.Read().ShouldBeTrue();
        reader.GetValue(0).ShouldBe(least);
        reader.Read().ShouldBeTrue();
        reader.GetValue(0).ShouldBe(greatest);
        reader.Read().ShouldBeTrue();
        reader.IsDBNull(0).ShouldBeTrue();
        reader.GetValue(0).ShouldBe(DBNull.Value);
        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public void Dates_and_times_beyond_dotnet_are_read_as_the_native_types()
    {
        Both<DuckDBDateOnly>("date").ShouldBe((new DuckDBDateOnly(-5_877_641, 6, 25), new DuckDBDateOnly(5_881_580, 7, 10)));
        Both<DuckDBTimeOnly>("time").ShouldBe((default, new DuckDBTimeOnly(24, 0, 0)));
        Both<TimeSpan>("time").ShouldBe((TimeSpan.Zero, TimeSpan.FromHours(24)));
        Both<DuckDBTimeOnly>("time_ns").ShouldBe((default, new DuckDBTimeOnly(24, 0, 0)));
        var least = new DuckDBTimestamp(new DuckDBDateOnly(-290_308, 12, 22), default);
        Both<DuckDBTimestamp>("timestamp").ShouldBe((least, new DuckDBTimestamp(new DuckDBDateOnly(294_247, 1, 10), new DuckDBTimeOnly(4, 0, 54, 775_806))));
        Both<DuckDBTimestamp>("timestamp_s").ShouldBe((least, new DuckDBTimestamp(new DuckDBDateOnly(294_247, 1, 10), new DuckDBTimeOnly(4, 0, 54))));
        Both<DuckDBTimestamp>("timestamp_ms").ShouldBe((least, new DuckDBTimestamp(new DuckDBDateOnly(294_247, 1, 10), new DuckDBTimeOnly(4, 0, 54, 775_000))));
        var (early, late) = Both<DuckDBTimeTz>("time_tz");
        (early.Time, early.Offset).ShouldBe((default, (16 * 3600) - 1));
        (late.Time, late.Offset).ShouldBe((new DuckDBTimeOnly(24, 0, 0), 1 - (16 * 3600)));
        var (_, interval) = Both<DuckDBInterval>("interval");
        (interval.Months, interval.Days, interval.Micros).ShouldBe((999, 999, 999_999_999UL));
    }

    [Fact]
    public void A_value_that_dotnet_cannot_hold_is_an_error_and_not_another_value()
    {
        foreach (var column in new[] { "date", "timestamp", "timestamp_s", "timestamp_ms", "timestamp_tz", "time_tz" })
        {
            using var reader = Read(column);
            reader.Read();
            Should.Throw<Exception>(() => reader.GetValue(0), column);
        }
    }

    [Fact]
    public void Bignum_holds_integers_of_any_length()
    {
        var (least, greatest) = Both<BigInteger>("bignum");
        greatest.ToString(null, null).ShouldStartWith("17976931348623157");
        least.ShouldBe(-greatest);
        Cell<BigInteger>("SELECT '-12345678901234567890123456789012345678901234567890'::BIGNUM")
            .ShouldBe(BigInteger.Parse("-12345678901234567890123456789012345678901234567890"));
    }

    [Fact]
    public void Blobs_are_streams_and_arrays_that_outlive_the_reader()
    {
        using var reader = Read("blob");
        reader.Read();
        using var stream = (Stream)reader.GetValue(0);
        var bytes = reader.GetFieldValue<byte[]>(0);
        var part = new byte[4];
        reader.GetBytes(0, 9, part, 0, 4).ShouldBe(4);
        reader.Read();
        reader.GetFieldValue<byte[]>(0).ShouldBe([0, 0, 0, (byte)'a']);
        reader.Dispose();
        bytes.ShouldBe("thisisalongblob\0withnullbytes"u8.ToArray());
        part.ShouldBe("ngbl"u8.ToArray());
        new StreamReader(stream).ReadToEnd().ShouldBe("thisisalongblob\0withnullbytes");
    }

    [Fact]
    public void Bits_are_a_BitArray_too()
    {
        var (_, bits) = Both<BitArray>("bit");
        bits.Cast<bool>().ShouldBe([true, false, true, false, true]);
    }

    [Fact]
    public void Enums_are_dotnet_enums_by_number() => Both<Bird>("small_enum").ShouldBe((Bird.Duck, Bird.Goose));

    [Fact]
    public void Lists_hold_nulls_and_lists()
    {
        var (empty, ints) = Both<List<int?>>("int_array");
        empty.ShouldBeEmpty();
        ints.ShouldBe([42, 999, null, null, -42]);
        Both<List<string?>>("varchar_array").Greatest.ShouldBe([Ducks, "goose", null, ""]);
        Both<List<DuckDBDateOnly?>>("date_array").Greatest.ShouldBe(
            [new DuckDBDateOnly(1970, 1, 1), DuckDBDateOnly.PositiveInfinity, DuckDBDateOnly.NegativeInfinity, null, new DuckDBDateOnly(2022, 5, 12)]);
        Both<List<DuckDBTimestamp?>>("timestamp_array").Greatest[1].ShouldBe(DuckDBTimestamp.PositiveInfinity);
        Both<List<double?>>("double_array").Greatest.ShouldBe([42.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, null, -42.0]);
        var nested = Both<List<List<int?>?>>("nested_int_array").Greatest;
        nested.Count.ShouldBe(5);
        nested[1].ShouldBe([42, 999, null, null, -42]);
        nested[2].ShouldBeNull();
        Cell<List<int>>("SELECT [1, 2, 3]").ShouldBe([1, 2, 3]);
        Cell<int[]>("SELECT [1, 2, 3]").ShouldBe([1, 2, 3]);
        Cell<object>("SELECT [1, 2, 3]").ShouldBe(new List<int> { 1, 2, 3 });
    }

    [Fact]
    public void Arrays_are_lists_of_their_length()
    {
        Both<List<int?>>("fixed_int_array").ShouldSatisfyAllConditions(
            pair => pair.Least.ShouldBe([null, 2, 3]),
            pair => pair.Greatest.ShouldBe([4, 5, 6]));
        Both<List<List<int?>?>>("fixed_nested_int_array").Least.ShouldSatisfyAllConditions(
            list => list[0].ShouldBe([null, 2, 3]),
            list => list[1].ShouldBeNull(),
            list => list[2].ShouldBe([null, 2, 3]));
        Both<List<List<int?>>>("list_of_fixed_int_array").Greatest[0].ShouldBe([4, 5, 6]);
        Both<List<List<int?>>>("fixed_array_of_int_list").Greatest[0].ShouldBe([42, 999, null, null, -42]);
    }

    [Fact]
    public void Structs_are_dictionaries_and_objects()
    {
        var (least, greatest) = Both<Dictionary<string, object?>>("struct");
        least.ShouldBe(new Dictionary<string, object?> { ["a"] = null, ["b"] = null });
        greatest.ShouldBe(new Dictionary<string, object?> { ["a"] = 42, ["b"] = Ducks });
        Both<Pair>("struct").Greatest.ShouldSatisfyAllConditions(pair => pair.A.ShouldBe(42), pair => pair.B.ShouldBe(Ducks));
        Both<List<Pair?>>("array_of_structs").Greatest[1]!.A.ShouldBe(42);
        Both<Lists>("struct_of_arrays").Greatest.A!.ShouldBe([42, 999, null, null, -42]);
        Both<Lists>("struct_of_fixed_array").Greatest.A!.ShouldBe([4, 5, 6]);
        Should.Throw<InvalidCastException>(() => Both<StrictPair>("struct")).Message.ShouldContain("a");
    }

    [Fact]
    public void Maps_are_dictionaries()
    {
        var (empty, map) = Both<Dictionary<string, string>>("map");
        empty.ShouldBeEmpty();
        map.ShouldBe(new Dictionary<string, string> { ["key1"] = Ducks, ["key2"] = "goose" });
        Cell<Dictionary<string, int?>>("SELECT MAP {'a': 1, 'b': NULL}")["b"].ShouldBeNull();
    }

    [Fact]
    public void Every_column_of_every_row_is_read_without_a_fault_where_dotnet_has_the_value()
    {
        using var command = Command("""
            SELECT * EXCLUDE ("date", "time", "timestamp", timestamp_s, timestamp_ms, time_tz, timestamp_tz, time_ns,
                              date_array, timestamp_array, timestamptz_array, "union", geometry) FROM test_all_types()
            """);
        using var reader = command.ExecuteReader();
        var cells = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                reader.GetValue(i).ShouldNotBeNull();
                cells++;
            }
        }

        cells.ShouldBe(3 * reader.FieldCount);
    }

    [Theory]
    [InlineData("SELECT TIMESTAMP '2026-11-21 10:11:12.123456'", "2026-11-21T10:11:12.1234560", DateTimeKind.Unspecified)]
    [InlineData("SELECT TIMESTAMP_S '2026-11-21 10:11:12'", "2026-11-21T10:11:12.0000000", DateTimeKind.Unspecified)]
    [InlineData("SELECT TIMESTAMP_MS '2026-11-21 10:11:12.123'", "2026-11-21T10:11:12.1230000", DateTimeKind.Unspecified)]
    [InlineData("SELECT TIMESTAMP_NS '1969-12-31 23:59:59.999999999'", "1969-12-31T23:59:59.9999999", DateTimeKind.Unspecified)]
    [InlineData("SELECT TIMESTAMPTZ '2026-11-21 10:11:12+08'", "2026-11-21T02:11:12.0000000Z", DateTimeKind.Utc)]
    public void Timestamps_of_every_unit_are_DateTimes(string sql, string expected, DateTimeKind kind)
    {
        var value = Cell<DateTime>(sql);
        value.Kind.ShouldBe(kind);
        value.ToString("O", null).ShouldBe(expected);
    }

    [Fact]
    public void Dates_and_times_are_DateOnly_TimeOnly_and_DateTimeOffset()
    {
        Cell<object>("SELECT DATE '2026-11-21'").ShouldBe(new DateOnly(2026, 11, 21));
        Cell<DateTime>("SELECT DATE '2026-11-21'").ShouldBe(new DateTime(2026, 11, 21));
        Cell<object>("SELECT TIME '10:11:12.5'").ShouldBe(new TimeOnly(10, 11, 12, 500));
        Cell<DateTimeOffset>("SELECT TIMETZ '10:11:12+08'").ShouldSatisfyAllConditions(
            time => time.TimeOfDay.ShouldBe(new TimeSpan(10, 11, 12)),
            time => time.Offset.ShouldBe(TimeSpan.FromHours(8)));
    }

    private (T Least, T Greatest) Both<T>(string column)
    {
        using var reader = Read(column);
        reader.Read().ShouldBeTrue();
        var least = reader.GetFieldValue<T>(0);
        reader.Read().ShouldBeTrue();
        return (least, reader.GetFieldValue<T>(0));
    }

    private DuckDBDataReader Read(string column)
    {
        var command = Command($"SELECT \"{column}\" FROM test_all_types()");
        return command.ExecuteReader();
    }

    private enum Bird
    {
        Duck,
        Goose,
    }

    private sealed class Pair
    {
        public int? A { get; set; }

        public string? B { get; set; }
    }

    private sealed class StrictPair
    {
        public int A { get; set; }
    }

    private sealed class Lists
    {
        public List<int?>? A { get; set; }
    }
}
