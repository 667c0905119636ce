using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Server;

/// <summary>What the server logs. A call that is cancelled is not an error.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Error, "Error when executing service method '{Method}'.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string method);

    [LoggerMessage(2, LogLevel.Information, "Service method '{Method}' ended with status {StatusCode}: {Detail}")]
    public static partial void HandlerRefused(ILogger logger, string method, StatusCode statusCode, string detail);

    [LoggerMessage(3, LogLevel.Debug, "Service method '{Method}' was cancelled by the client.")]
    public static partial void Cancelled(ILogger logger, string method);

    [LoggerMessage(4, LogLevel.Debug, "The deadline of service method '{Method}' passed.")]
    public static partial void DeadlineExceeded(ILogger logger, string method);

    [LoggerMessage(5, LogLevel.Information, "A request was refused with HTTP status {HttpStatus}: {Detail}")]
    public static partial void RequestRefused(ILogger logger, int httpStatus, string detail);
}
