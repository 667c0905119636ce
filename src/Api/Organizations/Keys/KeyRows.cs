namespace CSat.Api.Organizations.Keys;

/// <summary>An API key as it is stored, without its digest.</summary>
public sealed record KeyRow
{
    /// <summary>Its id.</summary>
    public Guid ApiKeyId { get; init; }

    /// <summary>What it is for.</summary>
    public string Label { get; init; } = "";

    /// <summary>Code of its role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whether it may act in every organisation and create new ones.</summary>
    public bool WholeInstallation { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it opens nothing; null for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Since when it is revoked; null where it is not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When a call last came with it, to the minute; null where none did.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Code of the person whose it is; empty for the key of a system.</summary>
    public string Person { get; init; } = "";
}

/// <summary>The id of a person whose key is to be made.</summary>
internal sealed record KeyPersonRow
{
    public Guid PersonId { get; init; }
}

/// <summary>The id of a key.</summary>
internal sealed record KeyIdRow
{
    public Guid ApiKeyId { get; init; }
}
