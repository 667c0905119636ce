using System.Net;
using CSat.Interop.Tests.Protos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Interop.Tests;

/// <summary>Our server with the suite's service, and what the foreign clients report about it: each client runs all its cases once.</summary>
public sealed class InteropServer : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, Task<Dictionary<string, string>>> _results = [];

    public InteropServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        _app = builder.Build();
        _app.MapGrpcService<TestServiceImpl>();
    }

    /// <summary>What a client says of a case: "ok" or what went wrong.</summary>
    public async Task<string> ResultAsync(string client, string name) =>
        (await _results[client]).TryGetValue(name, out var result) ? result : "the client does not know the case";

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        var port = new Uri(_app.Urls.Single()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var descriptor = Convert.ToBase64String(TestReflection.Descriptor.SerializedData.ToByteArray());
        _results["python"] = RunAsync(ForeignProcess.Python("client.py", port, descriptor));
        _results["node"] = RunAsync(ForeignProcess.Node("client.js", port, Path.Combine(AppContext.BaseDirectory, "Protos", "test.proto")));
    }

    public async Task DisposeAsync()
    {
        foreach (var result in _results.Values)
        {
            await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<Dictionary<string, string>> RunAsync(ForeignProcess process)
    {
        using (process)
        {
            return (await process.ReadToEndAsync()).Select(l => l.Split('\t', 2)).ToDictionary(p => p[0], p => p[1]);
        }
    }
}
