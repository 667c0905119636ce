namespace CSat.Api.Targets;

/// <summary>A target.</summary>
public sealed record TargetRow
{
    /// <summary>Its id.</summary>
    public Guid TargetId { get; init; }

    /// <summary>Code of the measure.</summary>
    public string Measure { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly ValidTo { get; init; }

    /// <summary>Percent, 0 to 100.</summary>
    public decimal ValuePercent { get; init; }

    /// <summary>Code of how it was set.</summary>
    public string Method { get; init; } = "";

    /// <summary>Who approved it.</summary>
    public string ApprovedBy { get; init; } = "";
}
