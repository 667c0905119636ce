namespace CSat.Benchmarks.Ingestion;

/// <summary>What one round of load gave.</summary>
/// <param name="Count">How many were acknowledged.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="P99Milliseconds">99th percentile of the time to the acknowledgement; 0 where there is none for each.</param>
public sealed record LoadResult(long Count, double Seconds, double P99Milliseconds)
{
    /// <summary>Acknowledged a second.</summary>
    public double Rate => Count / Seconds;
}
