using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using HttpRequest = Microsoft.AspNetCore.Http.HttpRequest;
using Status = Google.Rpc.Status;

namespace CSat.Api.Errors;

/// <summary>Errors of calls in JSON: google.rpc.Status as the body, the details of the gRPC call among them, and HTTP's own code.</summary>
/// <param name="next">The gRPC endpoints.</param>
internal sealed class JsonErrors(RequestDelegate next)
{
    /// <summary>Bytes of a body at most: a message in JSON is longer than on the wire, by names and quotation marks.</summary>
    public const int BodyLimit = 3 * WireProblems.MessageLimit;

    private const string ContentType = "application/json";

    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithTypeRegistry(Details));

    /// <summary>The details that a status may carry.</summary>
    public static TypeRegistry Details => TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor);

    /// <summary>Whether a call comes in JSON.</summary>
    public static bool IsJson(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not null && !IsGrpc(context.Request);

    /// <summary>The HTTP code of a status, as google.rpc.Code says it.</summary>
    public static int HttpCode(StatusCode code) => code switch
    {
        StatusCode.OK => StatusCodes.Status200OK,
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.OutOfRange => StatusCodes.Status400BadRequest,
        StatusCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.AlreadyExists or StatusCode.Aborted => StatusCodes.Status409Conflict,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Cancelled => StatusCodes.Status499ClientClosedRequest,
        StatusCode.Unimplemented => StatusCodes.Status501NotImplemented,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        StatusCode.DeadlineExceeded => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The name of the status behind an HTTP code, the first of those that share it.</summary>
    public static string CodeOf(int http) => Enum.GetValues<StatusCode>().Where(code => HttpCode(code) == http).Select(code => code.ToString()).FirstOrDefault() ?? nameof(StatusCode.Unknown);

    /// <summary>Answers a call with a status alone, in JSON where it came so.</summary>
    public static async Task WriteAsync(HttpContext context, Status status)
    {
        if (!IsJson(context))
        {
            StatusHeaders.Write(context.Response, status);
            return;
        }

        await WriteJsonAsync(context, HttpCode((StatusCode)status.Code), status);
    }

    /// <summary>Runs the call; a path that is none is told as such, and what cannot be read as in gRPC.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsGrpc(context.Request))
        {
            await next(context);
        }
        else if (context.GetEndpoint() is null)
        {
            await WriteUnknownAsync(context, StatusCodes.Status404NotFound);
        }
        else if (IsJson(context))
        {
            await AnswerAsync(context);
        }
        else
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
            {
                await WriteUnknownAsync(context, StatusCodes.Status405MethodNotAllowed);
            }
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = BodyLimit;
        }

        var body = context.Response.Body;
        await using var held = new HeldRefusal(context.Response, body);
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (held.Sentence() is { } sentence)
        {
            var status = ProblemStatus.Of([WireProblems.OfReadingJson(sentence)]);
            await WriteJsonAsync(context, HttpCode((StatusCode)status.Code), status);
        }
        else if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status415UnsupportedMediaType })
        {
            // An rpc that JSON cannot carry.
            await WriteUnknownAsync(context, StatusCodes.Status415UnsupportedMediaType);
        }
        else
        {
            await held.ReleaseAsync(context.RequestAborted);
        }
    }

    private static Task WriteUnknownAsync(HttpContext context, int code) =>
        WriteJsonAsync(context, code, ProblemStatus.Of([WireProblems.MethodUnknown($"{context.Request.Method} {context.Request.Path}")]));

    /// <summary>Whether a request is one of gRPC or gRPC-Web.</summary>
    public static bool IsGrpc(HttpRequest request) => request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task WriteJsonAsync(HttpContext context, int code, Status status)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = ContentType;
        await context.Response.WriteAsync(Formatter.Format(status), context.RequestAborted);
    }
}
