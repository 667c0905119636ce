using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>A round to open.</summary>
/// <param name="Code">Code, for example <c>2010H2</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="FormsSent">Forms handed out; 0 where not counted.</param>
public sealed record RoundSetup(string Code, LocalizedText Title, DateOnly Start, DateOnly End, int FormsSent);
