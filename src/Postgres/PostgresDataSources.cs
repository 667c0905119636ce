using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres;

/// <summary>Connection pools of one database, one for each role that touches it.</summary>
public sealed class PostgresDataSources : IAsyncDisposable
{
    /// <summary>The role of the API: sees and writes only the organisation its transaction is bound to, and owns nothing.</summary>
    public const string ApplicationRole = "csat_app";

    /// <summary>The role of the ETL: reads only the organisation its transaction is bound to, and the list of organisations.</summary>
    public const string EtlRole = "csat_etl";

    private const int StatementsPrepared = 200;

    /// <summary>Makes the pools; nothing connects yet.</summary>
    /// <param name="ownerConnectionString">Connects a user who owns the schema or may create it, and who may act as both roles.</param>
    /// <param name="loggers">Where Npgsql logs; null for nowhere.</param>
    public PostgresDataSources(string ownerConnectionString, ILoggerFactory? loggers = null)
    {
        Owner = Build(ownerConnectionString, role: null, loggers);
        Application = Build(ownerConnectionString, ApplicationRole, loggers);
        Etl = Build(ownerConnectionString, EtlRole, loggers);
    }

    /// <summary>For migrations alone.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Acts as <see cref="ApplicationRole"/>.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>Acts as <see cref="EtlRole"/>.</summary>
    public NpgsqlDataSource Etl { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync().ConfigureAwait(false);
        await Etl.DisposeAsync().ConfigureAwait(false);
        await Owner.DisposeAsync().ConfigureAwait(false);
    }

    private static NpgsqlDataSource Build(string connectionString, string? role, ILoggerFactory? loggers)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = true,
            ApplicationName = role ?? "csat_owner",
            MaxAutoPrepare = StatementsPrepared,
            AutoPrepareMinUsages = 2,
            // Npgsql's reset between users of a pooled connection sets the session's authorization anew, which drops the role, and with it row-level security.
            // There is nothing to reset either: all that is set is set for one transaction.
            NoResetOnClose = true,
        };
        if (role is not null)
        {
            settings.Options = $"{settings.Options} -c role={role}".TrimStart();
        }

        return new NpgsqlDataSourceBuilder(settings.ConnectionString).UseLoggerFactory(loggers).Build();
    }
}
