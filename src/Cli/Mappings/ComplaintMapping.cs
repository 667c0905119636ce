namespace CSat.Cli.Mappings;

/// <summary>Which column of a complaint file is what.</summary>
public sealed record ComplaintMapping : ImportMapping
{
    /// <summary>When the complaint was received.</summary>
    public required DateColumn ReceivedAt { get; init; }

    /// <summary>Time limit that the customer set (R11.42); null where the file has none.</summary>
    public required DateColumn? CustomerDueAt { get; init; }

    /// <summary>Channel of the regime.</summary>
    public required CodeRule Channel { get; init; }

    /// <summary>Complaint category.</summary>
    public required CodeRule Category { get; init; }

    /// <summary>Product or service; null where the file states none.</summary>
    public required CodeRule? Offering { get; init; }

    /// <summary>Department or other unit concerned; null where the file states none.</summary>
    public required CodeRule? Department { get; init; }

    /// <summary>What the customer says; null where the file has no text.</summary>
    public required DescriptionRule? Description { get; init; }

    /// <summary>Categories with names of their own.</summary>
    public required IReadOnlyList<Entry> Categories { get; init; }

    /// <summary>Offerings with names of their own.</summary>
    public required IReadOnlyList<Entry> Offerings { get; init; }

    /// <summary>Events in the order in which they happen.</summary>
    public required IReadOnlyList<EventRule> Events { get; init; }

    /// <summary>Outcomes of time limits that the file states.</summary>
    public required IReadOnlyList<ReportedClockRule> ReportedClocks { get; init; }
}
