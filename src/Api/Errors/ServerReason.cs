namespace CSat.Api.Errors;

/// <summary>Reasons that lie with the server and not with what was asked.</summary>
public static class ServerReason
{
    /// <summary>A fault; its error id finds it in the log.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The database cannot be reached or the server is stopping; the same call may be sent again.</summary>
    public const string Unavailable = "UNAVAILABLE";
}
