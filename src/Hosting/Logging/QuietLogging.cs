using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CSat.Hosting.Logging;

/// <summary>
/// Keeps a log readable in an outage. Warnings and errors of one kind are written up to a number of lines a minute, the stack with the first of a minute
/// alone; how many more there were is said when the minute is over. A kind is a category, an event and the type of what was thrown. What a peer does to its own
/// connection is a warning, whatever the server calls it: no stranger raises an alarm.
/// </summary>
/// <param name="inner">Writes; its owner disposes it, after this one.</param>
/// <param name="time">The clock.</param>
public sealed class QuietLogging(ILoggerProvider inner, TimeProvider time) : ILoggerProvider
{
    /// <summary>Lines of one kind in a minute.</summary>
    public const int LinesAMinute = 20;

    private const string PeersOwnConnection = "Microsoft.AspNetCore.Server.Kestrel.Http2";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Category, int Event, string Thrown), LogKind> _kinds = new();
    private readonly TimeProvider _time = time;
    private ITimer? _sweep;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName)
    {
        _sweep ??= _time.CreateTimer(_ => Sweep(), null, Window, Window);
        return new Logger(this, categoryName, inner.CreateLogger(categoryName));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sweep?.Dispose();
        foreach (var kind in _kinds.Values)
        {
            kind.End();
        }
    }

    private void Sweep()
    {
        foreach (var kind in _kinds.Values)
        {
            kind.EndIfOver(_time.GetTimestamp());
        }
    }

    private sealed class Logger(QuietLogging quiet, string category, ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var level = logLevel > LogLevel.Warning && category == PeersOwnConnection ? LogLevel.Warning : logLevel;
            if (level < LogLevel.Warning)
            {
                inner.Log(level, eventId, state, exception, formatter);
                return;
            }

            var thrown = exception?.GetType().Name ?? "";
            var kind = quiet._kinds.GetOrAdd((category, eventId.Id, thrown), _ => new LogKind(quiet._time, (told, count) => Say(told, eventId, thrown, count)));
            switch (kind.Take(level))
            {
                case <= 0:
                    break;
                case 1:
                    inner.Log(level, eventId, state, exception, formatter);
                    break;
                default:
                    inner.Log(level, eventId, state, null, (told, _) => exception is null ? formatter(told, null) : $"{formatter(told, exception)} ({thrown}: {exception.Message.ReplaceLineEndings(" ")})");
                    break;
            }
        }

        private void Say(LogLevel level, EventId eventId, string thrown, long count) => inner.Log(
            level, eventId, count, null, (more, _) => string.Create(CultureInfo.InvariantCulture, $"{more} more of this kind in the last minute, not written{(thrown.Length > 0 ? $" ({thrown})" : "")}"));
    }

    /// <summary>One kind of line in the minute that runs.</summary>
    private sealed class LogKind(TimeProvider time, Action<LogLevel, long> say)
    {
        private readonly Lock _lock = new();
        private long _since = time.GetTimestamp();
        private LogLevel _level;
        private long _lines;

        /// <summary>Counts a line.</summary>
        /// <returns>Which one of the minute it is; 0 where it is not to be written.</returns>
        public long Take(LogLevel level)
        {
            EndIfOver(time.GetTimestamp());
            lock (_lock)
            {
                _level = level;
                return ++_lines <= LinesAMinute ? _lines : 0;
            }
        }

        public void EndIfOver(long now)
        {
            if (time.GetElapsedTime(Interlocked.Read(ref _since), now) >= Window)
            {
                End();
            }
        }

        public void End()
        {
            long more;
            lock (_lock)
            {
                more = _lines - LinesAMinute;
                (_lines, _since) = (0, time.GetTimestamp());
            }

            if (more > 0)
            {
                say(_level, more);
            }
        }
    }
}
