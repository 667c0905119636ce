namespace CSat.Domain.Sampling;

/// <summary>A sample with all that is needed to repeat the draw on the same frame.</summary>
/// <param name="Members">In the ordinal order of their ids.</param>
/// <param name="Strata">Every stratum of the frame, in ordinal order.</param>
/// <param name="FrameSize">Members of the frame.</param>
/// <param name="Plan">The plan as given, with the seed.</param>
/// <param name="Algorithm">The name of the way of drawing (<see cref="RandomDraw.Algorithm"/>).</param>
public sealed record Sample(IReadOnlyList<SampledMember> Members, IReadOnlyList<StratumDraw> Strata, int FrameSize, DrawPlan Plan, string Algorithm)
{
    /// <summary>Whether every member of the frame is in the sample.</summary>
    public bool IsCensus => Members.Count == FrameSize;
}
