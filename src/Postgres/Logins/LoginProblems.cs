using CSat.Domain.Problems;

namespace CSat.Postgres.Logins;

/// <summary>What keeps the logins of the application and the ETL from being made or taken.</summary>
internal static class LoginProblems
{
    /// <summary>The owner may not make the roles that the program's rights hang on.</summary>
    public static Problem RolesNotMade(string owner, string said) =>
        Problem.Worded("roles", ProblemReason.DatabaseUnavailable, CSatDatabaseOptions.ConnectionVariable, "roles", ("owner", owner), ("said", said));

    /// <summary>The owner may not make logins of those roles.</summary>
    public static Problem LoginNotMade(string owner, string role, string variable, string said) =>
        Problem.Worded("login", ProblemReason.DatabaseUnavailable, CSatDatabaseOptions.ConnectionVariable, "roles", ("owner", owner), ("role", role), ("variable", variable), ("said", said));

    /// <summary>A login that the operator names lacks the rights that it is for.</summary>
    public static Problem LoginTooWeak(string variable, string user, string role) =>
        Problem.Worded("login-too-weak", ProblemReason.DatabaseUnavailable, variable, "roles", ("variable", variable), ("user", user), ("role", role));

    /// <summary>A login that the operator names could do more than it may.</summary>
    public static Problem LoginTooStrong(string variable, string user, string role) =>
        Problem.Worded("login-too-strong", ProblemReason.DatabaseUnavailable, variable, "roles", ("variable", variable), ("user", user), ("role", role));
}
