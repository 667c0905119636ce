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

/// <summary>Logins that the operator made, beside a server of the operator's own.</summary>
/// <param name="Application">Connection string of a login with the rights of csat_app; null for one that the owner makes.</param>
/// <param name="Etl">Connection string of a login with the rights of csat_etl; null for one that the owner makes.</param>
public sealed record GivenLogins(string? Application, string? Etl)
{
    /// <summary>Names the application's connection string.</summary>
    public const string ApplicationVariable = "CSAT_POSTGRES_APP";

    /// <summary>Names the ETL's connection string.</summary>
    public const string EtlVariable = "CSAT_POSTGRES_ETL";

    /// <summary>None is given.</summary>
    public static GivenLogins None { get; } = new(null, null);

    /// <summary>As the environment names them.</summary>
    public static GivenLogins FromEnvironment() => new(Named(ApplicationVariable), Named(EtlVariable));

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { } named && !string.IsNullOrWhiteSpace(named) ? named : null;
}
