namespace CSat.Api.Responses;

/// <summary>What the response writer logs; event ids 1200 to 1299.</summary>
internal static partial class ResponseLog
{
    [LoggerMessage(EventId = 1200, Level = LogLevel.Warning, Message = "A group of {Count} responses was refused by the database and is split")]
    public static partial void GroupSplit(ILogger logger, int count, Exception exception);

    [LoggerMessage(EventId = 1201, Level = LogLevel.Warning, Message = "A group of {Count} responses is written again")]
    public static partial void GroupRetried(ILogger logger, int count, Exception exception);
}
