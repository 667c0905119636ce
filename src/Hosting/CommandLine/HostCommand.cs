using System.CommandLine;
using CSat.Hosting.Output;
using CSat.Hosting.State;
using Microsoft.Extensions.Logging;

namespace CSat.Hosting.CommandLine;

/// <summary>A command of <c>./csat</c>: what it does, examples for its help, and its work.</summary>
#pragma warning disable CA1010 // A command is enumerable for the sake of collection initializers alone.
public sealed class HostCommand : Command
#pragma warning restore CA1010
{
    /// <summary>Describes the command.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="description">One sentence for the help.</param>
    /// <param name="examples">Whole command lines, at least one: <c>./csat serve --port 5080</c>.</param>
    public HostCommand(string name, string description, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        ArgumentOutOfRangeException.ThrowIfZero(examples.Count);
        Examples = examples;
    }

    /// <summary>Command lines that its help shows.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The least level that is logged without <c>--verbose</c>; servers lower it.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Whether it makes a state directory that is missing; any other command refuses one.</summary>
    public bool MakesState { get; init; }

    /// <summary>Whether its log goes to the files that the environment names, too; one that examines their place must run without it.</summary>
    public bool LogsToFile { get; init; } = true;

    /// <summary>Its work, null for a command that only holds others.</summary>
    internal Func<HostCall, CancellationToken, Task<int>>? Work { get; private set; }

    /// <summary>Sets its work.</summary>
    /// <param name="work">Gets the parsed command line, and a token that Ctrl-C and SIGTERM cancel; returns one of <see cref="ExitCodes"/>.</param>
    /// <returns>This command.</returns>
    public HostCommand Handle(Func<HostCall, CancellationToken, Task<int>> work)
    {
        Work = work;
        return this;
    }
}

/// <summary>One call of a command: its arguments and what every command needs.</summary>
public sealed class HostCall
{
    private readonly bool _makesState;
    private StateDirectory? _state;

    internal HostCall(ParseResult arguments, HomeDirectory home, string stateRoot, bool makesState, ConsoleReport report, ILoggerFactory loggers, LogLevel logLevel)
    {
        Arguments = arguments;
        Home = home;
        StateRoot = stateRoot;
        _makesState = makesState;
        Report = report;
        Loggers = loggers;
        LogLevel = logLevel;
    }

    /// <summary>The parsed command line.</summary>
    public ParseResult Arguments { get; }

    /// <summary>The checkout.</summary>
    public HomeDirectory Home { get; }

    /// <summary>Absolute path of the state directory, which may be missing.</summary>
    public string StateRoot { get; }

    /// <summary>The state directory. A command that never asks for it works without one.</summary>
    /// <exception cref="Domain.Problems.ProblemException">It is missing, and the command is not one that makes it.</exception>
    public StateDirectory State => _state ??= _makesState ? new StateDirectory(StateRoot) : StateDirectory.Existing(StateRoot);

    /// <summary>Where results go: tables, or JSON.</summary>
    public ConsoleReport Report { get; }

    /// <summary>Logs to standard error, and to files where the environment names some.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>The least level that is logged; for a web application's own logging.</summary>
    public LogLevel LogLevel { get; }

    /// <summary>The files that the environment wants the log in, for a web application's own logging; null for none.</summary>
    public ILoggerProvider? LogFile { get; init; }
}

/// <summary>What a command's exit code says; others script against it.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused, failed, or a check found something.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A needed component is missing; the message names the command that brings it.</summary>
    public const int Missing = 3;
}
