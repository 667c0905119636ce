using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CSat.DuckDbProvider.Tests;

public sealed class CancellationTests : MemoryDatabase
{
    /// <summary>Runs for hours unless it is interrupted.</summary>
    private const string Endless = "SELECT count(*) FROM range(10000000000) a(i) WHERE sin(i) > 2";

    [Fact]
    public async Task A_token_stops_a_running_query_and_the_connection_goes_on()
    {
        for (var round = 0; round < 50; round++)
        {
            using var source = new CancellationTokenSource();
            using var command = Command(Endless);
            var running = Task.Run(() => command.ExecuteScalarAsync(source.Token), CancellationToken.None);
            await source.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(running);
        }

        Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_stops_whatever_moment_it_comes()
    {
        for (var round = 0; round < 20; round++)
        {
            using var command = Command(Endless);
            var running = Task.Run(() => command.ExecuteScalar());
            while (!running.IsCompleted)
            {
                command.Cancel();
                await Task.Yield();
            }

            await Should.ThrowAsync<OperationCanceledException>(running);
        }

        Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void Cancel_without_a_running_query_has_no_effect()
    {
        using var command = Command("SELECT 1");
        command.Cancel();
        command.ExecuteScalar().ShouldBe(1);
        command.Cancel();
        command.ExecuteScalar().ShouldBe(1);
    }

    [Fact]
    public async Task A_streamed_result_is_stopped_between_and_within_its_chunks()
    {
        using var command = Command("SELECT i FROM range(10000000000) t(i) WHERE i < 1000000 OR sin(i) > 2");
        command.UseStreamingMode = true;
        using var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();
        using var source = new CancellationTokenSource();
        var running = Task.Run(
            async () =>
            {
                while (await reader.ReadAsync(source.Token))
                {
                    // Beyond a million rows none comes any more.
                }
            },
            CancellationToken.None);
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        reader.Dispose();
        Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void CommandTimeout_stops_a_query_with_an_interrupt_error()
    {
        using var command = Command(Endless);
        command.CommandTimeout = 1;
        var fault = Should.Throw<DuckDBException>(command.ExecuteScalar);
        fault.ErrorType.ShouldBe(DuckDBErrorType.Interrupt);
        fault.InnerException.ShouldBeOfType<TimeoutException>();
        command.CommandText = "SELECT 1";
        command.ExecuteScalar().ShouldBe(1);
    }

    [Fact]
    public async Task Progress_is_told_while_a_query_runs()
    {
        Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false; CREATE TABLE t AS SELECT i FROM range(20000000) t(i)");
        using var command = Command("SELECT sum(sin(i) + cos(i) + tan(i)) FROM t");
        var running = Task.Run(() => command.ExecuteScalar());
        var seen = new List<DuckDBQueryProgress>();
        while (!running.IsCompleted)
        {
            seen.Add(Connection.GetQueryProgress());
            await Task.Delay(1);
        }

        await running;
        seen.ShouldContain(progress => progress.Percentage >= 0 && progress.Percentage <= 100);
        seen.ShouldContain(progress => progress.TotalRowsToProcess > 0 && progress.RowsProcessed <= progress.TotalRowsToProcess);
    }
}
