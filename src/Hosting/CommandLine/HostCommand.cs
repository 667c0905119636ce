using System.CommandLine;
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
