namespace CSat.Domain.Statistics;

/// <summary>How a figure over a base may be shown.</summary>
public enum BaseSize
{
    /// <summary>No answer at all: "no data".</summary>
    NoData,

    /// <summary>Too few to show: "suppressed".</summary>
    Suppressed,

    /// <summary>Shown with a caution mark.</summary>
    Caution,

    /// <summary>Shown plainly.</summary>
    Plain,
}
