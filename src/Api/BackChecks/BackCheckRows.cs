namespace CSat.Api.BackChecks;

/// <summary>The draw of a round.</summary>
public sealed record BackCheckRow
{
    /// <summary>The seed.</summary>
    public long Seed { get; init; }

    /// <summary>As many as were asked for; 0 for as many as the regime demands.</summary>
    public int AskedForms { get; init; }

    /// <summary>Forms that it was drawn from.</summary>
    public long ReturnedForms { get; init; }

    /// <summary>Forms drawn.</summary>
    public long DrawnForms { get; init; }

    /// <summary>Name of the way of drawing.</summary>
    public string Algorithm { get; init; } = "";
}

/// <summary>A drawn form.</summary>
public sealed record CheckedFormRow
{
    /// <summary>Id of the response.</summary>
    public Guid ResponseId { get; init; }

    /// <summary>System that it comes from.</summary>
    public string SourceSystem { get; init; } = "";

    /// <summary>Its id there.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Code of what was found.</summary>
    public string Result { get; init; } = "";

    /// <summary>When, UTC; null where not verified yet.</summary>
    public DateTime? CheckedAt { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Scored { get; init; }
}

/// <summary>A returned form that can be drawn.</summary>
internal sealed record ReturnedFormRow
{
    public Guid ResponseId { get; init; }

    /// <summary>What the form is drawn by: its source system, U+001F and its id there, so that whoever has the forms can repeat the draw.</summary>
    public string Form { get; init; } = "";
}
