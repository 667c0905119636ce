using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>A complaint that is to be taken in, its form checked: with its registration alone, or with its whole past.</summary>
internal sealed record ComplaintDraft
{
    public required string SourceSystem { get; init; }

    public required string ExternalId { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    public required string Department { get; init; }

    public required string Offering { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? CustomerDueAt { get; init; }

    public required string AssignedTo { get; init; }

    /// <summary>The registration first.</summary>
    public required IReadOnlyList<ComplaintEvent> Events { get; init; }

    /// <summary>Outcomes that the source states, by code of the clock.</summary>
    public required IReadOnlyDictionary<string, string> Reported { get; init; }

    /// <summary>SHA-256 over the content.</summary>
    public required byte[] Digest { get; init; }
}
