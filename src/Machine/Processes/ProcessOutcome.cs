using CSat.Domain.Problems;

namespace CSat.Machine.Processes;

/// <summary>How a program ended and what it said.</summary>
public sealed record ProcessOutcome(int ExitCode, string Output)
{
    /// <summary>Refuses an end that is none.</summary>
    /// <exception cref="ProblemException">The program failed; says its words.</exception>
    public void ThrowIfFailed(string program)
    {
        if (ExitCode != 0)
        {
            throw new ProblemException(MachineProblems.ProgramFailed(program, Output.Trim().ReplaceLineEndings(" ")));
        }
    }
}
