namespace CSat.Api.Erasures;

/// <summary>What is to be erased, found and locked.</summary>
internal sealed record SubjectRow
{
    public Guid SubjectId { get; init; }

    public string SourceSystem { get; init; } = "";

    public string ExternalId { get; init; } = "";

    /// <summary>Digest of the former external id where it was erased before; null else.</summary>
    public byte[]? Digest { get; init; }
}

/// <summary>The place of an external id among those that were asked about.</summary>
internal sealed record PlaceRow
{
    public long Place { get; init; }
}
