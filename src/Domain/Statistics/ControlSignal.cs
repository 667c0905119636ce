namespace CSat.Domain.Statistics;

/// <summary>A signal of a control chart.</summary>
/// <param name="Index">The point at which the pattern is complete, counted from 0.</param>
/// <param name="Kind">The pattern.</param>
public readonly record struct ControlSignal(int Index, ControlSignalKind Kind);
