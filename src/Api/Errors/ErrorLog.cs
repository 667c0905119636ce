namespace CSat.Api.Errors;

/// <summary>What the error funnel logs; event ids 1100 to 1199.</summary>
internal static partial class ErrorLog
{
    [LoggerMessage(EventId = 1100, Level = LogLevel.Error, Message = "Fault {ErrorId} in {Method}")]
    public static partial void Fault(ILogger logger, string errorId, string method, Exception exception);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Database not available in {Method}")]
    public static partial void DatabaseUnavailable(ILogger logger, string method, Exception exception);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "Answer too large in {Method}")]
    public static partial void AnswerTooLarge(ILogger logger, string method);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "The keys of the tokens' issuer cannot be read, asked for {Method}: {Reason}")]
    public static partial void IssuerUnavailable(ILogger logger, string method, string reason);
}
