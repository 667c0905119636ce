using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CSat.Api.Errors;

/// <summary>
/// The errors that no interceptor sees, because the runtime makes them before it asks a handler or after one has answered: gives them the details that all
/// others have, and sends the faults among them through the funnel.
/// </summary>
/// <param name="next">The gRPC endpoints.</param>
/// <param name="funnel">Told of faults.</param>
/// <param name="logger">Told of answers that were too large.</param>
public sealed class WireErrors(RequestDelegate next, ErrorFunnel funnel, ILogger<WireErrors> logger)
{
    /// <summary>Silences what the runtime logs of failed calls: a caller who hangs up or sends bytes that are no message is an error to it. Faults are logged here and by the interceptor.</summary>
    public static void Silence(ILoggingBuilder logging) => logging.AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.None);

    /// <summary>Runs the call and looks at what came of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        var headers = response.HasStarted ? context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers : response.Headers;
        if (headers is null || response.StatusCode != StatusCodes.Status200OK || headers.ContainsKey(StatusHeaders.Details)
            || !int.TryParse(headers[StatusHeaders.Code], out var code)
            || (StatusCode)code is not (StatusCode.Unknown or StatusCode.Internal or StatusCode.ResourceExhausted or StatusCode.Unimplemented))
        {
            return;
        }

        var call = context.Features.Get<IServerCallContextFeature>()?.ServerCallContext;
        var status = call is null ? ProblemStatus.Of([WireProblems.MethodUnknown(context.Request.Path)]) : StatusOf(call.Status, response.HasStarted, context);
        if (status is not null)
        {
            StatusHeaders.Write(headers, status);
        }
    }

    private Google.Rpc.Status? StatusOf(Status status, bool isAnswered, HttpContext context)
    {
        if (isAnswered && status.StatusCode == StatusCode.ResourceExhausted)
        {
            ErrorLog.AnswerTooLarge(logger, context.Request.Path);
            return ProblemStatus.Of([WireProblems.AnswerTooLarge()]);
        }

        if (!isAnswered && WireProblems.OfReading(status) is { } problem)
        {
            return ProblemStatus.Of([problem]);
        }

        // A caller who hangs up breaks reading and writing with these.
        return status.DebugException is IOException or OperationCanceledException
            ? null
            : funnel.ToStatus(status.DebugException ?? new InvalidOperationException($"{status.StatusCode}: {status.Detail}"), context.Request.Path);
    }
}
