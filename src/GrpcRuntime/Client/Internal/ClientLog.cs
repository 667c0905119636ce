using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Client;

/// <summary>What a channel logs.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Information, "Call '{Method}' failed with status {StatusCode}: {Detail}")]
    public static partial void CallFailed(ILogger logger, string method, StatusCode statusCode, string detail, Exception? exception);

    [LoggerMessage(2, LogLevel.Warning, "The call credentials of '{Method}' were not sent because the channel is not secure.")]
    public static partial void CredentialsNotSent(ILogger logger, string method);

    [LoggerMessage(3, LogLevel.Information, "Call '{Method}' is tried again: attempt {Attempt} after {Delay}.")]
    public static partial void Retrying(ILogger logger, string method, int attempt, TimeSpan delay);
}
