namespace CSat.Domain.Regimes;

/// <summary>How often something happens.</summary>
public enum Cadence
{
    /// <summary>Irregular, as needed (R08.14).</summary>
    AsNeeded,

    /// <summary>With each event of a kind, such as each discharge (R06.17).</summary>
    PerEvent,

    /// <summary>Regularly (定期): the organisation sets the interval; while it has set none, nothing counts as met (R03.5, R03.6, Q46).</summary>
    ToBeSet,

    /// <summary>Every day (R11.44).</summary>
    Daily,

    /// <summary>Every week (R03.14).</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter (R08.12, R11.15).</summary>
    Quarterly,

    /// <summary>Every half year (R08.13).</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,

    /// <summary>Every three years (R18.16).</summary>
    ThreeYearly,

    /// <summary>Before every public holiday of the working-day calendar, by the end of the day before it (R09.17).</summary>
    BeforeHolidays,
}
