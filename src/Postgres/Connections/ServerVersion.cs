using System.Globalization;
using CSat.Domain.Problems;

namespace CSat.Postgres.Connections;

/// <summary>The least PostgreSQL: 16, whose role memberships can be inherited without being stepped into.</summary>
internal static class ServerVersion
{
    /// <summary>The least major version.</summary>
    public const int Least = 16;

    private const int OfMajor = 10_000;

    /// <summary>Looks at a server's version.</summary>
    /// <param name="number">As the server's setting <c>server_version_num</c> says: 160004 is 16.4.</param>
    /// <param name="variable">The variable that names the server.</param>
    /// <exception cref="ProblemException">It is older than <see cref="Least"/>.</exception>
    public static void Check(int number, string variable)
    {
        if (number / OfMajor < Least)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{number / OfMajor}.{number % OfMajor}");
            throw new ProblemException(PostgresProblems.TooOld(variable, found, Least));
        }
    }
}
