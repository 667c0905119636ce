namespace CSat.Api.Targets;

/// <summary>A target: what is approved, and beside it what is drawn up.</summary>
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

    /// <summary>The approved value: percent, 0 to 100; null before the first approval.</summary>
    public decimal? ValuePercent { get; init; }

    /// <summary>Code of how it was set; empty before.</summary>
    public string Method { get; init; } = "";

    /// <summary>Who approved it; empty before.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Code of its state.</summary>
    public string State { get; init; } = "";

    /// <summary>Last day of what is drawn up; null for none.</summary>
    public DateOnly? ProposedValidTo { get; init; }

    /// <summary>Percent that is drawn up and not decided, or was rejected; null for none.</summary>
    public decimal? ProposedPercent { get; init; }

    /// <summary>Code of how that was found; empty for none.</summary>
    public string ProposedMethod { get; init; } = "";

    /// <summary>What the regime's method gives, unrounded; null where it gives nothing.</summary>
    public decimal? ProposedComputed { get; init; }

    /// <summary>Codes of the rounds that the method looked at, oldest first.</summary>
    public string[] ProposedRounds { get; init; } = [];

    /// <summary>Their results in percent.</summary>
    public decimal[] ProposedResults { get; init; } = [];

    /// <summary>Why the value is what it is; empty where nobody says.</summary>
    public string ProposedReason { get; init; } = "";

    /// <summary>What the method gave for the approved value, unrounded; null where it gave nothing.</summary>
    public decimal? ComputedPercent { get; init; }

    /// <summary>When the approved value was made known; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Codes of the departments that it is broken down to.</summary>
    public string[] Departments { get; init; } = [];

    /// <summary>Their values, in the order of the codes.</summary>
    public decimal[] DepartmentPercents { get; init; } = [];

    /// <summary>When the approved value was last assessed; null before.</summary>
    public DateTimeOffset? AssessedAt { get; init; }

    /// <summary>What that assessment said.</summary>
    public bool? Suitable { get; init; }

    /// <summary>Whether that assessment names information of customers that contradicts it.</summary>
    public bool Contradicted { get; init; }

    /// <summary>Whether its value was set anew without an approval.</summary>
    public bool ChangedUnapproved { get; init; }

    /// <summary>With a value that holds from now on: what was said of another one is of the past.</summary>
    public TargetRow Holding(DateOnly validTo, decimal percent, string method, string approvedBy) => this with
    {
        ValidTo = validTo, ValuePercent = percent, Method = method, ApprovedBy = approvedBy, ComputedPercent = null, ProposedValidTo = null, ProposedPercent = null, ProposedMethod = "",
        ProposedComputed = null, ProposedRounds = [], ProposedResults = [], ProposedReason = "", PublishedAt = null, Departments = [], DepartmentPercents = [], AssessedAt = null,
        Suitable = null, Contradicted = false, ChangedUnapproved = false,
    };
}
