namespace CSat.Api.Audits.Seals;

/// <summary>The last entry of a chain.</summary>
internal sealed record SealRow
{
    public long Position { get; init; }

    public Guid EntryId { get; init; }

    public byte[] Hash { get; init; } = [];
}
