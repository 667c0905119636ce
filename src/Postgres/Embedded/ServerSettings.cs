using System.Globalization;

namespace CSat.Postgres.Embedded;

/// <summary>The settings of an embedded server; they stand on its command line, so that a cluster has none of its own that could differ.</summary>
internal static class ServerSettings
{
    /// <summary>As the server's command line takes them.</summary>
    /// <param name="port">Where it listens on 127.0.0.1.</param>
    /// <param name="options">What it may use.</param>
    public static string Of(int port, EmbeddedPostgresOptions options)
    {
        var settings = new List<string>
        {
            "listen_addresses=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={options.SharedBuffersMebibytes}MB"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}"),
            "work_mem=16MB",
            "maintenance_work_mem=64MB",
            "max_wal_size=1GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
        };
        if (options.CanBeFollowed)
        {
            settings.Add("wal_level=logical");
        }

        settings.AddRange(options.Durable
            ? ["fsync=on", "synchronous_commit=on", "full_page_writes=on"]
            : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=1h"]);
        return string.Join(' ', settings.Select(setting => "-c " + setting));
    }
}
