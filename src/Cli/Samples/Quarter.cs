namespace CSat.Cli.Samples;

/// <summary>A quarter of the manufacturer's survey.</summary>
/// <param name="Code">For example <c>2025Q1</c>.</param>
/// <param name="Start">First day.</param>
/// <param name="FormsSent">Forms handed out to customers and dealers.</param>
/// <param name="Surveyed">Forms they returned.</param>
/// <param name="Self">Forms of salespeople.</param>
/// <param name="Competitor">Forms about each competitor.</param>
internal sealed record Quarter(string Code, DateOnly Start, int FormsSent, int Surveyed, int Self, int[] Competitor);
