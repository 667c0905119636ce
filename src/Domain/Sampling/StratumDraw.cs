namespace CSat.Domain.Sampling;

/// <summary>What a sample took from one stratum.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Members">Its members in the frame.</param>
/// <param name="Forced">Members taken by force.</param>
/// <param name="Drawn">Members taken by the random draw.</param>
public sealed record StratumDraw(string Stratum, int Members, int Forced, int Drawn)
{
    /// <summary>Members of the stratum in the sample.</summary>
    public int Sampled => Forced + Drawn;

    /// <summary>The chance of each member that was not forced, 0 to 1; null where every member was forced.</summary>
    public double? Probability => Members == Forced ? null : (double)Drawn / (Members - Forced);
}
