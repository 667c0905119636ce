using System.Net;
using CSat.Api.Errors;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests.Wire;

/// <summary>A server with the API's error handling whose one method gives an answer that cannot be written, which no method of the API does.</summary>
internal sealed class BrokenAnswerHost : IAsyncDisposable
{
    public const string Path = "/test.Broken/Answer";
    public const string Secret = "not to be written";

    private static readonly Marshaller<string> Reading = Marshallers.StringMarshaller;
    private static readonly Marshaller<string> Breaking = Marshallers.Create<string>(_ => throw new NotSupportedException(Secret), Reading.Deserializer);

    private readonly WebApplication _application;
    private readonly GrpcChannel _channel;

    private BrokenAnswerHost(WebApplication application)
    {
        _application = application;
        _channel = GrpcChannel.ForAddress(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public static async Task<BrokenAnswerHost> StartAsync(LogCollector log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        WireErrors.Silence(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddSingleton<ErrorFunnel>().AddSingleton<ErrorInterceptor>();
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<ErrorInterceptor>());
        var application = builder.Build();
        application.UseMiddleware<WireErrors>();
        application.MapGrpcService(ServerServiceDefinition.CreateBuilder().AddMethod(Method(Breaking), (request, _) => Task.FromResult(request)).Build());
        await application.StartAsync();
        return new BrokenAnswerHost(application);
    }

    public AsyncUnaryCall<string> CallAsync() => _channel.CreateCallInvoker().AsyncUnaryCall(Method(Reading), null, default, "hello");

    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        return _application.DisposeAsync();
    }

    private static Method<string, string> Method(Marshaller<string> answer) => new(MethodType.Unary, "test.Broken", "Answer", Reading, answer);
}
