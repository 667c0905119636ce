namespace CSat.Postgres.Embedded;

/// <summary>How a program ended and what it said.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output)
{
    public void ThrowIfFailed(string program)
    {
        if (ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {ExitCode}: {Output.Trim()}");
        }
    }
}
