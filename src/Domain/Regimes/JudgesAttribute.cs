namespace CSat.Domain.Regimes;

/// <summary>
/// Says what a function decides: rules by their ID (<c>R08.29</c>), or all entries of a section of regime files (<c>complaints.clocks</c>), or those of a section
/// with one measure (<c>survey.limits:return-rate</c>). It counts as judging only where a host reaches it; <c>./csat regimes coverage</c> prints both.
/// </summary>
/// <param name="what">Rule IDs, sections, or sections with a measure.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgesAttribute(params string[] what) : Attribute
{
    /// <summary>Rule IDs, sections, or sections with a measure.</summary>
    public IReadOnlyList<string> What { get; } = what;
}
