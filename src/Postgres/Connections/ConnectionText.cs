using System.Net.Sockets;
using CSat.Domain.Problems;
using Npgsql;

namespace CSat.Postgres.Connections;

/// <summary>Connection strings that people write: what is wrong with one is said by the name of the variable that holds it, never with its content.</summary>
internal static class ConnectionText
{
    /// <summary>Reads one.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text, string variable)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(settings.Host) ? throw new ProblemException(PostgresProblems.ConnectionInvalid(variable)) : settings;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new ProblemException(PostgresProblems.ConnectionInvalid(variable));
        }
    }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="ProblemException">The server does not answer, or does not let this user in.</exception>
    public static async Task OpenAsync(NpgsqlConnection connection, string variable, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or TimeoutException or ArgumentException or InvalidOperationException)
        {
            throw new ProblemException(PostgresProblems.NotReached(variable, fault.Message.ReplaceLineEndings(" ")));
        }
    }
}
