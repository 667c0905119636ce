using CSat.Domain.Problems;

namespace CSat.Machine.Processes;

/// <summary>What can keep the programs of the system from doing their part.</summary>
internal static class MachineProblems
{
    /// <summary>A program that makes the places of a server, or its files, failed.</summary>
    public static Problem ProgramFailed(string program, string said) =>
        Problem.Worded("program", ProblemReason.DatabaseUnavailable, "", "start", ("program", program), ("said", said));

    /// <summary>This program runs as root and has no means to run another as somebody else.</summary>
    public static Problem NoOtherUser() =>
        Problem.Worded("setpriv", ProblemReason.ComponentMissing, "", "setup");
}
