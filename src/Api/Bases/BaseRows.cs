namespace CSat.Api.Bases;

/// <summary>How many there are of a base.</summary>
public sealed record BaseCountRow
{
    /// <summary>Its id.</summary>
    public Guid BaseCountId { get; init; }

    /// <summary>Code of the base.</summary>
    public string Base { get; init; } = "";

    /// <summary>Code of the department; empty for the whole organisation.</summary>
    public string Department { get; init; } = "";

    /// <summary>The day, or the first day of the period.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The day, or the last day of the period.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>How many, 0 or more.</summary>
    public long Count { get; init; }
}
