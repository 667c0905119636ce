using CSat.Domain.Text;

namespace CSat.Cli.Mappings;

/// <summary>The questionnaire version of the file.</summary>
/// <param name="Code">Code.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="Title">Title.</param>
/// <param name="Scale">Code of a scale of the regime.</param>
public sealed record QuestionnaireSetup(string Code, int Version, LocalizedText Title, string Scale);
