namespace CSat.Cli.Mappings;

/// <summary>Length of a round that follows from the date of the response.</summary>
public enum PeriodLength
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter (R08.12).</summary>
    Quarter,

    /// <summary>A calendar half-year (R08.13).</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}
