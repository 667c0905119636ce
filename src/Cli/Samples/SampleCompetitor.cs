namespace CSat.Cli.Samples;

/// <summary>A competitor of the manufacturer.</summary>
/// <param name="Code">Code.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Difference">By how many thousandths it is better than we were at first, by item.</param>
internal sealed record SampleCompetitor(string Code, string Zh, string En, int[] Difference);
