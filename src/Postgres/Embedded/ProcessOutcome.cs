using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>How a program ended and what it said.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output)
{
    /// <summary>Refuses an end that is none.</summary>
    /// <exception cref="ProblemException">The program failed; says its words.</exception>
    public void ThrowIfFailed(string program)
    {
        if (ExitCode != 0)
        {
            throw new ProblemException(EmbeddedProblems.ProgramFailed(program, Output.Trim().ReplaceLineEndings(" ")));
        }
    }
}
