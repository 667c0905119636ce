namespace CSat.Cli.Mappings;

/// <summary>What every mapping says: where the rows go and which rows count.</summary>
public abstract record ImportMapping
{
    /// <summary>The mapping file.</summary>
    public required string File { get; init; }

    /// <summary>Name of the system that the file comes from; makes external ids unique.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>The organisation.</summary>
    public required OrganizationSetup Organization { get; init; }

    /// <summary>The regime that is adopted before the first row; null where the organisation has its own already.</summary>
    public required RegimeText? Regime { get; init; }

    /// <summary>Departments to set up.</summary>
    public required IReadOnlyList<Entry> Departments { get; init; }

    /// <summary>Column of the external id.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Conditions that a row must all fulfil to be taken.</summary>
    public required IReadOnlyList<ValueCondition> Filters { get; init; }

    /// <summary>Every place that names a column.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }
}
