using System.Globalization;
using System.Text;
using CSat.Domain.Problems;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Parsing;
using Serilog.Sinks.File;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace CSat.Hosting.Logging;

/// <summary>
/// The log as files beside the console: one line an entry as there, of mode 600, a file a day and program (csat.log becomes csat-serve-20261129.log), a further one of the day
/// (…_001.log) when it is full. The oldest go. A disk that is full later stops no program: what could not be written is on the console.
/// </summary>
public sealed class LogFile : ILoggerProvider
{
    /// <summary>Names the file, for example <c>/var/log/csat/csat.log</c>; a program's name and the day are added.</summary>
    public const string Variable = "CSAT_LOG_FILE";

    /// <summary>Bytes of a file.</summary>
    public const long FileBytes = 32L << 20;

    /// <summary>Files of a program that are kept, the one that is written included.</summary>
    public const int FilesKept = 14;

    private const int ProbeBytes = 64 << 10;
    private static readonly MessageTemplateParser Parser = new();

    private readonly Logger _files;

    private LogFile(string pattern, long fileBytes, int filesKept)
    {
        SelfLog.Enable(Outages.Say);
        _files = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.File(
            pattern,
            outputTemplate: "{Message:l}{NewLine}",
            formatProvider: CultureInfo.InvariantCulture,
            fileSizeLimitBytes: fileBytes,
            rollingInterval: RollingInterval.Day,
            rollOnFileSizeLimit: true,
            retainedFileCountLimit: filesKept,
            encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            hooks: new OwnerOnly()).CreateLogger();
    }

    /// <summary>Opens the files that the environment names; null where it names none.</summary>
    /// <param name="program">What runs: <c>serve</c>, <c>etl</c>.</param>
    /// <exception cref="ProblemException">Nothing can be written there.</exception>
    public static LogFile? FromEnvironment(string program) => Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named) ? Open(named, program) : null;

    /// <summary>Opens the files of a program.</summary>
    /// <param name="path">As <see cref="Variable"/> names it; the folder is made when it is missing, closed to other users.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="fileBytes">Bytes of a file.</param>
    /// <param name="filesKept">Files that are kept.</param>
    /// <exception cref="ProblemException">Nothing can be written there.</exception>
    public static LogFile Open(string path, string program, long fileBytes = FileBytes, int filesKept = FilesKept)
    {
        Check(path);
        var whole = Path.GetFullPath(path);
        var name = $"{Path.GetFileNameWithoutExtension(whole)}-{program}-{Path.GetExtension(whole)}";
        return new LogFile(Path.Combine(Path.GetDirectoryName(whole)!, name), fileBytes, filesKept);
    }

    /// <summary>Looks whether files can be written there: some kilobytes are, and removed.</summary>
    /// <exception cref="ProblemException">They cannot.</exception>
    public static void Check(string path)
    {
        var whole = Path.GetFullPath(path);
        if (Path.GetFileName(whole).Length == 0 || Directory.Exists(whole))
        {
            throw new ProblemException(NoPlace(path, "Is a directory"));
        }

        var folder = Path.GetDirectoryName(whole)!;
        var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(NoPlace(path, fault.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, _files);

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private static Problem NoPlace(string path, string said) => Problem.Worded("log-file", ProblemReason.FieldInvalid, Variable, "log-file", ("value", path), ("said", said));

    // Writes the console's line.
    private sealed class LineLogger(string category, Logger files) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var now = DateTimeOffset.UtcNow;
            var line = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-ddTHH:mm:ss.fff}Z {Name(logLevel)}: {category}[{eventId.Id}] {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
            files.Write(new LogEvent(now, LogEventLevel.Information, exception: null, Whole, [new LogEventProperty("Line", new ScalarValue(line.ReplaceLineEndings(" ")))]));
        }

        private static MessageTemplate Whole { get; } = Parser.Parse("{Line:l}");

        private static string Name(LogLevel level) => level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };
    }

    private sealed class OwnerOnly : FileLifecycleHooks
    {
        public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return underlyingStream;
        }
    }

    /// <summary>What the files could not take, on the console: once a minute, since an outage would say it with every entry.</summary>
    private static class Outages
    {
        private static readonly long Pause = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;
        private static long _next;

        public static void Say(string said)
        {
            var now = Environment.TickCount64;
            var next = Interlocked.Read(ref _next);
            if (now >= next && Interlocked.CompareExchange(ref _next, now + Pause, next) == next)
            {
                Console.Error.WriteLine($"{Variable}: {said.ReplaceLineEndings(" ")}");
            }
        }
    }
}
