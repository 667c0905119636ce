using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CSat.Benchmarks.Rpc;

/// <summary>
/// The gRPC runtime against a bare handler on the same Kestrel, this process on the first core and h2load (package nghttp2-client) on the second;
/// the two take turns, and the median of the ratios of neighbours is told. The service is registered as a singleton, as the API registers its own.
/// </summary>
public sealed partial class GrpcServerBenchmark : IBenchmark
{
    private const int Rounds = 11;
    private const int MessagesOfAStream = 500;
    private const string BarePath = "/bare/Limit";

    /// <inheritdoc />
    public string Name => "grpc-server";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var affinity = Process.GetCurrentProcess().ProcessorAffinity;
        var directory = System.IO.Directory.CreateTempSubdirectory("csat-bench-");
        await using var app = Build(builder => builder.Services.AddSingleton<EchoService>().AddGrpc(), app => app.MapGrpcService<EchoService>());
        await using var bare = Build(_ => { }, app => app.MapPost(BarePath, BareHandler.HandleAsync));
        await app.StartAsync(cancellationToken);
        await bare.StartAsync(cancellationToken);
        try
        {
            if (OperatingSystem.IsLinux())
            {
                Process.GetCurrentProcess().ProcessorAffinity = 1;
            }

            var frame = EchoMessage.Frame(EchoMessage.Make());
            var one = Path.Combine(directory.FullName, "one");
            var many = Path.Combine(directory.FullName, "many");
            await File.WriteAllBytesAsync(one, frame, cancellationToken);
            await File.WriteAllBytesAsync(many, [.. Enumerable.Repeat(frame, MessagesOfAStream).SelectMany(f => f)], cancellationToken);
            var limit = bare.Urls.Single() + BarePath;
            var unary = await CompareAsync(app.Urls.Single() + EchoContract.Unary.FullName, limit, one, 100_000, 64, progress, cancellationToken);
            var stream = await CompareAsync(app.Urls.Single() + EchoContract.Collect.FullName, limit, many, 2_000, 8, progress, cancellationToken);
            return
            [
                new("grpc.server.unary.throughput", "gRPC unary calls/s, 64 streams, against a bare handler on Kestrel", unary.Throughput, "ratio", 0.95),
                new("grpc.server.unary.allocation", "gRPC bytes allocated a unary call, against the bare handler", unary.Allocation, "ratio", 1.05, false),
                new("grpc.server.unary.cpu", "gRPC CPU a unary call, against the bare handler", unary.Cpu, "ratio", null, false),
                new("grpc.server.stream.throughput", "gRPC streamed messages/s, 8 streams, against the bare handler", stream.Throughput, "ratio"),
                new("grpc.server.stream.cpu", "gRPC CPU a streamed message, against the bare handler", stream.Cpu, "ratio", 1.1, false),
            ];
        }
        finally
        {
            if (OperatingSystem.IsLinux())
            {
                Process.GetCurrentProcess().ProcessorAffinity = affinity;
            }

            await app.StopAsync(CancellationToken.None);
            await bare.StopAsync(CancellationToken.None);
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Each side has an application of its own: routes of one would cost the other's calls.</summary>
    private static WebApplication Build(Action<WebApplicationBuilder> configure, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2));
        configure(builder);
        var app = builder.Build();
        map(app);
        return app;
    }

    private static async Task<(double Throughput, double Allocation, double Cpu)> CompareAsync(
        string ours, string bare, string body, int calls, int streams, Action<string> progress, CancellationToken cancellationToken)
    {
        var pairs = new List<(Sample Ours, Sample Bare)>();
        for (var round = 0; round <= Rounds; round++)
        {
            // Who goes first changes from round to round, and only neighbours in time are compared: the machine's speed drifts.
            var oursFirst = round % 2 == 0;
            var first = await MeasureAsync(oursFirst ? ours : bare, body, calls, streams, cancellationToken);
            var second = await MeasureAsync(oursFirst ? bare : ours, body, calls, streams, cancellationToken);
            var pair = oursFirst ? (Ours: first, Bare: second) : (Ours: second, Bare: first);

            // The first round warms up.
            if (round > 0)
            {
                pairs.Add(pair);
                progress(string.Create(
                    CultureInfo.InvariantCulture, $"{streams} streams, round {round}: runtime {pair.Ours.PerSecond:0} calls/s {pair.Ours.Bytes:0} B, bare {pair.Bare.PerSecond:0} calls/s {pair.Bare.Bytes:0} B"));
            }
        }

        return (MedianRatio(pairs, sample => sample.PerSecond), MedianRatio(pairs, sample => sample.Bytes), MedianRatio(pairs, sample => sample.Cpu));
    }

    private static double MedianRatio(IEnumerable<(Sample Ours, Sample Bare)> pairs, Func<Sample, double> value) =>
        pairs.Select(pair => value(pair.Ours) / value(pair.Bare)).Order().ElementAt(Rounds / 2);

    private static async Task<Sample> MeasureAsync(string url, string body, int calls, int streams, CancellationToken cancellationToken)
    {
        var number = calls.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("taskset", ["-c", "1", "h2load", "-c", "1", "-m", streams.ToString(CultureInfo.InvariantCulture), "-n", number, "-d", body, "-H", "content-type: application/grpc", "-H", "te: trailers", url])
        {
            RedirectStandardOutput = true,
        };
        GC.Collect();
        var self = Process.GetCurrentProcess();
        var (bytes, cpu) = (GC.GetTotalAllocatedBytes(precise: true), self.TotalProcessorTime);
        using var load = Process.Start(start) ?? throw new InvalidOperationException("h2load did not start.");
        var text = await load.StandardOutput.ReadToEndAsync(cancellationToken);
        await load.WaitForExitAsync(cancellationToken);
        self.Refresh();
        var answered = Succeeded().Match(text);
        if (!answered.Success || answered.Groups[1].Value != number)
        {
            throw new InvalidOperationException($"h2load (package nghttp2-client) reports failed calls of {url}:\n{text}");
        }

        return new Sample(
            double.Parse(PerSecond().Match(text).Groups[1].Value, CultureInfo.InvariantCulture),
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls,
            (self.TotalProcessorTime - cpu).TotalMicroseconds / calls);
    }

    [GeneratedRegex(@"(\d+) 2xx")]
    private static partial Regex Succeeded();

    [GeneratedRegex(@"([\d.]+) req/s")]
    private static partial Regex PerSecond();

    private sealed record Sample(double PerSecond, double Bytes, double Cpu);
}
