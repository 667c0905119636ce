namespace CSat.Domain.Responses;

/// <summary>What one response may hold at most.</summary>
public static class ResponseLimits
{
    /// <summary>Characters (UTF-16 units) of one comment.</summary>
    public const int CommentLength = 4_000;

    /// <summary>Number of attributes.</summary>
    public const int Attributes = 32;

    /// <summary>Characters of an attribute's name.</summary>
    public const int AttributeNameLength = 64;

    /// <summary>Characters of an attribute's value.</summary>
    public const int AttributeValueLength = 256;

    /// <summary>Characters of an external id.</summary>
    public const int ExternalIdLength = 128;

    /// <summary>How far a sender's clock may run ahead of the server's.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The earliest believable time of a response or complaint event; what is older is a broken date.</summary>
    public static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
