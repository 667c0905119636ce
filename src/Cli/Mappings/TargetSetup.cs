using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>An approved target (R08.32).</summary>
/// <param name="Measure">Degree or rate.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Percent">Percent, 0 to 100.</param>
/// <param name="Method">How it was set, for example <c>set</c>.</param>
/// <param name="ApprovedBy">Who approved it.</param>
public sealed record TargetSetup(Measure Measure, DateOnly From, DateOnly To, decimal Percent, string Method, string ApprovedBy);
