using CSat.Api.Authentication;
using CSat.Api.Errors;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.Api.Limits;

/// <summary>
/// Stands between the key and the gRPC handler, which reads a message whole before any interceptor sees the call: a key makes no more calls than its rate, and
/// no body is read beyond what its caller's share and the process have room for.
/// </summary>
/// <param name="next">The gRPC endpoints.</param>
/// <param name="limits">The limits.</param>
/// <param name="rates">The rates of the keys.</param>
/// <param name="budget">The bytes under way.</param>
internal sealed class CallLimits(RequestDelegate next, ServingLimits limits, CallRates rates, ByteBudget budget)
{
    private const string Probe = "/grpc.health.v1.Health/Check";
    private static readonly object Strangers = new();
    private readonly ByteBudget.Share _probes = new ByteBudget(limits.BytesOfProbes).Of(Strangers, limits.BytesOfProbes);
    private readonly ServingLimits _limitsOfProbe = limits with { MessagePatience = limits.ProbePatience };

    /// <summary>Lets the call pass within the limits, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not { } rpc)
        {
            await next(context);
            return;
        }

        var caller = Admission.CallerOf(context);
        if (caller is not null && rates.TryTake(caller) is { } wait)
        {
            await JsonErrors.WriteAsync(context, ProblemStatus.Of([LimitProblems.RateLimited(limits.CallsPerSecond)], retryAfter: wait));
            return;
        }

        var isProbe = rpc.Method.FullName == Probe;
        var share = isProbe ? _probes : caller is null ? budget.Of(Strangers, limits.BytesOfStrangers) : budget.Of(CallRates.KeyOf(caller), limits.BytesOfKey);
        // A body in JSON is read whole and announces nothing but its length.
        var isJson = JsonErrors.IsJson(context);
        var taken = limits.BytesOfCall + (isJson && context.Request.Method != HttpMethods.Get ? Math.Min(context.Request.ContentLength ?? JsonErrors.BodyLimit, JsonErrors.BodyLimit) : 0);
        if (!share.TryTake(taken))
        {
            await JsonErrors.WriteAsync(context, ProblemStatus.Of([LimitProblems.Busy()]));
            return;
        }

        if (isJson)
        {
            try
            {
                await next(context);
            }
            finally
            {
                share.Give(taken);
            }

            return;
        }

        var body = new MeteredBody(
            context.Request.BodyReader, share, isProbe ? _limitsOfProbe : limits, isProbe ? limits.MessageOfProbe : caller is null ? limits.MessageOfStrangers : WireProblems.MessageLimit, rpc.Method.Type is MethodType.ClientStreaming or MethodType.DuplexStreaming, TimeProvider.System);
        context.Features.Set<IRequestBodyPipeFeature>(body);
        try
        {
            await next(context);
        }
        finally
        {
            body.End();
            share.Give(taken);
        }
    }
}
