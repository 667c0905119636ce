namespace CSat.Benchmarks.Ingestion;

/// <summary>What one turn of a load gave, and what it cost.</summary>
/// <param name="Rate">Acknowledged a second.</param>
/// <param name="P99Milliseconds">99th percentile of the time to the acknowledgement; 0 where there is none for each.</param>
/// <param name="CpuMicroseconds">Processor time of the service and PostgreSQL for each acknowledged.</param>
internal sealed record Turn(double Rate, double P99Milliseconds, double CpuMicroseconds);
