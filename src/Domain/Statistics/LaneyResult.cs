namespace CSat.Domain.Statistics;

/// <summary>Result of <see cref="LaneyChart"/>.</summary>
/// <param name="Mean">p̄: all cases ÷ all bases, as a proportion, unrounded.</param>
/// <param name="SigmaZ">How much more the shares vary from period to period than chance within the periods explains; 1 is nothing more.</param>
/// <param name="Points">One a period, in the order given.</param>
public sealed record LaneyResult(double Mean, double SigmaZ, IReadOnlyList<LaneyPoint> Points);
