namespace CSat.Benchmarks;

/// <summary>One line of the bench table.</summary>
/// <param name="Id">Stable id, e.g. <c>ingest.submit.ratio</c>.</param>
/// <param name="What">What was measured, against what.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of the figure: <c>ratio</c>, <c>responses/s</c>, <c>s</c>, <c>MB</c> ...</param>
/// <param name="Goal">The goal in the same unit, null where there is none.</param>
/// <param name="HigherIsBetter">Which side of the goal passes.</param>
public sealed record Measure(string Id, string What, double Value, string Unit, double? Goal = null, bool HigherIsBetter = true)
{
    /// <summary>Whether the goal is met; null where there is none.</summary>
    public bool? Met => Goal is null ? null : HigherIsBetter ? Value >= Goal : Value <= Goal;
}
