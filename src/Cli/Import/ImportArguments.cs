namespace CSat.Cli.Import;

/// <summary>What an import is told.</summary>
/// <param name="Mapping">The mapping file; null for none, where the file needs none.</param>
/// <param name="File">The CSV file or workbook.</param>
/// <param name="Organization">Organisation in place of the mapping's; null: the mapping's.</param>
/// <param name="Rejects">Where refused rows go; null: beside the file.</param>
public sealed record ImportArguments(string? Mapping, string File, string? Organization, string? Rejects);
