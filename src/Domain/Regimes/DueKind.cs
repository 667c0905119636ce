namespace CSat.Domain.Regimes;

/// <summary>Where in a period, or after it, something is due.</summary>
public enum DueKind
{
    /// <summary>On a day of the period at the latest, counted from its first day (R06.21: the 25th).</summary>
    ByDay,

    /// <summary>On a day of the period (R09.13: the 25th).</summary>
    OnDay,

    /// <summary>Within the first days of the period, about the period before (R07.35).</summary>
    FirstDays,

    /// <summary>At the beginning of the period (R13.4).</summary>
    AtStart,

    /// <summary>At the end of the period (R02.12).</summary>
    AtEnd,

    /// <summary>Within one quarter of a year, 1 to 4 (R04.11).</summary>
    InQuarter,

    /// <summary>On a weekday, between two times of day (R03.14).</summary>
    Weekday,
}
