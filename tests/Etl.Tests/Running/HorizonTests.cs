using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Hosting.Telemetry;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CSat.Etl.Tests.Running;

/// <summary>A transaction that stays open after it has written holds every run back: it is found, and warned of once.</summary>
public sealed class HorizonTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_transaction_that_has_written_is_found_by_both_logins_and_is_warned_of_once()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await using var held = await HeldTransaction.BeginAsync(postgres, source);
        var begun = (await held.UntilOldestAsync(postgres.Owner)).Begun.ShouldNotBeNull();
        begun.ShouldBeInRange(held.Before, DateTimeOffset.UtcNow.AddSeconds(1));

        // The login of the ETL sees who it is, and not since when.
        var seen = (await HorizonHolder.FindAsync(postgres.Etl, CancellationToken.None)).ShouldNotBeNull();
        (seen.Pid, seen.Application, seen.Begun).ShouldBe((held.Pid, HeldTransaction.Application, null));

        using var log = new LogCollector();
        var watch = new EtlWatch(postgres.Etl, source.Settings with { LongTransaction = TimeSpan.Zero }, log.CreateLogger("CSat.Etl"));
        for (var look = 0; look < 3; look++)
        {
            await watch.LookAsync(source.Organization.Code, CancellationToken.None);
        }

        var warning = log.Entries.Where(entry => entry.Event.Id == 2101).ShouldHaveSingleItem();
        warning.Message.ShouldContain($"process {held.Pid} ({HeldTransaction.Application})");
        await held.EndAsync();
        (await HorizonHolder.FindAsync(postgres.Owner, CancellationToken.None))?.Pid.ShouldNotBe(held.Pid);
    }

    [Fact]
    public async Task A_transaction_that_only_reads_holds_nothing_back()
    {
        await using var connection = await postgres.Owner.OpenConnectionAsync();
        await using var reading = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using var read = new NpgsqlCommand("SELECT count(*) FROM csat.response", connection, reading);
        await read.ExecuteScalarAsync();

        (await HorizonHolder.FindAsync(postgres.Owner, CancellationToken.None))?.Pid.ShouldNotBe(connection.ProcessID);
    }

    [Fact]
    public void The_limit_itself_is_warned_of_and_one_second_less_is_not()
    {
        using var log = new LogCollector();
        var time = new SetTime(Noon);
        var alarm = new HorizonAlarm(TimeSpan.FromMinutes(5), time, log.CreateLogger("CSat.Etl"));

        // Its beginning is not seen: it counts from when it was seen first.
        alarm.Look(new HorizonHolder("7", 1, "psql", null));
        time.Now = Noon.AddSeconds(299);
        alarm.Look(new HorizonHolder("7", 1, "psql", null));
        log.Entries.ShouldBeEmpty();
        time.Now = Noon.AddSeconds(300);
        alarm.Look(new HorizonHolder("7", 1, "psql", null));
        alarm.Look(new HorizonHolder("7", 1, "psql", null));
        log.Entries.ShouldHaveSingleItem().Message.ShouldContain("300 s");

        // The next one is another, of which the beginning is seen.
        alarm.Look(new HorizonHolder("9", 2, "psql", time.Now.AddSeconds(-301)));
        alarm.Look(null);
        log.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void Its_age_is_measured_and_warnings_are_counted()
    {
        var told = new List<Metric>();
        using var metrics = HostTelemetry.Of(Sdk.CreateMeterProviderBuilder(), "test").AddInMemoryExporter(told).Build();
        var alarm = new HorizonAlarm(TimeSpan.FromSeconds(1), new SetTime(Noon), NullLogger.Instance);
        alarm.Look(new HorizonHolder("7", 1, "psql", Noon.AddSeconds(-2)));

        metrics.ForceFlush().ShouldBeTrue();
        told.ShouldContain(metric => metric.Name == "csat.etl.horizon.age");
        told.ShouldContain(metric => metric.Name == "csat.etl.long_transactions");
    }

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
