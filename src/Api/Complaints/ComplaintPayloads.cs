using CSat.Postgres.Texts;

namespace CSat.Api.Complaints;

/// <summary>The facts of an event that its columns do not hold: codes, ids, times and references to texts, never a text of a person.</summary>
internal record EventPayload
{
    /// <summary>Who did it.</summary>
    public TextReference? Actor { get; init; }

    /// <summary>What was said or done.</summary>
    public TextReference? Note { get; init; }

    /// <summary>Where it stands in the complaint's life, where that is not behind all that was entered before: between the sequence numbers, or places, of its neighbours.</summary>
    public double? Place { get; init; }

    /// <summary>Of the last event that a later export brought: digest of that export under the key of the description, in hexadecimal.</summary>
    public string? GrownDigest { get; init; }

    /// <summary>Outcomes of clocks as an imported source states them.</summary>
    public IReadOnlyDictionary<string, string>? ReportedClocks { get; init; }
}

/// <summary>The facts of a registration: what a complaint is from its first moment on.</summary>
internal sealed record RegistrationPayload : EventPayload
{
    public required string Number { get; init; }

    public required string SourceSystem { get; init; }

    public required string ExternalId { get; init; }

    /// <summary>Digest of what was registered under the key of the description, in hexadecimal.</summary>
    public required string ContentDigest { get; init; }

    public required Guid RegimeVersionId { get; init; }

    public required string Channel { get; init; }

    public required string Category { get; init; }

    public string? Department { get; init; }

    public string? Offering { get; init; }

    public required TextReference Description { get; init; }

    public DateTimeOffset? CustomerDueAt { get; init; }

    /// <summary>Who is responsible, where an imported source says so.</summary>
    public TextReference? AssignedTo { get; init; }
}

/// <summary>The facts of an assignment.</summary>
internal sealed record AssignmentPayload : EventPayload
{
    /// <summary>The department charged; null where imported history does not name it.</summary>
    public string? Department { get; init; }

    /// <summary>Who is responsible; null for nobody.</summary>
    public TextReference? AssignedTo { get; init; }
}
