using System.Net;
using CSat.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Benchmarks.Peers.Tutorial;

/// <summary>The tutorial service as <c>dotnet new grpc</c> makes it, on a free port, until its standard input ends.</summary>
internal static class TutorialHost
{
    /// <summary>The worker that opens a pooled connection for each call.</summary>
    public const string Plain = "tutorial";

    /// <summary>The worker that keeps connections with prepared statements.</summary>
    public const string Prepared = "tutorial-prepared";

    /// <summary>What the line begins with that tells its address.</summary>
    public const string Announcement = "listening on ";

    /// <summary>Runs it against the database that <c>CSAT_POSTGRES</c> names.</summary>
    public static async Task RunAsync(string variant)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(CSatDatabaseOptions.ConnectionVariable)!));
        builder.Services.AddSingleton<PreparedTutorialService>();
        await using var application = builder.Build();
        if (variant == Prepared)
        {
            application.MapGrpcService<PreparedTutorialService>();
        }
        else
        {
            application.MapGrpcService<TutorialService>();
        }

        await application.StartAsync();
        await Console.Out.WriteLineAsync(Announcement + application.Urls.Single());
        await Console.In.ReadToEndAsync();
        await application.StopAsync();
    }
}
