using Microsoft.Extensions.Logging;

namespace CSat.Postgres;

/// <summary>What this room writes to the log; event ids 2000 to 2099.</summary>
internal static partial class PostgresLog
{
    [LoggerMessage(2000, LogLevel.Information, "Making the PostgreSQL cluster {Directory}")]
    public static partial void Creating(ILogger logger, string directory);

    [LoggerMessage(2001, LogLevel.Information, "PostgreSQL of {Directory} started on port {Port}")]
    public static partial void Started(ILogger logger, string directory, int port);

    [LoggerMessage(2002, LogLevel.Information, "Attached to the running PostgreSQL of {Directory}")]
    public static partial void Attached(ILogger logger, string directory);

    [LoggerMessage(2003, LogLevel.Information, "PostgreSQL of {Directory} stopped")]
    public static partial void Stopped(ILogger logger, string directory);

    [LoggerMessage(2004, LogLevel.Warning, "PostgreSQL of {Directory} did not stop: {Reason}")]
    public static partial void NotStopped(ILogger logger, string directory, string reason);

    [LoggerMessage(2005, LogLevel.Warning, "PostgreSQL of {Directory} did not start at attempt {Attempt}: {Reason}")]
    public static partial void StartFailed(ILogger logger, string directory, int attempt, string reason);

    [LoggerMessage(2006, LogLevel.Error, "PostgreSQL of {Directory} is gone; it is started again")]
    public static partial void Died(ILogger logger, string directory);

    [LoggerMessage(2007, LogLevel.Warning, "PostgreSQL of {Directory} runs again")]
    public static partial void Revived(ILogger logger, string directory);

    [LoggerMessage(2008, LogLevel.Error, "The disk of {Directory} is full; PostgreSQL is started again when {Mebibytes} MiB are free")]
    public static partial void DiskFull(ILogger logger, string directory, long mebibytes);

    [LoggerMessage(2010, LogLevel.Information, "Migration {Name} applied")]
    public static partial void Migrated(ILogger logger, string name);
}
