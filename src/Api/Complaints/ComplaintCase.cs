using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>A complaint with all that its clocks and next events are judged by.</summary>
internal sealed record ComplaintCase
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string SourceSystem { get; init; }

    public required string ExternalId { get; init; }

    public required Guid RegimeVersionId { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    /// <summary>Code of the department, empty where not known.</summary>
    public required string Department { get; init; }

    public required string Offering { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? CustomerDueAt { get; init; }

    public required ComplaintState State { get; init; }

    public required string AssignedTo { get; init; }

    public required int ReopenCount { get; init; }

    /// <summary>Empty where only the row was read.</summary>
    public IReadOnlyList<ComplaintEvent> Events { get; init; } = [];

    /// <summary>Outcomes that an imported source stated, by code of the clock.</summary>
    public IReadOnlyDictionary<string, string> Reported { get; init; } = new Dictionary<string, string>();

    public ComplaintRules Rules { get; init; } = ComplaintRules.Free;
}
