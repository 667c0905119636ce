namespace CSat.Hosting.CommandLine;

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
