using CSat.Domain.Indicators;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Api.Indicators;

/// <summary>What an indicator must keep from a day on.</summary>
public sealed record IndicatorTargetRow
{
    /// <summary>Its id.</summary>
    public Guid IndicatorTargetId { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Code of the operator.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The limit in the unit of the indicator.</summary>
    public decimal Value { get; init; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Who approved it.</summary>
    public string ApprovedBy { get; init; } = "";

    internal Threshold Threshold => new(EnumCode.Parse<ThresholdOperator>(Operator), Value);
}

/// <summary>What an indicator came to in a period.</summary>
public sealed record IndicatorValueRow
{
    /// <summary>Its id.</summary>
    public Guid IndicatorValueId { get; init; }

    /// <summary>The regime version under which it was recorded.</summary>
    public Guid RegimeVersionId { get; init; }

    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Code of the department; empty for the whole organisation.</summary>
    public string Department { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly PeriodStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly PeriodEnd { get; init; }

    /// <summary>How often it was recorded.</summary>
    public int Version { get; init; }

    /// <summary>Part of a share; null for a measured value.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Whole of the share; null for a measured value.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The measured value; null for a share.</summary>
    public decimal? Measured { get; init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Label of the key that recorded it.</summary>
    public string RecordedBy { get; init; } = "";

    /// <summary>Operator of the organisation's target on the last day; null for none.</summary>
    public string? TargetOperator { get; init; }

    /// <summary>Its limit; null for none.</summary>
    public decimal? TargetValue { get; init; }

    internal IndicatorAmount Amount => new(Numerator, Denominator, Measured);

    internal Threshold? Target => TargetOperator is { } code ? new(EnumCode.Parse<ThresholdOperator>(code), TargetValue!.Value) : null;

    // What the etag is of: not the target, which may change beside it.
    internal object Content => new { Indicator, Department, PeriodStart, PeriodEnd, Version, Numerator, Denominator, Measured };
}

/// <summary>Id of a department.</summary>
internal sealed record DepartmentIdRow
{
    public Guid DepartmentId { get; init; }
}
