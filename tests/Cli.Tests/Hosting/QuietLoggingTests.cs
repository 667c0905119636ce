using CSat.Hosting.Logging;
using CSat.Testing;
using Microsoft.Extensions.Logging;

namespace CSat.Cli.Tests.Hosting;

public sealed class QuietLoggingTests
{
    private static readonly EventId Outage = new(7, "outage");

    private readonly LogCollector _log = new();
    private readonly StoppedClock _clock = new();

    [Fact]
    public void A_flood_of_one_kind_is_some_lines_one_stack_and_a_count()
    {
        using (var quiet = new QuietLogging(_log, _clock))
        {
            var logger = quiet.CreateLogger("CSat.Api");
            for (var i = 0; i < 1_000; i++)
            {
                Log(logger, LogLevel.Warning, Outage, $"call {i}", new TimeoutException("the pool is\nexhausted"));
            }

            _log.Entries.Count.ShouldBe(QuietLogging.LinesAMinute);
            _log.Entries.Count(entry => entry.Exception is not null).ShouldBe(1);
            _log.Entries[0].Message.ShouldBe("call 0");
            _log.Entries[1].Message.ShouldBe("call 1 (TimeoutException: the pool is exhausted)");
        }

        _log.Entries.Count.ShouldBe(QuietLogging.LinesAMinute + 1);
        _log.Entries[^1].Message.ShouldBe("980 more of this kind in the last minute, not written (TimeoutException)");
        (_log.Entries[^1].Level, _log.Entries[^1].Event).ShouldBe((LogLevel.Warning, Outage));
    }

    [Fact]
    public void Another_kind_has_its_own_lines_and_what_is_no_warning_is_always_written()
    {
        using var quiet = new QuietLogging(_log, _clock);
        var (first, second) = (quiet.CreateLogger("CSat.Api"), quiet.CreateLogger("CSat.Postgres"));
        for (var i = 0; i < 30; i++)
        {
            Log(first, LogLevel.Warning, Outage, "one");
            Log(first, LogLevel.Warning, Outage, "two", new IOException());
            Log(first, LogLevel.Warning, new EventId(8), "three");
            Log(second, LogLevel.Warning, Outage, "four");
            Log(first, LogLevel.Information, Outage, "five");
        }

        _log.Entries.GroupBy(entry => entry.Message[..3]).Select(group => (group.Key, group.Count())).ShouldBe([("one", 20), ("two", 20), ("thr", 20), ("fou", 20), ("fiv", 30)], ignoreOrder: true);
    }

    [Fact]
    public void The_next_minute_says_what_the_last_one_left_out_and_begins_anew()
    {
        using var quiet = new QuietLogging(_log, _clock);
        var logger = quiet.CreateLogger("CSat.Api");
        for (var i = 0; i < 25; i++)
        {
            Log(logger, LogLevel.Warning, Outage, "down", new IOException());
        }

        _clock.Move(TimeSpan.FromSeconds(61));
        Log(logger, LogLevel.Warning, Outage, "still down", new IOException());

        _log.Entries.Skip(20).Select(entry => (entry.Message, entry.Exception is not null)).ShouldBe([("5 more of this kind in the last minute, not written (IOException)", false), ("still down", true)]);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel.Http2", LogLevel.Warning)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical)]
    public void What_a_peer_does_to_its_own_connection_is_no_alarm(string category, LogLevel written)
    {
        using var quiet = new QuietLogging(_log.Expect(Outage.Id), _clock);
        Log(quiet.CreateLogger(category), LogLevel.Critical, Outage, "its queue is full", new IOException());

        _log.Entries.ShouldHaveSingleItem().Level.ShouldBe(written);
    }

    private static void Log(ILogger logger, LogLevel level, EventId happened, string text, Exception? thrown = null) => logger.Log(level, happened, text, thrown, (told, _) => told);

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Move(TimeSpan by) => _ticks += by.Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
