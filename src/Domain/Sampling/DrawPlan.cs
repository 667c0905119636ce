namespace CSat.Domain.Sampling;

/// <summary>How to draw.</summary>
/// <param name="Size">Members wanted, forced ones included; 0 or more. More than the frame holds is a census.</param>
/// <param name="Seed">Chosen once and kept with the sample, so that an audit can repeat the draw.</param>
/// <param name="LeastPerStratum">Members wanted from every stratum, forced ones included, as far as it has so many; raises the size where it must. 0 or more.</param>
public sealed record DrawPlan(int Size, long Seed, int LeastPerStratum = 0);
