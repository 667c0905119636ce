using CSat.Api.Analytics;
using CSat.Api.Audits;
using CSat.Api.Authentication;
using CSat.Api.BackChecks;
using CSat.Api.Disciplines;
using CSat.Api.Bases;
using CSat.Api.Complaints;
using CSat.Api.Customers;
using CSat.Api.Distributions;
using CSat.Api.Erasures;
using CSat.Api.Errors;
using CSat.Api.Indicators;
using CSat.Api.Information;
using CSat.Api.Limits;
using CSat.Api.Notices;
using CSat.Api.Organizations;
using CSat.Api.Persons;
using CSat.Api.Questionnaires;
using CSat.Api.Regimes;
using CSat.Api.Responses;
using CSat.Api.Rounds;
using CSat.Api.Samples;
using CSat.Api.ServiceRequests;
using CSat.Api.SurveyPlans;
using CSat.Api.Targets;
using CSat.Domain.Problems;
using CSat.Hosting.Logging;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CSat.Api.Serving;

/// <summary>A running gRPC server (HTTP/2, with TLS where it has a certificate).</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ApiHost(WebApplication application, IReadOnlyList<string> endpoints)
    {
        _application = application;
        (Endpoint, JsonEndpoint) = (endpoints[0], endpoints.Count > 1 ? endpoints[1] : null);
    }

    /// <summary>Where this machine reaches it: http://ADDRESS:PORT, with TLS https; by 127.0.0.1 or [::1] where it listens on every address.</summary>
    public string Endpoint { get; }

    /// <summary>Where JSON is served apart; null where it is not, or on the same port.</summary>
    public string? JsonEndpoint { get; }

    /// <summary>Starts a server; it takes calls when this returns.</summary>
    /// <exception cref="ProblemException">The port is taken, or not for this user.</exception>
    public static async Task<ApiHost> StartAsync(ApiHostOptions options, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ApiHost).Assembly.GetName().Name });
        HostLogging.Configure(builder.Logging, options.LogLevel);
        WireErrors.Silence(builder.Logging);
        if (options.Log is { } log)
        {
            // By a factory: what the container makes it also disposes, and then the last counts are said.
            builder.Services.AddSingleton<ILoggerProvider>(_ => new QuietLogging(log, options.Time));
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxConcurrentConnections = options.Limits.Connections;
            kestrel.Limits.Http2.MaxStreamsPerConnection = options.Limits.StreamsPerConnection;
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                listen.Protocols = options.Certificate is null && options.Renewed is null ? HttpProtocols.Http2 : HttpProtocols.Http1AndHttp2;
                TlsConnections.Secure(listen, options);
            });

            // Without TLS nothing on the wire says which of the two it is.
            if (options is { Certificate: null, Renewed: null, JsonPort: { } json })
            {
                kestrel.Listen(options.Address, json, listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
        builder.Services.AddRouting();
        builder.Services.AddApi(options);
        var application = builder.Build();
        try
        {
            Admission.Prepare(application.Services);
            Map(application, options);
            await application.StartAsync(cancellation).ConfigureAwait(false);
            return new ApiHost(application, [.. application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(Reached)]);
        }
        catch (Exception exception)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            if (ServingProblems.Of(exception, options.Address, options.Port) is { } problem)
            {
                throw new ProblemException(problem);
            }

            throw;
        }
    }

    /// <summary>Takes no new calls, lets those under way end, and writes what is queued.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    // An address that stands for all is none to call.
    private static string Reached(string endpoint) => endpoint.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//[::]:", "//[::1]:", StringComparison.Ordinal);

    private static void Map(WebApplication application, ApiHostOptions options)
    {
        application.UseRouting();
        CorsOrigins.Use(application, options.CorsOrigins);
        application.UseMiddleware<CallMeter>();
        application.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        application.UseMiddleware<JsonErrors>();
        application.UseMiddleware<WireErrors>();
        application.UseMiddleware<Admission>();
        application.UseMiddleware<CallLimits>();
        application.MapGrpcService<OrganizationService>().Add(Admission.Describe);
        application.MapGrpcService<RegimeService>().Add(Admission.Describe);
        application.MapGrpcService<QuestionnaireService>().Add(Admission.Describe);
        application.MapGrpcService<SurveyPlanService>().Add(Admission.Describe);
        application.MapGrpcService<RoundService>().Add(Admission.Describe);
        application.MapGrpcService<TargetService>().Add(Admission.Describe);
        application.MapGrpcService<PersonService>().Add(Admission.Describe);
        application.MapGrpcService<BaseService>().Add(Admission.Describe);
        application.MapGrpcService<IndicatorService>().Add(Admission.Describe);
        application.MapGrpcService<NoticeService>().Add(Admission.Describe);
        application.MapGrpcService<DistributionService>().Add(Admission.Describe);
        application.MapGrpcService<BackCheckService>().Add(Admission.Describe);
        application.MapGrpcService<DisciplineService>().Add(Admission.Describe);
        application.MapGrpcService<SampleService>().Add(Admission.Describe);
        application.MapGrpcService<ResponseService>().Add(Admission.Describe);
        application.MapGrpcService<ComplaintService>().Add(Admission.Describe);
        application.MapGrpcService<AuditService>().Add(Admission.Describe);
        application.MapGrpcService<ErasureService>().Add(Admission.Describe);
        application.MapGrpcService<CustomerService>().Add(Admission.Describe);
        application.MapGrpcService<InformationService>().Add(Admission.Describe);
        application.MapGrpcService<ServiceRequestService>().Add(Admission.Describe);
        application.MapGrpcService<AnalyticsService>().Add(Admission.Describe);
        application.MapGrpcHealthChecksService();
        application.MapGrpcReflectionService();
        OpenApiFile.Map(application);
    }
}
