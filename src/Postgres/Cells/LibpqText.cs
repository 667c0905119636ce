using System.Globalization;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>A connection string as the server of another cell reads it.</summary>
internal static class LibpqText
{
    /// <summary>The words of libpq for a connection string of Npgsql: server, database, user and what secures the way. It holds the password.</summary>
    public static string Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var words = new List<(string Name, string? Value)>
        {
            ("host", settings.Host), ("port", settings.Port.ToString(CultureInfo.InvariantCulture)), ("dbname", settings.Database), ("user", settings.Username), ("password", settings.Password),
            ("sslmode", ModeOf(settings.SslMode)), ("sslrootcert", settings.RootCertificate),
        };
        return string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word.Value)).Select(word => $"{word.Name}='{Quoted(word.Value!)}'"));
    }

    private static string ModeOf(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    private static string Quoted(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
