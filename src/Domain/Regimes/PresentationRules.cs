namespace CSat.Domain.Regimes;

/// <summary>From which base (the number of ratings behind a figure) a figure is shown. Thresholds are data.</summary>
/// <param name="SuppressBelow">A smaller base is not shown.</param>
/// <param name="CautionBelow">A smaller base is shown with a caution mark.</param>
public sealed record PresentationRules(int SuppressBelow, int CautionBelow)
{
    /// <summary>25 and 100, as statistics demands where a regime says nothing.</summary>
    public static PresentationRules Default { get; } = new(25, 100);
}
