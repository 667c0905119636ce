using CSat.Domain.Problems;

namespace CSat.Cli.Children;

/// <summary>What can keep a command from its end that runs others.</summary>
public static class ChildProblems
{
    /// <summary>One of those commands failed.</summary>
    public const string CommandFailedReason = "COMMAND_FAILED";

    /// <summary>A command failed; its last words say why.</summary>
    public static Problem CommandFailed(string command, string lastWords) =>
        new(CommandFailedReason, command, "command", ("command", command), ("last-words", Environment.NewLine + lastWords + Environment.NewLine));
}
