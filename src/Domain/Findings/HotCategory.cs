using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>A category whose latest period calls for attention.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Complaints">Complaints of the latest period.</param>
/// <param name="Expected">Complaints that the earlier periods (with a base: all periods) let expect, unrounded.</param>
/// <param name="Signals">The patterns that are complete in the latest period.</param>
public sealed record HotCategory(string Category, long Complaints, double Expected, IReadOnlyList<ControlSignalKind> Signals);
