using System.Diagnostics;
using System.Globalization;
using CSat.Etl.Loading;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Benchmarks.Warehouse;

/// <summary>
/// Rows of fct_rating's shape: appended by the ETL's vectors against DuckDB.NET's row appender and DuckDB's own INSERT from a Parquet file; read by
/// DuckDB.NET's reader, and by Dapper as the figures are, against DuckDB's own scan.
/// </summary>
/// <param name="rows">How many rows.</param>
/// <param name="repetitions">How often each candidate runs, in turn; the median counts.</param>
public sealed class WarehouseBenchmark(int rows = 10_000_000, int repetitions = 3) : IBenchmark
{
    private const int Columns = 8;
    private const int RowsOfAFigure = 500_000;
    private const string Table =
        "CREATE TABLE fct(day DATE, round_id SMALLINT, department_id SMALLINT, item_id SMALLINT, customer_id INTEGER, competitor_id TINYINT, level TINYINT, points DOUBLE)";

    private const string Source = """
        SELECT DATE '2024-01-01' + (i * 730 // $rows)::INTEGER, (i % 6)::SMALLINT, (i % 60)::SMALLINT, (i % 40)::SMALLINT, (i % 20000)::INTEGER,
          (i % 7)::TINYINT, CASE WHEN i % 50 <> 0 THEN (i % 5)::TINYINT END, (i % 5) * 25.0
        FROM range($rows) t(i)
        """;

    /// <inheritdoc />
    public string Name => "warehouse";

    /// <inheritdoc />
    public Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var folder = Directory.CreateTempSubdirectory("csat-bench-").FullName;
        try
        {
            return Task.FromResult(Run(folder, progress, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IReadOnlyList<Measure> Run(string folder, Action<string> progress, CancellationToken cancellationToken)
    {
        var parquet = Path.Combine(folder, "fct.parquet");
        using (var connection = Open(":memory:"))
        {
            Execute(connection, $"COPY ({Source.Replace("$rows", $"{rows}", StringComparison.Ordinal)}) TO '{parquet}' (FORMAT parquet)");
        }

        List<double> insert = [], vectors = [], byRow = [], scan = [], read = [], figure = [];
        double allocated = 0;
        for (var i = 0; i < repetitions; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, $"{i}.duckdb");
            insert.Add(Load(path, connection => Execute(connection, $"INSERT INTO fct SELECT * FROM read_parquet('{parquet}')")));
            vectors.Add(Load(Path.Combine(folder, $"{i}v.duckdb"), AppendVectors));
            byRow.Add(Load(Path.Combine(folder, $"{i}r.duckdb"), AppendRows));
            scan.Add(Scan(path));
            (var seconds, allocated) = Read(path);
            read.Add(seconds);
            figure.Add(ReadAsFigure(path));
            progress(string.Create(
                CultureInfo.InvariantCulture,
                $"round {i + 1}: insert {insert[i]:0.00} s, vectors {vectors[i]:0.00} s, rows {byRow[i]:0.00} s, scan {scan[i]:0.00} s, read {read[i]:0.00} s, Dapper {figure[i]:0.00} s"));
        }

        var million = rows / 1e6;
        return
        [
            new("warehouse.append.vectors.ratio", "append by vectors against DuckDB's INSERT from Parquet", Median(insert) / Median(vectors), "ratio", 0.4),
            new("warehouse.append.rows.ratio", "append by DuckDB.NET's row appender against the same", Median(insert) / Median(byRow), "ratio"),
            new("warehouse.append.vectors.rows", "append by vectors against the row appender", Median(byRow) / Median(vectors), "ratio", 2),
            new("warehouse.append.vectors.speed", "append by vectors", million / Median(vectors), "M rows/s"),
            new("warehouse.read.speed", "typed read, one core, the scan included", million * Columns / Median(read), "M values/s", 20),
            new("warehouse.read.ratio", "typed read against DuckDB's own scan into nothing, one core", Median(scan) / Median(read), "ratio"),
            new("warehouse.read.allocated", "managed bytes a row of the typed read", allocated, "bytes", 0.1, HigherIsBetter: false),
            new("warehouse.read.figure", "read by Dapper into records as the figures are, one core", RowsOfAFigure / 1e6 * Columns / Median(figure), "M values/s"),
        ];
    }

    private double Load(string path, Action<DuckDBConnection> load)
    {
        using var connection = Open(path);
        Execute(connection, "SET threads = 2");
        Execute(connection, Table);
        var watch = Stopwatch.StartNew();
        using (var transaction = connection.BeginTransaction())
        {
            load(connection);
            transaction.Commit();
        }

        Execute(connection, "CHECKPOINT");
        var seconds = watch.Elapsed.TotalSeconds;
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM fct";
        return count.ExecuteScalar() is long stored && stored == rows
            ? seconds
            : throw new InvalidOperationException($"Not all of {rows} rows are stored.");
    }

    private void AppendVectors(DuckDBConnection connection)
    {
        using var appender = VectorAppender.Open(connection, "fct");
        var next = -1;
        Parallel.For(0, 2, _ =>
        {
            using var batch = appender.CreateBatch();
            for (int start; (start = Interlocked.Increment(ref next) * VectorBatch.Capacity) < rows;)
            {
                var count = Math.Min(VectorBatch.Capacity, rows - start);
                Fill(batch, start, count);
                appender.Append(batch, count);
            }
        });
        appender.Complete();
    }

    private void Fill(VectorBatch batch, int start, int count)
    {
        var first = VectorValue.Days(new DateOnly(2024, 1, 1));
        var day = batch[0].Values<int>()[..count];
        var round = batch[1].Values<short>()[..count];
        var department = batch[2].Values<short>()[..count];
        var item = batch[3].Values<short>()[..count];
        var customer = batch[4].Values<int>()[..count];
        var competitor = batch[5].Values<sbyte>()[..count];
        var level = batch[6].Values<sbyte>()[..count];
        var points = batch[7].Values<double>()[..count];
        for (var row = 0; row < count; row++)
        {
            var i = start + row;
            day[row] = first + (int)(i * 730L / rows);
            round[row] = (short)(i % 6);
            department[row] = (short)(i % 60);
            item[row] = (short)(i % 40);
            customer[row] = i % 20_000;
            competitor[row] = (sbyte)(i % 7);
            level[row] = (sbyte)(i % 5);
            points[row] = i % 5 * 25.0;
            if (i % 50 == 0)
            {
                batch[6].SetNull(row);
            }
        }
    }

    private void AppendRows(DuckDBConnection connection)
    {
        using var appender = connection.CreateAppender("fct");
        var first = new DateOnly(2024, 1, 1);
        for (var i = 0; i < rows; i++)
        {
            appender.CreateRow()
                .AppendValue(first.AddDays((int)(i * 730L / rows)))
                .AppendValue((short)(i % 6))
                .AppendValue((short)(i % 60))
                .AppendValue((short)(i % 40))
                .AppendValue(i % 20_000)
                .AppendValue((sbyte)(i % 7))
                .AppendValue(i % 50 == 0 ? null : (sbyte?)(i % 5))
                .AppendValue(i % 5 * 25.0)
                .EndRow();
        }
    }

    /// <summary>Processor seconds: on one thread that is "a core", whatever else the machine does.</summary>
    private static double Scan(string path)
    {
        using var connection = Open(path);
        Execute(connection, "SET threads = 1");
        var before = Environment.CpuUsage.TotalTime;
        Execute(connection, "EXPLAIN ANALYZE SELECT * FROM fct");
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private (double Seconds, double BytesPerRow) Read(string path)
    {
        using var connection = Open(path);
        Execute(connection, "SET threads = 1");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM fct";
        command.UseStreamingMode = true;
        var cpu = Environment.CpuUsage.TotalTime;
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = command.ExecuteReader();
        double sum = 0;
        var seen = 0;
        while (reader.Read())
        {
            seen++;
            sum += reader.GetFieldValue<DateOnly>(0).DayNumber + reader.GetInt16(1) + reader.GetInt16(2) + reader.GetInt16(3) + reader.GetInt32(4)
                + reader.GetFieldValue<sbyte>(5) + (reader.IsDBNull(6) ? 0 : reader.GetFieldValue<sbyte>(6)) + reader.GetDouble(7);
        }

        return sum > 0 && seen == rows
            ? ((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rows)
            : throw new InvalidOperationException($"{seen} of {rows} rows were read.");
    }

    private static double ReadAsFigure(string path)
    {
        using var connection = Open(path);
        Execute(connection, "SET threads = 1");
        var before = Environment.CpuUsage.TotalTime;
        var ratings = connection.Query<Rating>($"SELECT day, round_id AS RoundId, department_id AS DepartmentId, item_id AS ItemId, customer_id AS CustomerId, competitor_id AS CompetitorId, level, points FROM fct LIMIT {RowsOfAFigure}").AsList();
        return ratings.Count == RowsOfAFigure
            ? (Environment.CpuUsage.TotalTime - before).TotalSeconds
            : throw new InvalidOperationException($"{ratings.Count} of {RowsOfAFigure} rows were read.");
    }

    private static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        return connection;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Rating
    {
        public DateOnly Day { get; init; }

        public short RoundId { get; init; }

        public short DepartmentId { get; init; }

        public short ItemId { get; init; }

        public int CustomerId { get; init; }

        public sbyte CompetitorId { get; init; }

        public sbyte? Level { get; init; }

        public double Points { get; init; }
    }
}
