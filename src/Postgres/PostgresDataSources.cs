using CSat.Postgres.Logins;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Postgres;

/// <summary>Connection pools of one database, one for each login that works on it. Each is bounded, so that a burst takes no more of a shared server than this.</summary>
public sealed class PostgresDataSources : IAsyncDisposable
{
    /// <summary>The role of the API: sees and writes only the organisation its transaction is bound to, and owns nothing.</summary>
    public const string ApplicationRole = "csat_app";

    /// <summary>The role of the ETL: reads only the organisation its transaction is bound to, and the list of organisations.</summary>
    public const string EtlRole = "csat_etl";

    private const int StatementsPrepared = 200;

    // The size of a pool where a connection string names none.
    private const int NpgsqlsOwnLimit = 100;

    // A call's statements take milliseconds, and those behind a lock give it up before callers do. Imports write groups of a thousand rows, each a statement.
    private static readonly Limits ApplicationLimits = new(Connections: 40, Statement: "60s", Lock: "5s", Idle: "60s");

    // A full load is one statement a table, and its first session rests while others copy.
    private static readonly Limits EtlLimits = new(Connections: 10, Statement: "6h", Lock: "60s", Idle: "6h");

    private static readonly Limits OwnerLimits = new(Connections: 4, Statement: "0", Lock: "0", Idle: "0");

    /// <summary>Makes the pools; nothing connects yet.</summary>
    /// <param name="logins">What they connect with.</param>
    /// <param name="loggers">Where Npgsql logs; null for nowhere.</param>
    public PostgresDataSources(PostgresLogins logins, ILoggerFactory? loggers = null)
    {
        Application = Build(logins.Application, ApplicationRole, ApplicationLimits, loggers);
        Etl = Build(logins.Etl, EtlRole, EtlLimits, loggers);
    }

    /// <summary>Has the rights of <see cref="ApplicationRole"/>.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>Has the rights of <see cref="EtlRole"/>.</summary>
    public NpgsqlDataSource Etl { get; }

    /// <summary>The owner's pool, for migrations and what else is done before the program serves; to be disposed then.</summary>
    /// <param name="connectionString">Connects a user who owns the schema or may create it.</param>
    /// <param name="loggers">Where Npgsql logs; null for nowhere.</param>
    public static NpgsqlDataSource ForOwner(string connectionString, ILoggerFactory? loggers = null) => Build(connectionString, "csat_owner", OwnerLimits, loggers);

    /// <summary>Forgets the connections that rest in the pools: the server that they lead to is gone.</summary>
    public void Clear()
    {
        Application.Clear();
        Etl.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync().ConfigureAwait(false);
        await Etl.DisposeAsync().ConfigureAwait(false);
    }

    private static NpgsqlDataSource Build(string connectionString, string name, Limits limits, ILoggerFactory? loggers)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = true,
            ApplicationName = name,
            MaxAutoPrepare = StatementsPrepared,
            AutoPrepareMinUsages = 2,
            // There is nothing to reset between users of a pooled connection: all that is set is set for one transaction.
            NoResetOnClose = true,
        };
        if (settings.MaxPoolSize == NpgsqlsOwnLimit)
        {
            settings.MaxPoolSize = limits.Connections;
        }

        settings.Options = $"{settings.Options} -c statement_timeout={limits.Statement} -c lock_timeout={limits.Lock} -c idle_in_transaction_session_timeout={limits.Idle}".TrimStart();
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).UseLoggerFactory(loggers).Build();
    }

    /// <summary>What a pool and its sessions may take.</summary>
    /// <param name="Connections">Most connections at once.</param>
    /// <param name="Statement">Longest statement; 0 for no end.</param>
    /// <param name="Lock">Longest wait for a lock; 0 for no end.</param>
    /// <param name="Idle">Longest rest within a transaction; 0 for no end.</param>
    private sealed record Limits(int Connections, string Statement, string Lock, string Idle);
}
