namespace CSat.Cli.Samples;

/// <summary>An item of the manufacturer's questionnaire.</summary>
/// <param name="Code">Code, equal to the topic of R08.19.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="Quality">How good it is in each quarter, in thousandths.</param>
internal sealed record SampleItem(string Code, string Zh, string En, string Department, int[] Quality);
