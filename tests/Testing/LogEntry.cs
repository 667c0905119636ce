using Microsoft.Extensions.Logging;

namespace CSat.Testing;

/// <summary>One line of a log.</summary>
public sealed record LogEntry(string Category, LogLevel Level, EventId Event, string Message, Exception? Exception);
