namespace CSat.Postgres.Logins;

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
