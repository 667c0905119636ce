using Npgsql;

namespace CSat.Postgres.Logins;

/// <summary>What the processes of an installation connect with when the owner has left; each string holds a password, so none is printed or logged.</summary>
/// <param name="Application">For the API: a login with the rights of csat_app.</param>
/// <param name="Etl">For the ETL: a login with the rights of csat_etl.</param>
public sealed record PostgresLogins(string Application, string Etl)
{
    /// <summary>Connects to the owner's server and database as somebody else; nothing that is the owner's own goes along.</summary>
    internal static string As(string ownerConnectionString, Login login) => new NpgsqlConnectionStringBuilder(ownerConnectionString)
    {
        Username = login.Name,
        Password = login.Password,
        Passfile = null,
        SslCertificate = null,
        SslKey = null,
        SslPassword = null,
        Options = null,
    }.ConnectionString;
}
