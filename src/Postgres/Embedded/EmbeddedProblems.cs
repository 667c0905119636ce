using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>What can keep the embedded PostgreSQL from running.</summary>
internal static class EmbeddedProblems
{
    /// <summary>The database is there, but not the password by which to enter it.</summary>
    public static Problem PasswordGone(string directory, string file) =>
        Problem.Worded("password-gone", ProblemReason.DatabaseUnavailable, "", "state", ("directory", directory), ("file", file));

    /// <summary>The database is there, but the server's user does not come through to it.</summary>
    public static Problem Closed(string directory, string user) =>
        Problem.Worded("closed", ProblemReason.DatabaseUnavailable, "", "state", ("directory", directory), ("user", user));

    /// <summary>The database is of another major version.</summary>
    public static Problem OtherVersion(string directory, string found, string version) =>
        Problem.Worded("other-version", ProblemReason.DatabaseUnavailable, "", "version", ("directory", directory), ("found", found), ("version", version));

    /// <summary>The server did not start; its last words say why.</summary>
    public static Problem NoStart(string said, string log) =>
        Problem.Worded("no-start", ProblemReason.DatabaseUnavailable, "", "start", ("said", said), ("log", log));

    /// <summary>The server died and was started again in vain.</summary>
    public static Problem GivenUp(string directory, int attempts, string said) =>
        Problem.Worded("given-up", ProblemReason.DatabaseUnavailable, "", "start", ("directory", directory), ("attempts", attempts), ("said", said));

    /// <summary>A program of an earlier version works in the cluster, whose database must be renamed.</summary>
    public static Problem InUse() =>
        Problem.Worded("in-use", ProblemReason.DatabaseUnavailable, "", "upgrade");

    /// <summary>The npm package with the server is not there.</summary>
    public static Problem NotInstalled(string directory) =>
        Problem.Worded("postgres", ProblemReason.ComponentMissing, "", "setup", ("directory", directory));
}
