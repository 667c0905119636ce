namespace CSat.Domain.Statistics;

/// <summary>A light is a function of the interval and the target, not of the point value.</summary>
public static class TrafficLight
{
    /// <summary>Green when the lower bound is at or above the target, red when the upper bound is below it, else undecidable.</summary>
    /// <param name="interval">The interval as proportions; null for no data.</param>
    /// <param name="target">The target as a proportion; null for none.</param>
    public static Light Of(Interval? interval, double? target) => (interval, target) switch
    {
        ({ } known, { } aim) when known.Lower >= aim => Light.Green,
        ({ } known, { } aim) when known.Upper < aim => Light.Red,
        _ => Light.Undecidable,
    };
}

/// <summary>A traffic light.</summary>
public enum Light
{
    /// <summary>Grey: undecidable at this sample size, or nothing to judge.</summary>
    Undecidable,

    /// <summary>The target is reached with confidence.</summary>
    Green,

    /// <summary>The target is missed with confidence.</summary>
    Red,
}
