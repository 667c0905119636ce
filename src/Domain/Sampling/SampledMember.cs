namespace CSat.Domain.Sampling;

/// <summary>A member of a sample.</summary>
/// <param name="Id">The member of the frame.</param>
/// <param name="Stratum">Its stratum.</param>
/// <param name="Inclusion">Drawn or forced.</param>
/// <param name="Probability">Its chance to be in the sample, above 0 to 1: 1 when forced. Its inverse is the design weight.</param>
public sealed record SampledMember(string Id, string Stratum, Inclusion Inclusion, double Probability);
