namespace CSat.Domain.Complaints;

/// <summary>A retest 复检 as it was done.</summary>
/// <param name="SampleNumber">The number under which the sample was tested first.</param>
/// <param name="BlindCode">The code under which it was tested again 密码编号; null for none.</param>
/// <param name="Resampled">Whether a new sample was taken.</param>
/// <param name="SamplingWasWrong">Whether sampling or transport of the first sample was wrong.</param>
/// <param name="Runs">The runs.</param>
public sealed record Retest(string SampleNumber, string? BlindCode, bool Resampled, bool SamplingWasWrong, IReadOnlyList<RetestRun> Runs);
