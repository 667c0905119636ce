using System.Collections.Concurrent;
using System.Net;
using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Responses;
using CSat.Api.Responses.Groups;
using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Cells;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Benchmarks.Ingestion;

/// <summary>Our SubmitResponse with all of its path but the group: each call has a writer to itself, so that it commits alone.</summary>
internal sealed class UngroupedService(TenantResolver tenants, ResponseStore store, CellPools source, ILogger<GroupCommit> logger)
    : Contracts.V1.ResponseService.ResponseServiceBase
{
    /// <summary>The worker's name.</summary>
    public const string Name = "ungrouped";

    private readonly ConcurrentBag<GroupCommit> _idle = [];

    /// <summary>Serves it on the database that <c>CSAT_POSTGRES</c> names, on a free port, until the standard input ends.</summary>
    /// <param name="state">The state directory.</param>
    public static async Task RunAsync(string state)
    {
        var home = HomeDirectory.Find();
        await using var database = await CSatDatabase.OpenAsync(CSatDatabaseOptions.FromEnvironment(new StateDirectory(state).Postgres, home.NodeModules));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddApi(new ApiHostOptions { Application = database.Application, Home = home });
        builder.Services.AddSingleton<UngroupedService>();
        await using var application = builder.Build();
        application.UseRouting();
        application.UseMiddleware<Admission>();
        application.MapGrpcService<UngroupedService>().Add(Admission.Describe);
        await application.StartAsync();
        await Console.Out.WriteLineAsync("listening on " + application.Urls.Single());
        await Console.In.ReadToEndAsync();
        await application.StopAsync();
    }

    /// <inheritdoc/>
    public override async Task<SubmitResponseResponse> SubmitResponse(SubmitResponseRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(Admission.CallerOf(context), request.Organization, context.CancellationToken);
        var accepted = await store.AcceptAsync(tenant, ResponseRequests.Read(request.Response), context.CancellationToken);
        var writer = _idle.TryTake(out var idle) ? idle : new GroupCommit(source.Home, logger);
        try
        {
            var stored = await writer.WriteAsync(accepted, context.CancellationToken);
            return ResponseMapper.ToContract(stored);
        }
        finally
        {
            _idle.Add(writer);
        }
    }
}
