namespace CSat.Domain.Statistics;

/// <summary>Why two points of a trend are not joined.</summary>
public enum TrendBreak
{
    /// <summary>One of the points has no answer.</summary>
    NoData,

    /// <summary>The scale differs.</summary>
    Scale,

    /// <summary>The wording of the question differs.</summary>
    Wording,

    /// <summary>The answers came through other channels, or in another mix of them.</summary>
    ChannelMix,
}
