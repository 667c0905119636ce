using System.CommandLine;
using CSat.Hosting.Output;
using CSat.Hosting.State;
using Microsoft.Extensions.Logging;

namespace CSat.Hosting.CommandLine;

/// <summary>One call of a command: its arguments and what every command needs.</summary>
public sealed class HostCall
{
    internal HostCall(ParseResult arguments, HomeDirectory home, StateDirectory state, ConsoleReport report, ILoggerFactory loggers, LogLevel logLevel)
    {
        Arguments = arguments;
        Home = home;
        State = state;
        Report = report;
        Loggers = loggers;
        LogLevel = logLevel;
    }

    /// <summary>The parsed command line.</summary>
    public ParseResult Arguments { get; }

    /// <summary>The checkout.</summary>
    public HomeDirectory Home { get; }

    /// <summary>The state directory.</summary>
    public StateDirectory State { get; }

    /// <summary>Where results go: tables, or JSON.</summary>
    public ConsoleReport Report { get; }

    /// <summary>Logs to standard error.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>The least level that is logged; for a web application's own logging.</summary>
    public LogLevel LogLevel { get; }
}
