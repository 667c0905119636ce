namespace CSat.Cli.Samples;

/// <summary>A named entry of the manufacturer's directory with its share among complaints.</summary>
/// <param name="Code">Code.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Weight">How often it is drawn.</param>
/// <param name="Department">The department charged; empty where it does not matter.</param>
/// <param name="Texts">What customers say.</param>
internal sealed record SampleEntry(string Code, string Zh, string En, int Weight, string Department, string[] Texts);
