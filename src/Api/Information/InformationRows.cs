namespace CSat.Api.Information;

/// <summary>A piece of information.</summary>
public sealed record InformationRow
{
    /// <summary>Its id.</summary>
    public Guid InformationId { get; init; }

    /// <summary>Code of the duty.</summary>
    public string Duty { get; init; } = "";

    /// <summary>Code of the role; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>Code of the document; empty for none.</summary>
    public string Document { get; init; } = "";

    /// <summary>Code of the channel; empty for none.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Code of what it says.</summary>
    public string Sense { get; init; } = "";

    /// <summary>Code of what it is about.</summary>
    public string Topic { get; init; } = "";

    /// <summary>In words; empty where that is erased.</summary>
    public string Text { get; init; } = "";

    /// <summary>Code of the customer; empty for none.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Code of the competitor; empty for none.</summary>
    public string Competitor { get; init; } = "";

    /// <summary>Code of the department; empty for none.</summary>
    public string Department { get; init; } = "";

    /// <summary>When it was collected.</summary>
    public DateTimeOffset CollectedAt { get; init; }

    /// <summary>Code of its state.</summary>
    public string State { get; init; } = "";
}

/// <summary>A piece of information as an event finds it, locked.</summary>
internal sealed record LockedInformationRow
{
    public Guid InformationId { get; init; }

    public Guid RegimeVersionId { get; init; }

    public string State { get; init; } = "";

    public int EventCount { get; init; }
}

/// <summary>The ids of what is named; null for what is not known.</summary>
internal sealed record NamedRow
{
    public Guid? CompetitorId { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? CustomerId { get; init; }
}

/// <summary>The facts of an event.</summary>
/// <param name="Text">Id of what was said, in personal_text; null for none.</param>
/// <param name="Digest">HMAC-SHA-256 of the text under its own key, in hexadecimal; null for none.</param>
/// <param name="Step">Code of the deciding step; null for none.</param>
/// <param name="Department">Code of the department; null for none.</param>
internal sealed record InformationPayload(Guid? Text, string? Digest, string? Step, string? Department);
