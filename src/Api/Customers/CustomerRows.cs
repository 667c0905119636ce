using CSat.Api.Imports;
using CSat.Domain.Problems;

namespace CSat.Api.Customers;

/// <summary>A customer.</summary>
internal sealed record CustomerRow
{
    public string Code { get; init; } = "";

    public string Class { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Department { get; init; } = "";

    public bool? Resident { get; init; }

    public DateOnly? OccupiedSince { get; init; }

    public string Person { get; init; } = "{}";

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What became of a customer of some that were written.</summary>
internal sealed record CustomerOutcomeRow
{
    public long Place { get; init; }

    public string Outcome { get; init; } = "";
}

/// <summary>A code.</summary>
internal sealed record CodeRow
{
    public string Code { get; init; } = "";
}

/// <summary>A form of collected customers.</summary>
internal sealed record CustomerFormRow
{
    public Guid CustomerFormId { get; init; }

    public string Form { get; init; } = "";

    public string Department { get; init; } = "";

    public DateOnly Month { get; init; }

    public string Role { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public string? Timeliness { get; init; }

    public int Customers { get; init; }
}

/// <summary>A check of customer data.</summary>
internal sealed record CustomerCheckRow
{
    public Guid CustomerCheckId { get; init; }

    public string Department { get; init; } = "";

    public DateOnly CheckedOn { get; init; }

    public string Role { get; init; } = "";

    public int TrueCount { get; init; }

    public int FalseCount { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What became of a row of an import.</summary>
/// <param name="Storing">How it came to be stored.</param>
/// <param name="Refusal">Why it was not; null where it was.</param>
internal readonly record struct ImportedCustomer(Storing Storing, ProblemException? Refusal);
