using System.Text.Json.Serialization;
using CSat.Benchmarks.Running;

namespace CSat.Benchmarks;

/// <summary>One line of the bench table.</summary>
/// <param name="Id">Stable id, e.g. <c>submit.64.tutorial</c>; <c>--compare</c> joins by it.</param>
/// <param name="What">What was measured, against what.</param>
/// <param name="Value">The figure: of several rounds the median.</param>
/// <param name="Unit">Unit of the figure: <c>ratio</c>, <c>calls/s</c>, <c>s</c>, <c>MB</c> ...</param>
/// <param name="Goal">The goal in the same unit, null where there is none.</param>
/// <param name="HigherIsBetter">Which side of the goal passes.</param>
public sealed record Measure(string Id, string What, double Value, string Unit, double? Goal = null, bool HigherIsBetter = true)
{
    /// <summary>The lowest of the rounds; null where there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Low { get; init; }

    /// <summary>The highest of the rounds; null where there was one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? High { get; init; }

    /// <summary>Whether the goal is met; null where there is none.</summary>
    public bool? Met => Goal is null ? null : HigherIsBetter ? Value >= Goal : Value <= Goal;

    /// <summary>A figure of several rounds.</summary>
    internal static Measure Of(string id, string what, Spread rounds, string unit, double? goal = null, bool higherIsBetter = true) =>
        new(id, what, rounds.Median, unit, goal, higherIsBetter) { Low = rounds.Low, High = rounds.High };
}
