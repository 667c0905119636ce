namespace CSat.Api.Errors;

/// <summary>Reasons that lie with how a call came over the wire and not with what it asks.</summary>
public static class WireReason
{
    /// <summary>The bytes are no message of the method: cut off, not compressed as announced, or text that is not UTF-8.</summary>
    public const string MessageUnreadable = "MESSAGE_UNREADABLE";

    /// <summary>The message is larger than the limit, compressed or not.</summary>
    public const string MessageTooLarge = "MESSAGE_TOO_LARGE";

    /// <summary>The answer would be larger than the limit.</summary>
    public const string AnswerTooLarge = "ANSWER_TOO_LARGE";

    /// <summary>The message is compressed in a way that the server does not know.</summary>
    public const string EncodingUnknown = "ENCODING_UNKNOWN";

    /// <summary>The server has no such service or method.</summary>
    public const string MethodUnknown = "METHOD_UNKNOWN";

    /// <summary>The key has made more calls than it may.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>More bytes of requests are under way than the service, or one key, may have at once.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>The request, or the next message of a stream, did not arrive in time.</summary>
    public const string RequestTooSlow = "REQUEST_TOO_SLOW";
}

/// <summary>Reasons that lie with the server and not with what was asked.</summary>
public static class ServerReason
{
    /// <summary>A fault; its error id finds it in the log.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The database cannot be reached or the server is stopping; the same call may be sent again.</summary>
    public const string Unavailable = "UNAVAILABLE";
}
