using CSat.Etl.Transforming;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Transforming;

public sealed class BuildDatabaseTests : IDisposable
{
    private const string Endless = "SELECT count(*) FROM range(10000000000) t(i) WHERE sin(i) > 2";

    private readonly TemporaryDirectory _folder = new();
    private readonly BuildDatabase _database;

    public BuildDatabaseTests() => _database = BuildDatabase.Create(_folder.PathOf("built.duckdb"), 96, 2);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(200)]
    public async Task A_cancelled_token_ends_the_statement_whatever_moment_it_comes_at_and_the_connection_goes_on(int afterMilliseconds)
    {
        using var stop = new CancellationTokenSource();
        var running = _database.WorkAsync(() => _database.Connection.Execute(Endless), stop.Token);

        await Task.Delay(afterMilliseconds);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(TimeSpan.FromMinutes(1)));
        _database.Connection.QuerySingle<int>("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public async Task A_fault_of_the_work_arrives_as_it_is()
    {
        await Should.ThrowAsync<InvalidDataException>(_database.WorkAsync(() => throw new InvalidDataException(), CancellationToken.None));
    }

    [Fact]
    public void A_connection_beside_sees_the_tables_in_memory_too()
    {
        _database.Run(Models.Raw);
        using var beside = _database.OpenBeside();

        beside.QuerySingle<long>("SELECT count(*) FROM raw.organization").ShouldBe(0);
    }
}
