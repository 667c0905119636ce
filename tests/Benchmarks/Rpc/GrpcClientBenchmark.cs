using System.Diagnostics;
using System.Globalization;
using System.Net;
using CSat.Contracts.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Benchmarks.Rpc;

/// <summary>
/// The client's request stream against the same messages sent by HttpClient with a flush after each; both serialize each message, the server is the same and counts them.
/// Client and server share the process and its cores; the two clients take turns and the medians are compared.
/// </summary>
public sealed class GrpcClientBenchmark : IBenchmark
{
    private const int Rounds = 7;
    private const int Messages = 100_000;

    /// <inheritdoc />
    public string Name => "grpc-client";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await using var app = Build();
        await app.StartAsync(cancellationToken);
        var address = app.Urls.Single();
        using var channel = GrpcChannel.ForAddress(address);
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(address) };
        var (together, each) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var ours = await PerSecondAsync(() => SendTogetherAsync(channel, cancellationToken));
            var flushing = await PerSecondAsync(() => SendEachAsync(http, cancellationToken));

            // The first round warms up.
            if (round > 0)
            {
                together.Add(ours);
                each.Add(flushing);
                progress(string.Create(CultureInfo.InvariantCulture, $"round {round}: {ours:0} messages/s, {flushing:0} with a flush for each"));
            }
        }

        await app.StopAsync(cancellationToken);
        return
        [
            new("grpc.client.stream.throughput", "gRPC client: streamed messages/s, against a client that flushes each", Median(together) / Median(each), "ratio", 2),
            new("grpc.client.stream.messages", "gRPC client: streamed messages/s, server in the same process", Median(together), "messages/s"),
        ];
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        var app = builder.Build();
        app.MapGrpcService<EchoService>();
        return app;
    }

    private static async Task SendTogetherAsync(GrpcChannel channel, CancellationToken cancellationToken)
    {
        using var call = channel.CreateCallInvoker().AsyncClientStreamingCall(EchoContract.Collect, null, new CallOptions(cancellationToken: cancellationToken));
        var message = EchoMessage.Make();
        for (var i = 0; i < Messages; i++)
        {
            await call.RequestStream.WriteAsync(message, cancellationToken);
        }

        await call.RequestStream.CompleteAsync();
        Check((await call.ResponseAsync).ResponseId);
    }

    private static async Task SendEachAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, EchoContract.Collect.FullName)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new FlushingContent(Messages),
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        Check(SubmitResponseResponse.Parser.ParseFrom(body.AsSpan(5)).ResponseId);
    }

    /// <summary>The answer repeats a field of the last message: without it nothing arrived.</summary>
    private static void Check(string answer)
    {
        if (answer != EchoMessage.Make().Organization)
        {
            throw new InvalidOperationException("The server did not get the messages.");
        }
    }

    private static async Task<double> PerSecondAsync(Func<Task> send)
    {
        var watch = Stopwatch.StartNew();
        await send();
        return Messages / watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(Rounds / 2);
}
