namespace CSat.Cli.Doctor;

/// <summary>What one examination found.</summary>
/// <param name="Name">What was examined.</param>
/// <param name="Good">Whether it is as it must be.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Remedy">The command that brings it; empty where nothing is missing.</param>
public sealed record Finding(string Name, bool Good, string Detail, string Remedy);
