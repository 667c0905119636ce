using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CSat.Api.Errors;
using CSat.Hosting.Telemetry;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.Api.Serving;

/// <summary>Measures every call by its method and status, those too that are refused before their message is read. Names are OpenTelemetry's for rpc servers.</summary>
/// <param name="next">All else.</param>
internal sealed class CallMeter(RequestDelegate next)
{
    private static readonly Histogram<double> Duration = HostTelemetry.Meter.CreateHistogram(
        "rpc.server.call.duration", "s", "Duration of a call, by method and status.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>Measures a call.</summary>
    public Task InvokeAsync(HttpContext context) => Duration.Enabled ? MeasureAsync(context) : next(context);

    private async Task MeasureAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Duration.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds,
                new("rpc.system.name", "grpc"),
                new("rpc.method", MethodOf(context)),
                new("rpc.response.status_code", StatusOf(context)));
        }
    }

    // A method that is none has no name of its own: callers could make up any number of them.
    private static string MethodOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName.TrimStart('/') ?? "_OTHER";

    private static string StatusOf(HttpContext context)
    {
        if (!JsonErrors.IsGrpc(context.Request))
        {
            return JsonErrors.CodeOf(context.Response.StatusCode);
        }

        var told = context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers[StatusHeaders.Code].ToString();
        told = string.IsNullOrEmpty(told) ? context.Response.Headers[StatusHeaders.Code].ToString() : told;
        return int.TryParse(told, CultureInfo.InvariantCulture, out var code) ? ((StatusCode)code).ToString() : nameof(StatusCode.Cancelled);
    }
}
