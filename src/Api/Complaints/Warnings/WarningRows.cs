namespace CSat.Api.Complaints.Warnings;

/// <summary>How many complaints of a category were received in a month.</summary>
internal sealed record CategoryMonthRow
{
    public string Category { get; init; } = "";

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; init; }

    public long Complaints { get; init; }

    /// <summary>The day of the first complaint of all categories.</summary>
    public DateOnly FirstDay { get; init; }
}
