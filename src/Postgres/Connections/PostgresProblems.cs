using CSat.Domain.Problems;

namespace CSat.Postgres.Connections;

/// <summary>What can be wrong with a server of the operator's own.</summary>
internal static class PostgresProblems
{
    /// <summary>A variable holds no connection string.</summary>
    public static Problem ConnectionInvalid(string variable) =>
        Problem.Worded("connection", ProblemReason.DatabaseUnavailable, variable, "form", ("variable", variable));

    /// <summary>The server that a variable names cannot be used.</summary>
    public static Problem NotReached(string variable, string said) =>
        Problem.Worded("not-reached", ProblemReason.DatabaseUnavailable, variable, "connection", ("variable", variable), ("said", said));

    /// <summary>The server has no space to write.</summary>
    public static Problem DiskFull(string said) =>
        Problem.Worded("disk-full", ProblemReason.DatabaseUnavailable, "", "disk", ("said", said));

    /// <summary>The server is older than what the program needs.</summary>
    public static Problem TooOld(string variable, string found, int least) =>
        Problem.Worded("too-old", ProblemReason.DatabaseUnavailable, variable, "version", ("found", found), ("least", least));
}
