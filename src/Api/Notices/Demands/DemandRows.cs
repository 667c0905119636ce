namespace CSat.Api.Notices.Demands;

/// <summary>A notice of a round that is out.</summary>
internal sealed record PublishedRow
{
    public string Kind { get; init; } = "";

    public DateOnly PublishedOn { get; init; }
}
