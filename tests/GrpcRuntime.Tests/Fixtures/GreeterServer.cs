using CSat.GrpcRuntime.Tests.Protos;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>A real Kestrel on a free port with the greeter mapped, and a channel to it.</summary>
public sealed class GreeterServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _expectsErrors;

    private GreeterServer(WebApplication app, ErrorLog errors, bool expectsErrors, GrpcChannelOptions? channel)
    {
        (_app, Errors, _expectsErrors) = (app, errors, expectsErrors);
        Address = new Uri(app.Urls.Single());
        Channel = GrpcChannel.ForAddress(Address, channel ?? new GrpcChannelOptions());
        Client = new Greeter.GreeterClient(Channel);
    }

    public ErrorLog Errors { get; }

    public Uri Address { get; }

    public GrpcChannel Channel { get; }

    public Greeter.GreeterClient Client { get; }

    public WebApplication App => _app;

    public CallLog Log => _app.Services.GetRequiredService<CallLog>();

    public static async Task<GreeterServer> StartAsync(
        Action<GrpcServiceOptions>? grpc = null,
        GrpcChannelOptions? channel = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<WebApplication>? map = null,
        bool expectsErrors = false,
        HttpProtocols protocols = HttpProtocols.Http2,
        Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var errors = new ErrorLog();
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.WebHost.ConfigureKestrel(k => k.ListenLocalhostOnFreePort(protocols, listen));
        builder.Services.AddSingleton<CallLog>();
        builder.Services.AddGrpc(o => grpc?.Invoke(o));
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapGrpcService<GreeterService>();
        map?.Invoke(app);
        await app.StartAsync();
        return new GreeterServer(app, errors, expectsErrors, channel);
    }

    public async ValueTask DisposeAsync()
    {
        Log.Release();
        Channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_expectsErrors)
        {
            Errors.Errors.ShouldBeEmpty();
        }
    }
}
