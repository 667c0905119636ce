using CSat.Domain.Problems;
using CSat.Postgres.Connections;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Logins;

/// <summary>Looks whether a login that the operator names is one that row-level security holds.</summary>
internal static class LoginCheck
{
    static LoginCheck() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Connects as the login and looks.</summary>
    /// <param name="connectionString">The login's.</param>
    /// <param name="role">The role whose rights it must have.</param>
    /// <param name="variable">The variable that names it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">It cannot connect, has not the rights, or could do more.</exception>
    public static async Task RunAsync(string connectionString, string role, string variable, CancellationToken cancellation)
    {
        var settings = ConnectionText.Parse(connectionString, variable);
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await ConnectionText.OpenAsync(connection, variable, cancellation).ConfigureAwait(false);
        var powers = await connection.QuerySingleAsync<PowersRow>(
            new CommandDefinition(SqlText.Get("postgres/logins/select_powers.sql"), new { role }, cancellationToken: cancellation)).ConfigureAwait(false);
        if (!powers.HasRights)
        {
            throw new ProblemException(LoginProblems.LoginTooWeak(variable, powers.LoginName, role));
        }

        if (powers.IsTooStrong)
        {
            throw new ProblemException(LoginProblems.LoginTooStrong(variable, powers.LoginName, role));
        }
    }

    private sealed record PowersRow
    {
        public string LoginName { get; init; } = "";

        public bool HasRights { get; init; }

        public bool IsTooStrong { get; init; }
    }
}
