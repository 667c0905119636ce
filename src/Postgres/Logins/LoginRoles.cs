using CSat.Domain.Problems;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Logins;

/// <summary>
/// The roles of the program and the logins that have their rights. The owner makes them and leaves: row-level security is a wall only for a session that
/// can become nobody else, which one that stepped down from the owner can.
/// </summary>
/// <param name="owner">Connects the owner of the schema.</param>
public sealed class LoginRoles(NpgsqlDataSource owner)
{
    private const int Attempts = 10;

    /// <summary>Makes the roles csat_app and csat_etl where the server has none. They are the server's, not the database's: two databases may be made at once.</summary>
    /// <exception cref="ProblemException">The owner may not; says what a superuser is to run.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = owner.CreateCommand(SqlText.Get("postgres/logins/prepare_roles.sql"));
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                return;
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new ProblemException(LoginProblems.RolesNotMade(OwnerName(), fault.MessageText));
            }
            catch (PostgresException fault) when (attempt < Attempts && IsCollision(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes the logins of a state directory, in a migrated database, or sets them right.</summary>
    /// <param name="connectionString">What the owner connects with.</param>
    /// <param name="secret">The state directory's.</param>
    /// <param name="given">Logins that the operator names; null for those made here.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The owner may not make them, or a named one has not the rights that it must have, or more.</exception>
    public async Task<PostgresLogins> EnsureAsync(string connectionString, LoginSecret secret, GivenLogins given, CancellationToken cancellation = default) => new(
        await EnsureAsync(connectionString, secret, PostgresDataSources.ApplicationRole, given.Application, GivenLogins.ApplicationVariable, cancellation).ConfigureAwait(false),
        await EnsureAsync(connectionString, secret, PostgresDataSources.EtlRole, given.Etl, GivenLogins.EtlVariable, cancellation).ConfigureAwait(false));

    private async Task<string> EnsureAsync(
        string connectionString, LoginSecret secret, string role, string? given, string variable, CancellationToken cancellation)
    {
        if (given is not null)
        {
            await LoginCheck.RunAsync(given, role, variable, cancellation).ConfigureAwait(false);
            return given;
        }

        var login = secret.Login(role, new NpgsqlConnectionStringBuilder(connectionString).Database!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = owner.CreateCommand(SqlText.Get("postgres/logins/ensure_login.sql"));
                command.Parameters.AddWithValue("login", login.Name);
                command.Parameters.AddWithValue("verifier", login.Verifier());
                command.Parameters.AddWithValue("role", role);
                await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                return PostgresLogins.As(connectionString, login);
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new ProblemException(LoginProblems.LoginNotMade(OwnerName(), role, variable, fault.MessageText));
            }
            catch (PostgresException fault) when (attempt < Attempts && IsCollision(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellation).ConfigureAwait(false);
            }
        }
    }

    // Roles are rows that all databases of a server share, and nothing locks them across databases.
    private static bool IsCollision(PostgresException fault) =>
        fault.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.InternalError or PostgresErrorCodes.SerializationFailure;

    private string OwnerName() => new NpgsqlConnectionStringBuilder(owner.ConnectionString).Username ?? "";
}
