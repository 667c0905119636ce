namespace CSat.Domain.Complaints;

/// <summary>An objection to a result 申诉.</summary>
/// <param name="EventAt">When what it objects to happened, for example the test report was received.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Written">Whether it is in writing.</param>
/// <param name="Contents">Codes of what it holds.</param>
public sealed record Appeal(DateTimeOffset EventAt, DateTimeOffset FiledAt, bool Written, IReadOnlyCollection<string> Contents)
{
    /// <summary>The category of what it is about; null when it has none.</summary>
    public string? Category { get; init; }
}
