namespace CSat.Domain.Surveys;

/// <summary>How an operational indicator stands to its target.</summary>
public enum IndicatorOutcome
{
    /// <summary>The source gives no target, so none is judged.</summary>
    NoTarget,

    /// <summary>There is a target but no value.</summary>
    NoData,

    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is missed.</summary>
    Missed,
}
