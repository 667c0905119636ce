namespace CSat.Domain.Statistics;

/// <summary>From which base (the number of ratings behind a figure) a figure is shown. Thresholds are data.</summary>
/// <param name="SuppressBelow">A smaller base is not shown.</param>
/// <param name="CautionBelow">A smaller base is shown with a caution mark.</param>
public sealed record PresentationRules(int SuppressBelow, int CautionBelow)
{
    /// <summary>25 and 100, as statistics demands where a regime says nothing.</summary>
    public static PresentationRules Default { get; } = new(25, 100);

    /// <summary>A smaller base of a single customer, who is named, is not shown; null where that is as for everything else. A regime that follows each customer shows it (R11.28).</summary>
    public int? SuppressCustomerBelow { get; init; }

    /// <summary>The rules for a figure of a single customer.</summary>
    public PresentationRules OfCustomer() => this with { SuppressBelow = SuppressCustomerBelow ?? SuppressBelow };
}

/// <summary>Whether a base is large enough to show a figure.</summary>
public static class SmallBase
{
    /// <summary>Judges a base by the thresholds of the regime; the limit itself is large enough.</summary>
    /// <param name="n">The ratings, forms or complaints behind the figure.</param>
    /// <param name="suppressBelow">A smaller base is not shown (25).</param>
    /// <param name="cautionBelow">A smaller base gets a caution mark (100).</param>
    public static BaseSize Of(long n, int suppressBelow, int cautionBelow) =>
        n <= 0 ? BaseSize.NoData
        : n < suppressBelow ? BaseSize.Suppressed
        : n < cautionBelow ? BaseSize.Caution
        : BaseSize.Plain;
}

/// <summary>How a figure over a base may be shown.</summary>
public enum BaseSize
{
    /// <summary>No answer at all: "no data".</summary>
    NoData,

    /// <summary>Too few to show: "suppressed".</summary>
    Suppressed,

    /// <summary>Enough to show, but hidden beside a smaller one, which could be had by subtraction: "suppressed" as well.</summary>
    Withheld,

    /// <summary>Shown with a caution mark.</summary>
    Caution,

    /// <summary>Shown plainly.</summary>
    Plain,
}
