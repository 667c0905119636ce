using System.Net;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Limits;
using CSat.Hosting.State;
using CSat.Hosting.Tls;
using CSat.Postgres.Cells;

namespace CSat.Api.Serving;

/// <summary>What an API host needs.</summary>
public sealed record ApiHostOptions
{
    /// <summary>The application's pools (role csat_app) of migrated databases.</summary>
    public required CellPools Application { get; init; }

    /// <summary>Pools that may list the organisations (role csat_etl), for what is to be done in each of them at the start; null does nothing then.</summary>
    public CellPools? Organizations { get; init; }

    /// <summary>Where the published warehouses are; null has none.</summary>
    public StateDirectory? State { get; init; }

    /// <summary>The folder to which the end of each audit chain is written once a day; null writes none.</summary>
    public string? AuditHeads { get; init; }

    /// <summary>The checkout, for the working-day calendars.</summary>
    public required HomeDirectory Home { get; init; }

    /// <summary>The address of this machine to listen on; by default only this machine reaches it.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>TCP port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>TCP port for JSON over HTTP/1.1 where there is no TLS (with TLS one port serves both); 0 takes a free one, null serves none.</summary>
    public int? JsonPort { get; init; }

    /// <summary>The certificate to serve TLS with; null serves without TLS.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>The certificate to serve TLS with, where it may be renewed while the host runs; goes before <see cref="Certificate"/>.</summary>
    public RenewedCertificate? Renewed { get; init; }

    /// <summary>Who vouches for callers: without a certificate of theirs nobody connects. Null asks for none; needs TLS.</summary>
    public ClientAuthority? ClientAuthority { get; init; }

    /// <summary>Who may call without an API key; null for nobody.</summary>
    public CallerMapping? Callers { get; init; }

    /// <summary>The origins whose pages may call from a browser, as browsers write them; none for no page of another origin.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>The least level of CSat's own log entries.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>The clock of everything that the server records and judges; tests set another one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How much it takes at once.</summary>
    public ServingLimits Limits { get; init; } = new();

    /// <summary>Where log entries go besides, or null.</summary>
    public ILoggerProvider? Log { get; init; }
}
