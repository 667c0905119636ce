using System.Text;
using CSat.Testing;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests.StandIn;

/// <summary>Whatever text and values a caller sends: a result or a documented error, no crash, no handle left. Each round has its own seed, named when it fails.</summary>
[Collection(nameof(HandleTests))]
public sealed class FuzzTests : IDisposable
{
    private const int RowsRead = 100;

    private static readonly string[] Corpus =
    [
        "SELECT 1", "SELECT * FROM t", "SELECT a, count(*) FROM t GROUP BY a HAVING count(*) > 0 ORDER BY 1 LIMIT 3", "INSERT INTO t VALUES (1, 'x', [1, 2], {'k': 1})",
        "UPDATE t SET b = b || 'y' WHERE a % 2 = 0 RETURNING *", "DELETE FROM t WHERE a IS NULL", "CREATE OR REPLACE TABLE u AS SELECT * FROM t", "DROP TABLE IF EXISTS u",
        "SELECT a::VARCHAR::INTEGER / 0, b[1:2], c[1], d.k FROM t", "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 9) SELECT * FROM r",
        "BEGIN; INSERT INTO t(a) VALUES (2); COMMIT", "BEGIN; DELETE FROM t; ROLLBACK", "SELECT $a, $b::DATE, ?", "EXPLAIN SELECT * FROM t JOIN t u USING (a)",
        "SELECT * EXCLUDE (geometry) FROM test_all_types()", "PIVOT t ON a USING count(*)", "SELECT sum(a) OVER (PARTITION BY b ORDER BY a ROWS 1 PRECEDING) FROM t",
        "SELECT list_transform(c, lambda x: x + 1), MAP {'a': a}, union_value(n := a) FROM t", "SELECT '1 month'::INTERVAL + DATE '2026-01-31', 170141183460469231731687303715884105727",
        "CREATE MACRO IF NOT EXISTS m(x) AS x + 1; SELECT m(a) FROM t", "PREPARE p AS SELECT $1; EXECUTE p(1)", "PRAGMA table_info('t')", "VALUES (1.5, 'z', NULL), (2, x'00ff'::BLOB, true)",
    ];

    private static readonly string[] Targets =
    [
        "BOOLEAN", "TINYINT", "UBIGINT", "HUGEINT", "UHUGEINT", "BIGNUM", "DOUBLE", "DECIMAL(9,2)", "DECIMAL(38,10)", "VARCHAR", "BLOB", "BIT", "UUID", "DATE", "TIME", "TIME_NS", "TIMESTAMP",
        "TIMESTAMP_S", "TIMESTAMP_NS", "TIMESTAMPTZ", "TIMETZ", "INTERVAL", "INTEGER[]", "INTEGER[2]", "VARCHAR[][]", "STRUCT(a INTEGER, b VARCHAR)", "MAP(VARCHAR, INTEGER)",
        "UNION(n INTEGER, s VARCHAR)", "ENUM('Monday', 'Tuesday')",
    ];

    private DuckDBConnection connection = Open();
    private int cells;

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Random_text_is_answered_by_an_error_or_a_result() => Loop(Soak.Count(1_000, 100_000), random =>
    {
        var text = random.Next(2) == 0
            ? Encoding.UTF8.GetString(Bytes(random, random.Next(200)))
            : new string([.. Enumerable.Range(0, random.Next(100)).Select(_ => (char)random.Next(0x1_0000))]);
        Run(text, random);
    }, cellsPerRound: 0);

    [Fact]
    public void Mutated_statements_are_answered_by_an_error_or_a_result() => Loop(Soak.Count(2_000, 200_000), random =>
    {
        var text = new StringBuilder(Pick(Corpus, random));
        for (var i = random.Next(3); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(text.Length - at + 1) / 2;
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Pick(Corpus, random));
                    break;
                case 3:
                    text.Insert(at, (char)random.Next(32, 127));
                    break;
                default:
                    text.Insert(at, Pick(["(", ")", ";", "'", "\"", "$1", "?", "NULL", "[", "]", "--", "/*", "::", "-9223372036854775808", "1e400", "\0", "鸭"], random));
                    break;
            }
        }

        Run(text.ToString(), random);
    });

    [Fact]
    public void Random_values_for_parameters_of_every_type_are_bound_or_refused() => Loop(Soak.Count(3_000, 30_000), random =>
        Run(Pick([$"SELECT $a::{Pick(Targets, random)}", $"SELECT TRY_CAST($a AS {Pick(Targets, random)})", "SELECT $a, $b", "SELECT [$a]", "SELECT $a = $b", $"SELECT $c::{Pick(Targets, random)}[]"], random), random));

    [Fact]
    public void Random_values_for_columns_of_every_type_are_appended_or_refused() => Loop(Soak.Count(200, 20_000), random =>
    {
        var types = Enumerable.Range(0, 4).Select(_ => Pick(Targets, random)).ToList();
        Execute($"CREATE OR REPLACE TABLE appended({string.Join(", ", types.Select((type, i) => $"c{i} {type}"))})");
        using (var appender = connection.CreateAppender("appended"))
        {
            for (var row = random.Next(50); row >= 0; row--)
            {
                Tolerate(() =>
                {
                    var next = appender.CreateRow();
                    for (var i = 0; i < types.Count; i++)
                    {
                        Append(next, random);
                    }

                    next.EndRow();
                });
            }
        }

        Run("SELECT *, COLUMNS(*)::VARCHAR FROM appended", random);
    });

    private void Loop(int rounds, Action<Random> round, double cellsPerRound = 0.25)
    {
        // What the first round leaves for good (loaded functions, cached plans) is no leak.
        round(new Random(rounds));
        Reopen();
        var before = HandleCount.Live;
        for (var seed = 0; seed < rounds; seed++)
        {
            try
            {
                round(new Random(seed));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed} ended in an error that is not documented.", fault);
            }
        }

        Reopen();
        HandleCount.Live.ShouldBe(before);
        // If nothing were read any more, nothing would be tested.
        cells.ShouldBeGreaterThanOrEqualTo((int)(rounds * cellsPerRound));
    }

    private void Run(string sql, Random random)
    {
        using var command = new DuckDBCommand(sql, connection) { UseStreamingMode = random.Next(2) == 0, CommandTimeout = 5 };
        foreach (var name in new[] { "a", "b", "c" })
        {
            command.Parameters.Add(new DuckDBParameter(name, Value(random, 2)));
        }

        Tolerate(() =>
        {
            using var reader = command.ExecuteReader();
            do
            {
                for (var row = 0; row < RowsRead && reader.Read(); row++)
                {
                    for (var i = 0; i < reader.FieldCount; i++)
                    {
                        Tolerate(() => reader.GetValue(i));
                        cells++;
                    }
                }
            }
            while (reader.NextResult());
        });
        Tolerate(() => Execute("ROLLBACK"));
    }

    /// <summary>Lets the documented errors pass; a database that DuckDB gave up is opened anew.</summary>
    private void Tolerate(Action action)
    {
        try
        {
            action();
        }
        catch (DuckDBException fault) when (fault.ErrorType is DuckDBErrorType.Fatal or DuckDBErrorType.Internal)
        {
            Reopen();
        }
        catch (Exception fault) when (fault is DuckDBException or InvalidOperationException or InvalidCastException or NotSupportedException
            or OverflowException or ArgumentException or OperationCanceledException)
        {
            // One of the errors of the README.
        }
    }

    private void Reopen()
    {
        connection.Dispose();
        connection = Open();
    }

    private static DuckDBConnection Open()
    {
        var opened = new DuckDBConnection("Data Source=:memory:;threads=1;memory_limit=200MB;enable_external_access=false");
        opened.Open();
        using var command = new DuckDBCommand(
            "SET lock_configuration = true; CREATE TABLE t(a INTEGER, b VARCHAR, c INTEGER[], d STRUCT(k INTEGER)); INSERT INTO t SELECT i, 'row' || i, range(i), {'k': i} FROM range(5) r(i)", opened);
        command.ExecuteNonQuery();
        return opened;
    }

    private void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void Append(IDuckDBAppenderRow row, Random random) => _ = Value(random, 2) switch
    {
        bool v => row.AppendValue(v),
        sbyte v => row.AppendValue(v),
        int v => row.AppendValue(v),
        long v => row.AppendValue(v),
        ulong v => row.AppendValue(v),
        double v => row.AppendValue(v),
        decimal v => row.AppendValue(v),
        System.Numerics.BigInteger v => row.AppendValue(v),
        string v => row.AppendValue(v),
        byte[] v => row.AppendValue(v),
        Guid v => row.AppendValue(v),
        DateOnly v => row.AppendValue(v),
        TimeOnly v => row.AppendValue(v),
        DateTime v => row.AppendValue(v),
        DateTimeOffset v => row.AppendValue(v),
        TimeSpan v => row.AppendValue(v),
        DayOfWeek v => row.AppendValue<DayOfWeek>(v),
        List<object?> v => row.AppendValue(v),
        int[] v => row.AppendValue(v),
        _ => random.Next(2) == 0 ? row.AppendNullValue() : row.AppendDefault(),
    };

    private static object? Value(Random random, int depth) => random.Next(depth > 0 ? 26 : 22) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => (sbyte)random.Next(-128, 128),
        3 => Pick([0, -1, int.MinValue, int.MaxValue], random),
        4 => random.NextInt64(long.MinValue, long.MaxValue),
        5 => ulong.MaxValue,
        6 => Pick([0.0, -0.0, double.NaN, double.PositiveInfinity, double.Epsilon, double.MaxValue, 1.5], random),
        7 => Pick([decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m, 12.345m], random),
        8 => new System.Numerics.BigInteger(Bytes(random, random.Next(1, 40))),
        9 => Encoding.UTF8.GetString(Bytes(random, random.Next(40))),
        10 => Pick(["", "Monday", "2026-01-01", "[1, 2]", "{'a': 1}", "101", "\ud83e", "00:00:00", "x\0y"], random),
        11 => Bytes(random, random.Next(40)),
        12 => new Guid(Bytes(random, 16)),
        13 => Pick([DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2026, 1, 1)], random),
        14 => Pick([TimeOnly.MinValue, TimeOnly.MaxValue], random),
        15 => Pick([DateTime.MinValue, DateTime.MaxValue, DateTime.UnixEpoch], random),
        16 => Pick([DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(-14))], random),
        17 => Pick([TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero], random),
        18 => Pick([DayOfWeek.Monday, (DayOfWeek)99], random),
        19 => Pick<object>([DuckDBDateOnly.PositiveInfinity, DuckDBTimestamp.NegativeInfinity, new DuckDBTimeOnly(24, 0, 0), new DuckDBInterval(1, 2, 3)], random),
        20 => new System.Collections.BitArray(Bytes(random, random.Next(5))),
        21 => new object(),
        22 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)).ToList(),
        23 => Enumerable.Range(0, random.Next(4)).ToArray(),
        24 => new Dictionary<string, object?> { ["a"] = Value(random, depth - 1), ["b"] = Value(random, depth - 1) },
        _ => new Dictionary<string, int> { ["k"] = random.Next() },
    };

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
