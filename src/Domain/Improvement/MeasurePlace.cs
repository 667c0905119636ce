namespace CSat.Domain.Improvement;

/// <summary>Where a short-term measure of an 8D report acts (R11.40).</summary>
public enum MeasurePlace
{
    /// <summary>库存品: finished stock.</summary>
    Stock,

    /// <summary>在制品: work in progress.</summary>
    WorkInProgress,

    /// <summary>客户端不良品: defective goods at the customer.</summary>
    Customer,
}
