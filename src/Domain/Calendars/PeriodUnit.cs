namespace CSat.Domain.Calendars;

/// <summary>The kinds of calendar period.</summary>
public enum PeriodUnit
{
    /// <summary>日.</summary>
    Day,

    /// <summary>周: Monday to Sunday.</summary>
    Week,

    /// <summary>月.</summary>
    Month,

    /// <summary>季度: from January, April, July, October.</summary>
    Quarter,

    /// <summary>半年: from January and July.</summary>
    HalfYear,

    /// <summary>年.</summary>
    Year,
}
