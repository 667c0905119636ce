using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CSat.Testing;

/// <summary>Keeps what is logged. Disposing it fails the test when an error was logged that the test had not announced.</summary>
public sealed class LogCollector : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly ConcurrentDictionary<int, bool> _expected = new();

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>Announces errors of this event id.</summary>
    public LogCollector Expect(int eventId)
    {
        _expected[eventId] = true;
        return this;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("A LogCollector passes nothing on.");

    /// <summary>Throws when an error was logged that was not announced.</summary>
    public void VerifyNoUnexpectedErrors()
    {
        var errors = _entries.Where(entry => entry.Level >= LogLevel.Error && !_expected.ContainsKey(entry.Event.Id)).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException("Unexpected errors in the log:\n" + string.Join('\n', errors));
        }
    }

    public void Dispose() => VerifyNoUnexpectedErrors();

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            collector._entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception));
    }
}
