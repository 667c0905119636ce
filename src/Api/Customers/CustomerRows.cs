using CSat.Api.Imports;
using CSat.Domain.Problems;

namespace CSat.Api.Customers;

/// <summary>A customer.</summary>
public sealed record CustomerRow
{
    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Code of its class.</summary>
    public string Class { get; init; } = "";

    /// <summary>Code of its kind; empty for none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Code of its department; empty for none.</summary>
    public string Department { get; init; } = "";

    /// <summary>Whether somebody lives there; null where not known.</summary>
    public bool? Resident { get; init; }

    /// <summary>Since when it is occupied; null where not known.</summary>
    public DateOnly? OccupiedSince { get; init; }

    /// <summary>The fields as JSON, sorted by their codes.</summary>
    public string Person { get; init; } = "{}";

    /// <summary>When it was first entered.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What became of a customer of some that were written.</summary>
internal sealed record CustomerOutcomeRow
{
    /// <summary>Its place among them, from 1.</summary>
    public long Place { get; init; }

    /// <summary>created, changed, unchanged or erased.</summary>
    public string Outcome { get; init; } = "";
}

/// <summary>A code.</summary>
internal sealed record CodeRow
{
    public string Code { get; init; } = "";
}

/// <summary>A form of collected customers.</summary>
public sealed record CustomerFormRow
{
    /// <summary>Its id.</summary>
    public Guid CustomerFormId { get; init; }

    /// <summary>Code of the form of the regime.</summary>
    public string Form { get; init; } = "";

    /// <summary>Code of the department.</summary>
    public string Department { get; init; } = "";

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; init; }

    /// <summary>Role that handed it in; empty for none.</summary>
    public string Role { get; init; } = "";

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Last moment in time; null where nothing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Code of the judgement; null where nothing is due.</summary>
    public string? Timeliness { get; init; }

    /// <summary>How many customers it names.</summary>
    public int Customers { get; init; }
}

/// <summary>A check of customer data.</summary>
public sealed record CustomerCheckRow
{
    /// <summary>Its id.</summary>
    public Guid CustomerCheckId { get; init; }

    /// <summary>Code of the department.</summary>
    public string Department { get; init; } = "";

    /// <summary>The day.</summary>
    public DateOnly CheckedOn { get; init; }

    /// <summary>Role that checked.</summary>
    public string Role { get; init; } = "";

    /// <summary>Customers whose data are true.</summary>
    public int TrueCount { get; init; }

    /// <summary>Customers whose data are not.</summary>
    public int FalseCount { get; init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What became of a row of an import.</summary>
/// <param name="Storing">How it came to be stored.</param>
/// <param name="Refusal">Why it was not; null where it was.</param>
internal readonly record struct ImportedCustomer(Storing Storing, ProblemException? Refusal);
