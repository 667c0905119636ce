using Dapper;

namespace CSat.DuckDbProvider.Tests;

public sealed class DapperTests : MemoryDatabase
{
    public DapperTests() => Connection.Execute("""
        CREATE TYPE level AS ENUM ('Bad', 'Fair', 'Good');
        CREATE TABLE rating(id INTEGER, item VARCHAR, level SMALLINT, points DOUBLE, day DATE, noted TIMESTAMP, key UUID, price DECIMAL(9,2), word level);
        """);

    [Fact]
    public async Task Objects_go_in_and_come_out_buffered_unbuffered_and_asynchronous()
    {
        var rows = Enumerable.Range(1, 50).Select(i => new Rating
        {
            Id = i,
            Item = i % 2 == 0 ? null : $"item {i}",
            Level = (Level)(i % 3),
            Points = i % 5 == 0 ? null : i / 4.0,
            Day = new DateOnly(2026, 1, 1).AddDays(i),
            Noted = new DateTime(2026, 1, 1).AddHours(i),
            Key = Guid.NewGuid(),
            Price = i * 1.25m,
            Word = "Good",
        }).ToList();
        (await Connection.ExecuteAsync("INSERT INTO rating VALUES ($Id, $Item, $Level, $Points, $Day, $Noted, $Key, $Price, $Word)", rows)).ShouldBe(50);

        const string Sql = "SELECT id, item, level, points, day, noted, key, price, word FROM rating ORDER BY id";
        Connection.Query<Rating>(Sql).ShouldBe(rows);
        Connection.Query<Rating>(Sql, buffered: false).ShouldBe(rows);
        (await Connection.QueryAsync<Rating>(Sql)).ShouldBe(rows);
        var streamed = new List<Rating>();
        await foreach (var row in Connection.QueryUnbufferedAsync<Rating>(Sql))
        {
            streamed.Add(row);
        }

        streamed.ShouldBe(rows);
    }

    [Fact]
    public void Several_results_scalars_and_dynamic_rows_work()
    {
        using (var results = Connection.QueryMultiple("SELECT 1; SELECT 'a' AS x UNION ALL SELECT 'b' ORDER BY x; SELECT $n", new { n = 5 }))
        {
            results.ReadSingle<int>().ShouldBe(1);
            results.Read<string>().ShouldBe(["a", "b"]);
            results.ReadSingle<long>().ShouldBe(5);
        }

        Connection.ExecuteScalar<int>("SELECT 40 + 2").ShouldBe(42);
        Connection.ExecuteScalar<DateOnly>("SELECT DATE '2026-11-21'").ShouldBe(new DateOnly(2026, 11, 21));
        var row = Connection.QuerySingle("SELECT 1 AS one, NULL AS nothing, [1, 2] AS list");
        ((int)row.one).ShouldBe(1);
        ((object?)row.nothing).ShouldBeNull();
        ((List<int>)row.list).ShouldBe([1, 2]);
    }

    [Fact]
    public void Null_parameters_lists_and_nullable_results_work()
    {
        Connection.QuerySingle<bool>("SELECT $a IS NULL AND $b IS NULL", new { a = (int?)null, b = (DateOnly?)null }).ShouldBeTrue();
        Connection.Query<int?>("SELECT unnest([1, NULL, 3])").ShouldBe([1, null, 3]);
        Connection.Query<int>("SELECT i::INTEGER FROM range(10) t(i) WHERE list_contains($ids, i) ORDER BY i", new { ids = new[] { 2L, 4L }.ToList() as object })
            .ShouldBe([2, 4]);
        Connection.Query<(DateOnly Day, TimeOnly Time)>("SELECT DATE '2026-11-21', TIME '10:00'").ShouldBe([(new DateOnly(2026, 11, 21), new TimeOnly(10, 0))]);
        Connection.QuerySingle<DateOnly>("SELECT $day::DATE", new { day = new DateOnly(2026, 2, 3) }).ShouldBe(new DateOnly(2026, 2, 3));
    }

    [Fact]
    public void A_transaction_of_Dappers_calls_is_taken_back()
    {
        using (var transaction = Connection.BeginTransaction())
        {
            Connection.Execute("INSERT INTO rating(id) VALUES (1)", transaction: transaction);
            Connection.QuerySingle<long>("SELECT count(*) FROM rating", transaction: transaction).ShouldBe(1);
        }

        Connection.QuerySingle<long>("SELECT count(*) FROM rating").ShouldBe(0);
    }

    private enum Level : short
    {
        Bad,
        Fair,
        Good,
    }

    private sealed record Rating
    {
        public int Id { get; init; }

        public string? Item { get; init; }

        public Level Level { get; init; }

        public double? Points { get; init; }

        public DateOnly Day { get; init; }

        public DateTime Noted { get; init; }

        public Guid Key { get; init; }

        public decimal Price { get; init; }

        public string? Word { get; init; }
    }
}
