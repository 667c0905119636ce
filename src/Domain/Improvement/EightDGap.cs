namespace CSat.Domain.Improvement;

/// <summary>What an 8D report lacks (R11.40).</summary>
public enum EightDGap
{
    /// <summary>A short-term measure for finished stock.</summary>
    StockMeasure,

    /// <summary>A short-term measure for work in progress.</summary>
    WorkInProgressMeasure,

    /// <summary>A short-term measure for defective goods at the customer.</summary>
    CustomerMeasure,

    /// <summary>A cause.</summary>
    Cause,

    /// <summary>A long-term measure.</summary>
    LongTermMeasure,

    /// <summary>The completion time of a measure.</summary>
    DueTime,

    /// <summary>The responsible person of a measure.</summary>
    ResponsiblePerson,
}
